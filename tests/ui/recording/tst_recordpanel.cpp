// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/recordpanel.h"

#include "storage/objectioneventrepository.h"
#include "storage/patientrepository.h"
#include "tests/support/testcase.h"
#include "tests/ui/recording/openpanel.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstRecordPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ctrlEnterAloneRecordsTheUsualObjection()
    {
        OpenPanel open(TestRegister::janeSmith());
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        const auto what = open.recorded->at(0).at(0).value<Recorded>();
        QVERIFY(!what.letterReference.isEmpty());
        QCOMPARE(open.recorded->at(0).at(1).value<LetterChoice>(), LetterChoice::Queue);
        const ObjectionEvent event = open.lastEvent();
        QCOMPARE(event.uuid, what.event);
        QCOMPARE(event.type, QStringLiteral("type1"));
        QCOMPARE(event.kind, EventKind::Objection);
        QCOMPARE(event.received, QDate(2026, 3, 2));
        QCOMPARE(event.effective, QDate(2026, 3, 2));
        QCOMPARE(event.channel, QStringLiteral("in-person"));
        QCOMPARE(event.origin, Origin::Patient);
        QCOMPARE(event.reasons, QStringList{QStringLiteral("prefers-not-to-say")});
        QVERIFY(!event.representative);
    }

    void ctrlEnterSavesFromEveryField()
    {
        for (const char *name : {"Channel", "Who is asking", "Reason", "Letter"}) {
            OpenPanel open(TestRegister::janeSmith());
            open.part<QWidget>(name)->setFocus();
            pressSave();
            QTRY_COMPARE(open.recorded->count(), 1);
        }
        OpenPanel open(TestRegister::janeSmith());
        auto *note = open.part<QPlainTextEdit>("Reason notes");
        open.type(note, QStringLiteral("said so"));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.lastEvent().note, QStringLiteral("said so"));
    }

    void pressingSaveTwiceRecordsOnce()
    {
        OpenPanel open(TestRegister::janeSmith());
        pressSave();
        open.panel->save();
        QVERIFY(!open.part<QPushButton>("Save objection")->isEnabled());
        open.desk.settle();
        open.panel->save();
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 1);
        QCOMPARE(open.record().history.size(), 1);
    }

    void aKeyHeldDownRecordsOnce()
    {
        OpenPanel open(TestRegister::janeSmith());
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, QString(), true);
        QApplication::sendEvent(QApplication::focusWidget(), &held);
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 0);
    }

    void aChildIsAskedForByARepresentativeWhoHasToBeNamed()
    {
        OpenPanel open(bornOn(QDate(2020, 5, 1)));
        QCOMPARE(open.part<CalmComboBox>("Who is asking")->currentText(), QStringLiteral("A representative"));
        QCOMPARE(open.part<CalmComboBox>("Authority")->currentText(), QStringLiteral("Parent"));
        pressSave();
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 0);
        auto *name = open.part<QLineEdit>("Representative's name");
        QVERIFY(name->hasFocus());
        QVERIFY(says(*open.panel, QStringLiteral("name of the representative is needed")));
        QTest::keyClicks(name, QStringLiteral("Mary Smith"));
        QVERIFY(!says(*open.panel, QStringLiteral("name of the representative is needed")));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        const ObjectionEvent event = open.lastEvent();
        QCOMPARE(event.origin, Origin::Representative);
        QCOMPARE(event.representative->name, QStringLiteral("Mary Smith"));
        QCOMPARE(event.representative->authority, Authority::Parent);
    }

    void aYoungPersonAsksThemselvesAndTheAdviceBlocksNothing()
    {
        OpenPanel open(bornOn(QDate(2012, 5, 1)));
        QVERIFY(says(*open.panel, QStringLiteral("ask the young person")));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.lastEvent().origin, Origin::Patient);
    }

    void anAdultsRepresentativeNeedsAnAuthority()
    {
        OpenPanel open(TestRegister::janeSmith());
        QVERIFY(!open.part<QLineEdit>("Representative's name"));
        QVERIFY(!open.part<CalmComboBox>("Authority"));
        open.choose("Who is asking", QStringLiteral("A representative"));
        open.type(open.part<QLineEdit>("Representative's name"), QStringLiteral("John Smith"));
        pressSave();
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 0);
        QVERIFY(open.part<CalmComboBox>("Authority")->hasFocus());
        open.choose("Authority", QStringLiteral("Attorney, health and welfare"));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.lastEvent().representative->authority, Authority::AttorneyHealth);
    }

    void type2IsOfferedOnlyForADayWhenItCounted()
    {
        OpenPanel open(TestRegister::janeSmith());
        auto *type2 = open.part<QCheckBox>("Type 2 objection");
        QVERIFY(!type2->isEnabled());
        QVERIFY(type2->accessibleDescription().contains(QStringLiteral("National data opt-out")));
        open.type(open.received(), QStringLiteral("12/10/2018"));
        QVERIFY(!type2->isEnabled());
        open.type(open.received(), QStringLiteral("11/10/2018"));
        QVERIFY(type2->isEnabled());
        QVERIFY(type2->accessibleDescription().contains(QStringLiteral("no longer counts")));
        type2->setFocus();
        QTest::keyClick(type2, Qt::Key_Space);
        open.type(open.received(), QStringLiteral("t"));
        QVERIFY(!type2->isChecked());
        open.type(open.received(), QStringLiteral("1/6/2015"));
        QVERIFY(type2->isChecked());
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.recorded->at(0).at(0).value<Recorded>().events.size(), 2);
        QCOMPARE(open.state(QStringLiteral("type1")), ObjectionState::InForce);
        QCOMPARE(open.state(QStringLiteral("type2")), ObjectionState::Ended);
    }

    void nothingChosenIsSaidBesideTheTypes()
    {
        OpenPanel open(TestRegister::janeSmith());
        auto *type1 = open.part<QCheckBox>("Type 1 objection");
        QVERIFY(type1->isChecked() && type1->hasFocus());
        QTest::keyClick(type1, Qt::Key_Space);
        pressSave();
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 0);
        QVERIFY(says(*open.panel, QStringLiteral("Choose at least one type")));
        QVERIFY(type1->hasFocus());
    }

    void aDayInTheFutureIsRefusedBesideItsField()
    {
        OpenPanel open(TestRegister::janeSmith());
        open.type(open.received(), QStringLiteral("10/3/2026"));
        open.part<QWidget>("Reason")->setFocus();
        pressSave();
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 0);
        QVERIFY(open.received()->hasFocus());
        QVERIFY(says(*open.panel, QStringLiteral("10-Mar-2026 lies in the future")));
        open.type(open.received(), QStringLiteral("pigeon"));
        pressSave();
        QVERIFY(says(*open.panel, QStringLiteral("“pigeon” is not a date")));
        open.type(open.received(), QStringLiteral("-2d"));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.lastEvent().received, QDate(2026, 2, 28));
    }

    void severalReasonsAreKeptInTheirOrder()
    {
        OpenPanel open(TestRegister::janeSmith());
        QVERIFY(!open.part<QPushButton>("Add another reason"));
        open.choose("Reason", QStringLiteral("Privacy"));
        QTest::mouseClick(open.part<QPushButton>("Add another reason"), Qt::LeftButton);
        QVERIFY(open.part<CalmComboBox>("Another reason")->hasFocus());
        open.choose("Another reason", QStringLiteral("Was not informed"));
        open.type(open.part<QPlainTextEdit>("Reason notes"), QStringLiteral("leaflet"));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.lastEvent().reasons, (QStringList{QStringLiteral("privacy"), QStringLiteral("not-informed")}));
    }

    void aReasonTakenBackTakesTheOthersWithIt()
    {
        OpenPanel open(TestRegister::janeSmith());
        open.choose("Reason", QStringLiteral("Privacy"));
        QTest::mouseClick(open.part<QPushButton>("Add another reason"), Qt::LeftButton);
        open.choose("Another reason", QStringLiteral("Other"));
        open.choose("Reason", QStringLiteral("Prefers not to say"));
        QVERIFY(!open.part<CalmComboBox>("Another reason"));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.lastEvent().reasons, QStringList{QStringLiteral("prefers-not-to-say")});
    }

    void theLetterIsQueuedPrintedOrLeftOut()
    {
        OpenPanel print(TestRegister::janeSmith());
        print.choose("Letter", QStringLiteral("Print now"));
        pressSave();
        QTRY_COMPARE(print.recorded->count(), 1);
        QCOMPARE(print.recorded->at(0).at(1).value<LetterChoice>(), LetterChoice::PrintNow);
        QVERIFY(!print.recorded->at(0).at(0).value<Recorded>().letterReference.isEmpty());
        OpenPanel none(TestRegister::janeSmith());
        none.choose("Letter", QStringLiteral("None"));
        pressSave();
        QTRY_COMPARE(none.recorded->count(), 1);
        QVERIFY(none.recorded->at(0).at(0).value<Recorded>().letterReference.isEmpty());
    }

    void anObjectionInForceIsSaidCalmlyAndCanBeRecordedAgain()
    {
        OpenPanel open(TestRegister::janeSmith());
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        open.begin();
        QVERIFY(says(*open.panel, QStringLiteral("Already recorded, in force since 02-Mar-2026")));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 2);
        QCOMPARE(open.record().history.size(), 2);
    }

    void aWithdrawalTakesWhatIsInForce()
    {
        OpenPanel open(TestRegister::janeSmith());
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        open.begin(EventKind::Withdrawal);
        QVERIFY(open.part<QCheckBox>("Type 1 objection")->isChecked());
        QVERIFY(open.part<QPushButton>("Save withdrawal"));
        QVERIFY(!open.part<QPushButton>("Save objection"));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 2);
        QCOMPARE(open.lastEvent().kind, EventKind::Withdrawal);
        QCOMPARE(open.state(QStringLiteral("type1")), ObjectionState::Withdrawn);
    }

    void aWithdrawalWithNothingInForceSaysSoAndIsRecorded()
    {
        OpenPanel open(TestRegister::janeSmith(), EventKind::Withdrawal);
        QVERIFY(says(*open.panel, QStringLiteral("None is in force in this register")));
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QVERIFY(open.recorded->at(0).at(0).value<Recorded>().noneWasInForce);
    }

    void aDeceasedPatientIsRefusedWithWords()
    {
        Patient dead = TestRegister::janeSmith();
        dead.registration = Registration::Deceased;
        dead.died = QDate(2026, 1, 1);
        OpenPanel open(dead);
        QVERIFY(says(*open.panel, QStringLiteral("recorded as deceased")));
        QVERIFY(!open.part<QPushButton>("Save objection"));
        QVERIFY(open.part<QPushButton>("Cancel")->hasFocus());
        open.panel->save();
        open.desk.settle();
        QVERIFY(open.record().history.empty());
    }

    void aFailureKeepsTheFormAndSaysWhatWasNotSaved()
    {
        OpenPanel open(TestRegister::janeSmith());
        open.type(open.part<QPlainTextEdit>("Reason notes"), QStringLiteral("kept"));
        setDied(open, QDate(2026, 3, 1));
        pressSave();
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 0);
        QVERIFY(says(*open.panel, QStringLiteral("Nothing was saved for SMITH, Jane (Mrs)")));
        QCOMPARE(open.part<QPlainTextEdit>("Reason notes")->toPlainText(), QStringLiteral("kept"));
        QVERIFY(open.panel->hasDraft());
        QVERIFY(open.part<QPushButton>("Save objection")->isEnabled());

        setDied(open, {});
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QVERIFY(!open.panel->hasDraft());
        QCOMPARE(open.record().history.size(), 1);
    }

    void enterMovesOnFromASingleLine()
    {
        OpenPanel open(TestRegister::janeSmith());
        open.received()->setFocus();
        QTest::keyClick(open.received(), Qt::Key_Return);
        QVERIFY(open.part<CalmComboBox>("Channel")->hasFocus());
        open.choose("Who is asking", QStringLiteral("A representative"));
        auto *name = open.part<QLineEdit>("Representative's name");
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(open.part<CalmComboBox>("Authority")->hasFocus());
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 0);
    }

private:
    // As another desk, or an import, would write it meanwhile.
    static void setDied(OpenPanel &open, QDate died)
    {
        PatientRepository patients(open.desk.testRegister().database());
        Patient patient = **patients.byId(open.id);
        patient.died = died;
        QVERIFY(patients.update(patient));
    }
};

OPTOUTDESK_TEST(TstRecordPanel);
#include "tst_recordpanel.moc"
