// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/limits.h"
#include "exchange/celltext.h"
#include "letters/fieldtext.h"
#include "tests/support/hostilevalues.h"
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/shell/shellwindow.h"
#include "text/patientwords.h"
#include "ui/shell/workarea.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

constexpr int longestPath = 4'096; // the longest field of one line names a file
constexpr qint64 longestPaste = 500; // milliseconds; a megabyte in a name once took 69 seconds

// Qt's own parts of a field with numbers or days limit themselves.
bool isOwnField(const QWidget &field)
{
    return !qobject_cast<const QAbstractSpinBox *>(field.parentWidget());
}

struct Screens
{
    Screens()
    {
        QFile file(marker);
        if (!file.open(QIODevice::WriteOnly) || file.write("secret") < 0)
            qFatal("no marker");
    }

    void signIn()
    {
        shell.open(reg.path());
        shell.signIn(QStringLiteral("jo"));
    }

    void openPatient(PatientId patient, const QString &name)
    {
        workplace().openPatient(patient);
        if (!shell.sees(name))
            qFatal("not shown: %s", qPrintable(name));
    }

    void turnTo(Qt::Key page)
    {
        shell.window().activateWindow();
        if (!waitFor([this] { return shell.window().isActiveWindow(); }))
            qFatal("the window is not active");
        QTest::keyClick(&shell.window(), page, Qt::ControlModifier);
    }

    Workplace &workplace() { return shell.window().findChild<WorkArea *>()->workplace(); }

    TestRegister reg;
    QString marker = reg.folder() + QStringLiteral("/marker.png");
    ShellWindow shell;
};

constexpr std::array pages{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6};

}

class TstHostileData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextFieldTakesAMegabyteInNoTimeAndKeepsItsLimit();
    void everyScreenShowsHostileNamesAsTypedAndOpensNothing();
};

void TstHostileData::everyTextFieldTakesAMegabyteInNoTimeAndKeepsItsLimit()
{
    Screens screens;
    const PatientId jane = screens.reg.add(TestRegister::janeSmith());
    screens.signIn();
    screens.openPatient(jane, QStringLiteral("SMITH"));
    screens.shell.press(QStringLiteral("Record objection"));
    screens.shell.await(QStringLiteral("Reason notes"));

    QGuiApplication::clipboard()->setText(QString(1'000'000, u'x'));
    int fields = 0;
    int areas = 0;
    for (const Qt::Key page : pages) {
        screens.turnTo(page);
        for (QLineEdit *field : screens.shell.window().findChildren<QLineEdit *>()) {
            if (!isOwnField(*field) || field->isReadOnly())
                continue;
            QVERIFY2(field->maxLength() <= longestPath, qPrintable(field->accessibleName()));
            QElapsedTimer timer;
            timer.start();
            field->selectAll();
            field->paste();
            QVERIFY2(timer.elapsed() < longestPaste, qPrintable(field->accessibleName()));
            QVERIFY(field->text().size() <= field->maxLength());
            ++fields;
        }
        for (QPlainTextEdit *area : screens.shell.window().findChildren<QPlainTextEdit *>()) {
            if (area->isReadOnly())
                continue;
            QElapsedTimer timer;
            timer.start();
            area->selectAll();
            area->paste();
            QVERIFY2(timer.elapsed() < longestPaste, qPrintable(area->accessibleName()));
            QVERIFY2(area->toPlainText().size() <= limits::note, qPrintable(area->accessibleName()));
            ++areas;
        }
        QElapsedTimer timer;
        timer.start();
        QApplication::processEvents();
        QVERIFY(timer.elapsed() < 4 * longestPaste);
    }
    QVERIFY2(fields >= 40 && areas >= 10, "the window's fields were not found");
    NextQuestion leave(QStringLiteral("Leave"));
    screens.shell.destroy();
}

void TstHostileData::everyScreenShowsHostileNamesAsTypedAndOpensNothing()
{
    Screens screens;
    const OpenWatch watch(screens.marker);
    QList<std::pair<PatientId, Patient>> patients;
    for (const HostileValue &value : hostileValues(screens.marker)) {
        if (value.refused)
            continue;
        Patient patient = TestRegister::janeSmith();
        patient.nhsNumber.reset();
        patient.sourceId = QString::number(patients.size());
        // Some of the values are one name to the list, and the banner would name the others as look-alikes.
        patient.name.given += patient.sourceId;
        patient.born = patient.born.addDays(patients.size());
        patient.name.family = cutText(value.text, limits::name).trimmed();
        patient.name.preferred = patient.name.family;
        patient.address.lines = {cutText(value.text, limits::address).trimmed()};
        patient.usualGp = patient.name.family;
        patients.append({screens.reg.add(patient), patient});
    }
    screens.signIn();
    for (const auto &[id, patient] : patients) {
        screens.openPatient(id, shownName(patient.name));
        QVERIFY2(screens.shell.visibleText().contains(isolated(printable(patient.name.preferred))),
                 qPrintable(patient.name.preferred));
        screens.shell.press(QStringLiteral("Record objection"));
        screens.shell.await(QStringLiteral("Reason notes"));
        QCOMPARE(labelsThatGuessTheirFormat(screens.shell.window()), QStringList());
        screens.shell.press(QStringLiteral("Save objection"));
        QVERIFY(waitFor([&] { return !screens.shell.shown(QStringLiteral("Reason notes")); }));
    }
    for (const Qt::Key page : pages) {
        screens.turnTo(page);
        QApplication::processEvents();
        QCOMPARE(labelsThatGuessTheirFormat(screens.shell.window()), QStringList());
    }
    QVERIFY(!watch.wasOpened());
    QFile marker(screens.marker);
    QVERIFY(marker.open(QIODevice::ReadOnly));
    QVERIFY2(watch.wasOpened(), "the watch sees nothing");
}

OPTOUTDESK_TEST(TstHostileData);
#include "tst_hostiledata.moc"
