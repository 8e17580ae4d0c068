// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/voidpanel.h"

#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/recording/openpanel.h"

#include <QTranslator>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

Result<Recorded> recordObjection(const Desk &desk, PatientId patient)
{
    Desk own = desk;
    RecordingAct act;
    act.request.patient = patient;
    act.request.type = QStringLiteral("type1");
    return ObjectionRecorder(own).record(act);
}

// The panel opened for the one objection in the register, recorded on a day by one of the two.
class OpenVoidPanel
{
public:
    enum class By { Receptionist, Manager };

    explicit OpenVoidPanel(By by = By::Receptionist, QDate on = QDate(2026, 3, 2))
    {
        id = desk.add(TestRegister::janeSmith());
        TestRegister &reg = desk.testRegister();
        reg.clock.moveTo(on);
        if (!recordObjection(by == By::Manager ? reg.manager() : reg.receptionist(), id))
            qFatal("nothing was recorded");
        desk.start();
        panel = std::make_unique<VoidPanel>(desk.workplace());
        takenBack = std::make_unique<QSignalSpy>(panel.get(), &VoidPanel::takenBack);
        panel->resize(600, 700);
        panel->show();
        if (!QTest::qWaitForWindowActive(panel.get()))
            qFatal("the panel does not become active");
        begin();
    }

    void begin()
    {
        const PatientRecord record = recordOf(desk, id);
        panel->begin(record, record.history.front());
    }
    QPlainTextEdit *note() const { return part<QPlainTextEdit>(*panel, QStringLiteral("Why it was recorded in error")); }
    QPushButton *save() const { return part<QPushButton>(*panel, QStringLiteral("Save as recorded in error")); }
    bool isVoided() { return recordOf(desk, id).history.front().voided.has_value(); }

    TestDesk desk;
    PatientId id;
    std::unique_ptr<VoidPanel> panel;
    std::unique_ptr<QSignalSpy> takenBack;
};

}

class TstVoidPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichEntryAndTakesItBackWithANote()
    {
        OpenVoidPanel open;
        QVERIFY(
            says(*open.panel,
                 QStringLiteral("Type 1 objection, received on 02-Mar-2026 (In person), recorded by sam on 02-Mar-2026")));
        QVERIFY(says(*open.panel, QStringLiteral("marked as recalled")));
        QCOMPARE(open.save()->accessibleDescription(),
                 QStringLiteral("Taking back for: SMITH, Jane, born 05-Jan-1984, NHS No. 999 000 0018"));
        QVERIFY(open.note()->hasFocus());
        QTest::keyClicks(open.note(), QStringLiteral("wrong patient"));
        pressSave();
        open.panel->save();
        QTRY_COMPARE(open.takenBack->count(), 1);
        open.panel->save();
        open.desk.settle();
        QCOMPARE(open.takenBack->count(), 1);
        const HistoryEntry entry = recordOf(open.desk, open.id).history.front();
        QCOMPARE(entry.voided->note, QStringLiteral("wrong patient"));
        QCOMPARE(open.takenBack->at(0).at(0).value<TakenBack>().voided, entry.event.uuid);
        QVERIFY(!open.panel->hasDraft());
    }

    void theNoteIsRequired()
    {
        OpenVoidPanel open;
        QTest::keyClicks(open.note(), QStringLiteral("  "));
        QTest::mouseClick(open.save(), Qt::LeftButton);
        open.desk.settle();
        QVERIFY(!open.isVoided());
        QVERIFY(says(*open.panel, QStringLiteral("A short note is needed")));
        QVERIFY(open.note()->hasFocus());
    }

    void aReceptionistIsToldAtOnceThatAnotherDaysOrPersonsEntryIsNotTheirs_data()
    {
        QTest::addColumn<OpenVoidPanel::By>("by");
        QTest::addColumn<QDate>("on");
        QTest::newRow("own, yesterday") << OpenVoidPanel::By::Receptionist << QDate(2026, 3, 1);
        QTest::newRow("the manager's, today") << OpenVoidPanel::By::Manager << QDate(2026, 3, 2);
    }

    void aReceptionistIsToldAtOnceThatAnotherDaysOrPersonsEntryIsNotTheirs()
    {
        QFETCH(const OpenVoidPanel::By, by);
        QFETCH(const QDate, on);
        OpenVoidPanel open(by, on);
        QVERIFY(says(*open.panel, QStringLiteral("only what you recorded yourself today")));
        QVERIFY(!open.save()->isEnabled());
        open.panel->save();
        open.desk.settle();
        QVERIFY(!open.isVoided());
    }

    void whatIsVoidedAlreadyIsNotVoidedAgain()
    {
        OpenVoidPanel open;
        QTest::keyClicks(open.note(), QStringLiteral("wrong patient"));
        pressSave();
        QTRY_COMPARE(open.takenBack->count(), 1);
        open.begin();
        QVERIFY(says(*open.panel, QStringLiteral("already marked as recorded in error")));
        QVERIFY(!open.save()->isEnabled());
    }

    void aFailureKeepsTheNoteAndSaysThatNothingWasTakenBack()
    {
        OpenVoidPanel open;
        QTest::keyClicks(open.note(), QStringLiteral("wrong patient"));
        // The other window of the same person was quicker.
        Desk sam = open.desk.testRegister().receptionist();
        QVERIFY(ObjectionRecorder(sam).undo());
        pressSave();
        open.desk.settle();
        QCOMPARE(open.takenBack->count(), 0);
        QVERIFY(says(*open.panel, QStringLiteral("Nothing was taken back.")));
        QCOMPARE(open.note()->toPlainText(), QStringLiteral("wrong patient"));
    }

    void aHalfTypedNoteIsKeptForItsEntry()
    {
        OpenVoidPanel open;
        const QSignalSpy closed(open.panel.get(), &VoidPanel::closed);
        QVERIFY(!open.panel->hasDraft());
        QTest::keyClicks(open.note(), QStringLiteral("wrong"));
        QVERIFY(open.panel->hasDraft());
        QTest::keyClick(open.note(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(open.panel->hasDraft());
        open.begin();
        QCOMPARE(open.note()->toPlainText(), QStringLiteral("wrong"));
    }

    void everyControlHasANameEveryLabelIsPlainAndEveryTextIsTranslated()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
        QCoreApplication::installTranslator(&translator);
        {
            OpenVoidPanel open;
            QCOMPARE(controlsWithoutName(*open.panel), QStringList());
            QCOMPARE(labelsThatGuessTheirFormat(*open.panel), QStringList());
            const QList<QRegularExpression> data{QRegularExpression(QStringLiteral("SMITH, Jane|Type 1|sam")),
                                                 QRegularExpression(QStringLiteral("\\d\\d-[A-Z][a-z]{2}-\\d{4}"))};
            QCOMPARE(textsOutsideTr(*open.panel, data).join(u'\n'), QString());
        }
        QCoreApplication::removeTranslator(&translator);
    }
};

OPTOUTDESK_TEST(TstVoidPanel);
#include "tst_voidpanel.moc"
