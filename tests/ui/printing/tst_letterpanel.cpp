// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/letterpanel.h"

#include "services/needsrecorder.h"
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/printing/recordedletters.h"
#include "ui/printing/letterview.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/notice.h"

#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTranslator>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

// A desk with one letter and the panel that shows it.
struct Shown
{
    TestDesk desk = TestDesk(Role::Receptionist);
    EventUuid event = {};
    std::unique_ptr<LetterPanel> panel = {};
    QTemporaryDir folder = {};

    explicit Shown(Patient patient = TestRegister::janeSmith())
    {
        const PatientId id = desk.add(patient);
        desk.start();
        event = recordObjection(desk, id);
        panel = std::make_unique<LetterPanel>(desk.workplace());
        panel->resize(700, 600);
        panel->show();
        panel->showLetter(event);
        desk.settle();
    }

    template <typename Widget>
    Widget *named(const QString &name)
    {
        for (Widget *widget : panel->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    void press(const QString &button) { QTest::mouseClick(named<QPushButton>(button), Qt::LeftButton); }
    QString state() { return panel->findChild<MarkLabel *>()->text(); }
    QString text() { return panel->findChild<LetterView *>()->plainText(); }

    bool says(const QString &words)
    {
        for (const Notice *notice : panel->findChildren<Notice *>()) {
            if (notice->isVisibleTo(panel.get()) && notice->sentence().contains(words))
                return true;
        }
        return false;
    }
    // Jane needs it so, and speaks Polish; her letter is shown again.
    void need(NeededFormat format)
    {
        CommunicationNeeds needs;
        needs.format = format;
        needs.language = QStringLiteral("pl");
        if (!desk.ask([needs](OpenRegister &reg) { return reg.needs().record(PatientId(1), needs); }))
            qFatal("the needs are not recorded");
        panel->showLetter(event);
        desk.settle();
    }

    // Save as PDF, the dialog answered with a file.
    QString save(const QString &file)
    {
        QSignalSpy told(panel.get(), &LetterPanel::told);
        press(QStringLiteral("Save as PDF"));
        auto *dialog = panel->findChild<QFileDialog *>();
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
        desk.settle();
        return told.isEmpty() ? QString() : told.last().first().toString();
    }
};

}

class TstLetterPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("CUPS_SERVER", "/nowhere/print-service.socket");
    }

    void theLetterIsSetAsItsPatientNeedsItAndSaysWhatElseIsToBeDone()
    {
        Shown shown;
        auto *format = shown.named<QComboBox>(QStringLiteral("Format"));
        QCOMPARE(format->currentText(), QStringLiteral("Standard"));
        QVERIFY(!shown.says(QStringLiteral("needs")));
        shown.need(NeededFormat::Large20);
        QCOMPARE(format->currentText(), QStringLiteral("Large print, 20 point"));
        QVERIFY(shown.says(QStringLiteral("Polish")));
        // What a person chooses then stays, also when the letter is read again.
        format->setCurrentIndex(0);
        shown.desk.workplace().announce(Change::Coded);
        shown.desk.settle();
        QCOMPARE(format->currentText(), QStringLiteral("Standard"));
        shown.need(NeededFormat::Braille);
        QVERIFY(shown.says(QStringLiteral("needs braille: print the letter and arrange the other format")));
    }

    void lookingIssuesNothingAndSaysThatItIsADraft()
    {
        Shown shown;
        QVERIFY(shown.state().startsWith(QStringLiteral("Draft")));
        QVERIFY(shown.text().contains(QStringLiteral("Mrs Jane Smith")));
        QVERIFY(!shown.text().contains(QStringLiteral("COPY")));
        QVERIFY(!isIssued(shown.desk, shown.event));
        QCOMPARE(lettersWaiting(shown.desk), 1);
    }

    void aScreenReaderReadsTheLetter()
    {
        Shown shown;
        QAccessibleInterface *panel = QAccessible::queryAccessibleInterface(shown.panel.get());
        QCOMPARE(panel->text(QAccessible::Name), QStringLiteral("Letter preview"));
        QCOMPARE(panel->role(), QAccessible::Grouping);
        QAccessibleInterface *letter = QAccessible::queryAccessibleInterface(shown.panel->findChild<LetterView *>());
        QVERIFY(letter->textInterface());
        const QString read = letter->textInterface()->text(0, letter->textInterface()->characterCount());
        QCOMPARE(read, shown.text());
        QVERIFY(read.contains(QStringLiteral("999 000 0018")));
    }

    void aLargerFormatMakesMorePagesToScroll()
    {
        Shown shown;
        auto *view = shown.panel->findChild<LetterView *>();
        const int standard = view->pages()->count();
        const int height = view->widget()->height();
        auto *format = shown.named<QComboBox>(QStringLiteral("Format"));
        QVERIFY(format);
        format->setFocus();
        QTest::keyClick(format, Qt::Key_End);
        QVERIFY(view->pages()->count() > standard);
        QVERIFY(view->widget()->height() > height);
        QVERIFY(!isIssued(shown.desk, shown.event));
    }

    void thePagesAreAsWideAsThereIsRoom()
    {
        Shown shown;
        auto *view = shown.panel->findChild<LetterView *>();
        const int height = view->widget()->height();
        shown.panel->resize(500, 600);
        QCOMPARE(view->widget()->width(), view->viewport()->width());
        QVERIFY(view->widget()->height() < height);
    }

    void savedOnceItIsIssuedAndThenItIsACopy()
    {
        Shown shown;
        const QString file = shown.folder.filePath(QStringLiteral("letter.pdf"));
        const QString sentence = shown.save(file);
        QVERIFY2(sentence.contains(QStringLiteral("issued and saved")), qPrintable(sentence));
        QVERIFY(QFile::exists(file));
        QVERIFY(isIssued(shown.desk, shown.event));
        QCOMPARE(lettersWaiting(shown.desk), 0);
        QVERIFY(shown.state().startsWith(QStringLiteral("Copy")));
        QVERIFY(shown.text().contains(QStringLiteral("COPY")));

        const QString again = shown.save(shown.folder.filePath(QStringLiteral("again.pdf")));
        QVERIFY2(again.contains(QStringLiteral("A copy of letter")), qPrintable(again));
    }

    void aRefusedPlaceIsToldAndIssuesNothing()
    {
        Shown shown;
        // A folder stands where the file would go.
        const QString file = shown.folder.filePath(QStringLiteral("taken.pdf"));
        QSignalSpy told(shown.panel.get(), &LetterPanel::told);
        shown.press(QStringLiteral("Save as PDF"));
        auto *dialog = shown.panel->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(QDir().mkpath(file));
        Q_EMIT dialog->fileSelected(file);
        shown.desk.settle();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().at(1).toBool(), false);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("Nothing was issued")));
        QVERIFY(!isIssued(shown.desk, shown.event));
        QVERIFY(shown.state().startsWith(QStringLiteral("Draft")));
    }

    void theFileIsNamedByTheLetterAndTheDialogRemembersNothing()
    {
        Shown shown;
        shown.press(QStringLiteral("Save as PDF"));
        auto *dialog = shown.panel->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().first()).fileName(), QStringLiteral("letter-000001.pdf"));
        QVERIFY(QDir(shown.folder.path()).mkpath(QStringLiteral("Smith Jane")));
        dialog->selectFile(shown.folder.filePath(QStringLiteral("Smith Jane/letter.pdf")));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(shown.panel->findChild<QFileDialog *>() == nullptr);
        const QSettings dialogs(QSettings::UserScope, QStringLiteral("QtProject"));
        for (const QString &key : dialogs.allKeys())
            QVERIFY2(!dialogs.value(key).toStringList().join(u' ').contains(QStringLiteral("Smith")), qPrintable(key));
    }

    void printingWithoutAPrinterSaysSoAndIssuesNothing()
    {
        Shown shown;
        QSignalSpy told(shown.panel.get(), &LetterPanel::told);
        shown.press(QStringLiteral("Print"));
        QVERIFY(told.wait(10'000));
        QCOMPARE(told.first().at(1).toBool(), false);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("Still in the work queue")));
        shown.desk.settle();
        QVERIFY(shown.state().startsWith(QStringLiteral("Draft")));
        QVERIFY(!isIssued(shown.desk, shown.event));
    }

    void aTakenBackObjectionHasNoLetterToPrint()
    {
        Shown shown;
        QVERIFY(shown.desk.ask([](OpenRegister &reg) { return reg.recorder().undo(); }));
        shown.desk.workplace().announce(Change::Recorded);
        shown.desk.settle();
        QVERIFY(!shown.named<QPushButton>(QStringLiteral("Print"))->isEnabled());
        QVERIFY(shown.named<QPushButton>(QStringLiteral("Close"))->isEnabled());
    }

    void aRestrictedRecordHasNoAddressInItsLetter()
    {
        Patient jane = TestRegister::janeSmith();
        jane.restricted = true;
        Shown shown(jane);
        QVERIFY(!shown.text().contains(QStringLiteral("12 High Street")));
        QVERIFY(shown.text().contains(QStringLiteral("Mrs Jane Smith")));
    }

    void charactersWithoutAFontAreNamed()
    {
        Patient jane = TestRegister::janeSmith();
        jane.name.family = QStringLiteral("Smith") % QChar(0xE123);
        Shown shown(jane);
        bool warned = false;
        for (const Notice *notice : shown.panel->findChildren<Notice *>())
            warned = warned || notice->sentence().contains(QStringLiteral("no font"));
        QVERIFY(warned);
    }

    void closeAsksToBeClosed()
    {
        Shown shown;
        QSignalSpy closed(shown.panel.get(), &LetterPanel::closed);
        shown.press(QStringLiteral("Close"));
        QCOMPARE(closed.size(), 1);
    }

    void everythingIsNamedAndPlainText()
    {
        Shown shown;
        QCOMPARE(controlsWithoutName(*shown.panel), QStringList());
        QCOMPARE(labelsThatGuessTheirFormat(*shown.panel), QStringList());
    }

    void everyWordIsTranslated()
    {
        QTranslator pseudo;
        QVERIFY(pseudo.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
        QCoreApplication::installTranslator(&pseudo);
        Shown shown;
        const QStringList outside = textsOutsideTr(*shown.panel, {QRegularExpression(QStringLiteral("2 March 2026"))});
        QCoreApplication::removeTranslator(&pseudo);
        QCOMPARE(outside, QStringList());
    }
};

OPTOUTDESK_TEST(TstLetterPanel);
#include "tst_letterpanel.moc"
