// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/recording/openpanel.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstRecordPanelDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedFormIsNoDraft()
    {
        OpenPanel open(TestRegister::janeSmith());
        QVERIFY(!open.panel->hasDraft());
        open.choose("Channel", QStringLiteral("Phone"));
        QVERIFY(open.panel->hasDraft());
        open.choose("Channel", QStringLiteral("In person"));
        QVERIFY(!open.panel->hasDraft());
        QTest::mouseClick(open.part<QPushButton>("Cancel"), Qt::LeftButton);
        QVERIFY(!open.panel->hasDraft());
    }

    void cancelKeepsTheDraftAndOpeningAgainOffersIt()
    {
        OpenPanel open(TestRegister::janeSmith());
        const QSignalSpy closed(open.panel.get(), &RecordPanel::closed);
        open.choose("Reason", QStringLiteral("Privacy"));
        QTest::mouseClick(open.part<QPushButton>("Add another reason"), Qt::LeftButton);
        open.choose("Another reason", QStringLiteral("Other"));
        open.type(open.received(), QStringLiteral("28/2/26"));
        open.type(open.part<QPlainTextEdit>("Reason notes"), QStringLiteral("half"));
        QTest::mouseClick(open.part<QPushButton>("Cancel"), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QVERIFY(open.panel->hasDraft());

        open.begin(EventKind::Withdrawal);
        QCOMPARE(open.part<CalmComboBox>("Reason")->currentText(), QStringLiteral("Prefers not to say"));
        open.begin();
        QVERIFY(says(*open.panel, QStringLiteral("What you had begun")));
        QCOMPARE(open.received()->text(), QStringLiteral("28/2/26"));
        QCOMPARE(open.part<CalmComboBox>("Reason")->currentText(), QStringLiteral("Privacy"));
        QCOMPARE(open.part<CalmComboBox>("Another reason")->currentText(), QStringLiteral("Other"));
        QCOMPARE(open.part<QPlainTextEdit>("Reason notes")->toPlainText(), QStringLiteral("half"));
    }

    void escapeClosesLikeCancel()
    {
        OpenPanel open(TestRegister::janeSmith());
        const QSignalSpy closed(open.panel.get(), &RecordPanel::closed);
        open.type(open.received(), QStringLiteral("28/2/26"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        open.begin();
        QCOMPARE(open.received()->text(), QStringLiteral("28/2/26"));
    }

    void startingAfreshForgetsTheDraft()
    {
        OpenPanel open(TestRegister::janeSmith());
        open.choose("Channel", QStringLiteral("Phone"));
        QTest::mouseClick(open.part<QPushButton>("Cancel"), Qt::LeftButton);
        open.begin();
        QTest::mouseClick(open.part<QPushButton>("Start afresh"), Qt::LeftButton);
        QCOMPARE(open.part<CalmComboBox>("Channel")->currentText(), QStringLiteral("In person"));
        QVERIFY(!says(*open.panel, QStringLiteral("What you had begun")));
        QVERIFY(!open.panel->hasDraft());
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
    }

    void anotherPatientGetsAFreshFormAndTheFirstIsNotForgotten()
    {
        OpenPanel open(TestRegister::janeSmith());
        const PatientId amy = open.desk.add(bornOn(QDate(1990, 5, 1)));
        open.choose("Channel", QStringLiteral("Phone"));
        open.panel->begin(recordOf(open.desk, amy), EventKind::Objection);
        QCOMPARE(open.part<CalmComboBox>("Channel")->currentText(), QStringLiteral("In person"));
        QVERIFY(open.panel->hasDraft());
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.recorded->at(0).at(0).value<Recorded>().patient, amy);
        open.begin();
        QCOMPARE(open.part<CalmComboBox>("Channel")->currentText(), QStringLiteral("Phone"));
    }

    void whatWasRecordedIsNoDraftAnyMore()
    {
        OpenPanel open(TestRegister::janeSmith());
        open.choose("Channel", QStringLiteral("Phone"));
        QTest::mouseClick(open.part<QPushButton>("Cancel"), Qt::LeftButton);
        open.begin();
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
        QVERIFY(!open.panel->hasDraft());
        QCOMPARE(open.lastEvent().channel, QStringLiteral("phone"));
        open.begin();
        QCOMPARE(open.part<CalmComboBox>("Channel")->currentText(), QStringLiteral("In person"));
    }

    void openingTheSameFormWhileItIsBeingSavedRecordsOnce()
    {
        OpenPanel open(TestRegister::janeSmith());
        const PatientRecord record = open.record();
        pressSave();
        open.panel->begin(record, EventKind::Objection);
        open.panel->save();
        open.desk.settle();
        QCOMPARE(open.recorded->count(), 1);
        QCOMPARE(open.record().history.size(), 1);
    }

    void anAnswerForAPatientNoLongerShownLeavesTheShownFormAlone()
    {
        OpenPanel open(TestRegister::janeSmith());
        const PatientId amy = open.desk.add(bornOn(QDate(1990, 5, 1)));
        const PatientRecord other = recordOf(open.desk, amy);
        pressSave();
        open.panel->begin(other, EventKind::Objection);
        QTRY_COMPARE(open.recorded->count(), 1);
        QCOMPARE(open.recorded->at(0).at(0).value<Recorded>().patient, open.id);
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 2);
        QCOMPARE(open.recorded->at(1).at(0).value<Recorded>().patient, amy);
    }
};

OPTOUTDESK_TEST(TstRecordPanelDrafts);
#include "tst_recordpaneldrafts.moc"
