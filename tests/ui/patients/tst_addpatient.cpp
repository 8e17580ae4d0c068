// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/openregister.h"
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/find/finddesk.h"
#include "ui/patients/patientpanel.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

// The desk with the form for somebody new open.
class AddingDesk : public FindDesk
{
public:
    explicit AddingDesk(Role role = Role::Receptionist) : FindDesk(role) {}

    QLineEdit *field(const QString &name) const { return form()->isVisible() ? shownField(name) : nullptr; }
    void fill(const QString &name, const QString &text)
    {
        QLineEdit *line = field(name);
        QVERIFY2(line, qPrintable(name));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    PatientPanel *form() const
    {
        for (PatientPanel *panel : page->findChildren<PatientPanel *>()) {
            if (sees(panel))
                return panel;
        }
        return page->findChild<PatientPanel *>();
    }
    QPushButton *shown(const QString &name) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->accessibleName() == name && sees(button))
                return button;
        }
        return nullptr;
    }
    // The advice comes a moment after the last key.
    void waitForAdvice()
    {
        QTest::qWait(260);
        settle();
    }

private:
    QLineEdit *shownField(const QString &name) const
    {
        for (QLineEdit *line : form()->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == name)
                return line;
        }
        return nullptr;
    }
};

}

class TstAddPatient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyWhoWasNotFoundIsAddedByKeysAndOpened()
    {
        AddingDesk desk;
        desk.start();
        desk.type(u"ada byron"_s);
        desk.press(Qt::Key_Y, Qt::AltModifier);
        QCOMPARE(desk.field(u"Given name"_s)->text(), u"Ada"_s);
        QCOMPARE(desk.field(u"Family name"_s)->text(), u"Byron"_s);
        QCOMPARE(QApplication::focusWidget(), desk.field(u"Given name"_s));
        desk.fill(u"Date of birth"_s, u"10/12/1990"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.shownText().contains(u"BYRON, Ada"_s));
        QVERIFY(desk.shownText().contains(u"Born 10-Dec-1990 (35 years)"_s));
        QVERIFY2(desk.barText().contains(u"Added to the list"_s), qPrintable(desk.barText()));
        QVERIFY(desk.named<QLabel>(u"Added by hand, no patient list has named them yet"_s));
        QVERIFY(!desk.sees(desk.form()));
        desk.find(u"byron"_s);
        QVERIFY(desk.shownText().contains(u"BYRON, Ada"_s));
    }

    void whoeverIsOnTheListAlreadyIsNamedWhileTyping()
    {
        AddingDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.press(Qt::Key_Y, Qt::AltModifier);
        desk.fill(u"Given name"_s, u"Janet"_s);
        desk.fill(u"Family name"_s, u"Smiht"_s);
        desk.waitForAdvice();
        QVERIFY(!desk.shownText().contains(u"Already on the list?"_s));
        desk.fill(u"Date of birth"_s, u"5/1/1984"_s);
        desk.waitForAdvice();
        QVERIFY(desk.shownText().contains(u"Already on the list?"_s));
        QVERIFY(desk.shownText().contains(u"same date of birth, similar name"_s));
        QPushButton *open =
            desk.shown(u"Open SMITH, Jane, born 05-Jan-1984, NHS No. 999 000 0018: same date of birth, similar name"_s);
        QVERIFY2(open, qPrintable(desk.shownText()));
        open->click();
        desk.settle();
        QVERIFY(desk.shownText().contains(u"SMITH, Jane (Mrs)"_s));
        Q_UNUSED(jane);
        // What was typed is there again.
        desk.press(Qt::Key_Y, Qt::AltModifier);
        QCOMPARE(desk.field(u"Given name"_s)->text(), u"Janet"_s);
        QVERIFY(desk.shownText().contains(u"What you had begun is back."_s));
        desk.shown(u"Start afresh"_s)->click();
        QCOMPARE(desk.field(u"Given name"_s)->text(), QString());
    }

    void aTakenNumberAndAMissingNameAreRefusedAndTheFormStays()
    {
        AddingDesk desk;
        desk.addJane();
        desk.start();
        desk.press(Qt::Key_Y, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.shownText().contains(u"A given name or a family name is needed."_s));
        desk.fill(u"Family name"_s, u"Byron"_s);
        desk.fill(u"NHS number"_s, u"999 000 0019"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.shownText().contains(u"is not a valid NHS number"_s));
        QCOMPARE(QApplication::focusWidget(), desk.field(u"NHS number"_s));
        desk.fill(u"NHS number"_s, u"999 000 0018"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(
            desk.shownText().contains(u"Nothing was saved. The NHS number 999 000 0018 is that of SMITH, Jane (Mrs)."_s),
            qPrintable(desk.shownText()));
        QCOMPARE(desk.field(u"Family name"_s)->text(), u"Byron"_s);
        QVERIFY(desk.page->hasDraft());
    }

    void escapeKeepsWhatWasTyped()
    {
        AddingDesk desk;
        desk.start();
        desk.press(Qt::Key_Y, Qt::AltModifier);
        desk.fill(u"Given name"_s, u"Ada"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.sees(desk.form()));
        QCOMPARE(QApplication::focusWidget(), desk.box());
        QVERIFY(desk.page->hasDraft());
        desk.press(Qt::Key_Y, Qt::AltModifier);
        QCOMPARE(desk.field(u"Given name"_s)->text(), u"Ada"_s);
        // A new search leaves the form, too.
        QTest::keyClicks(desk.box(), u"x"_s);
        desk.settle();
        QVERIFY(!desk.sees(desk.form()));
    }

    void anAuditorIsOfferedNothing()
    {
        AddingDesk desk(Role::Auditor);
        const PatientId jane = desk.addJane();
        desk.start();
        desk.page->showPatient(jane);
        desk.settle();
        for (const QString &name : {u"Add patient by hand"_s, u"Change details"_s, u"Duplicate records"_s})
            QVERIFY2(!desk.shown(name), qPrintable(name));
    }

    void everyFieldHasAName()
    {
        AddingDesk desk;
        desk.start();
        desk.press(Qt::Key_Y, Qt::AltModifier);
        const QStringList nameless = controlsWithoutName(*desk.page);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

OPTOUTDESK_TEST(TstAddPatient);
#include "tst_addpatient.moc"
