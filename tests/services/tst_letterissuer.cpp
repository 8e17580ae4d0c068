// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/letterissuer.h"

#include "domain/letterreference.h"
#include "letters/letterpages.h"
#include "services/audittrail.h"
#include "services/needsrecorder.h"
#include "services/objectionrecorder.h"
#include "storage/letterrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

RecordingAct objection(PatientId patient, RecordingAct::LetterWish wish = RecordingAct::LetterWish::Queue)
{
    RecordingAct act;
    act.request.patient = patient;
    act.request.type = QStringLiteral("type1");
    act.letter = wish;
    return act;
}

Letter letterOf(Desk desk, const EventUuid &event)
{
    const auto letter = LetterRepository(desk.database).forEvent(event);
    return letter && *letter ? **letter : Letter();
}

const QString reception = QStringLiteral("printer:Reception");

}

class TstLetterIssuer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preparingForPaperIssuesNothing()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(reg.add(TestRegister::janeSmith())));
        const auto prepared = LetterIssuer(desk).prepareForPaper({recorded->event});
        QVERIFY(prepared);
        QCOMPARE(prepared->letters.size(), size_t(1));
        // In full, for it goes on paper: the number, and where the trail stood.
        const Head head = presentHead(desk.database).value();
        QCOMPARE(prepared->letters.front().page.reference, (LetterReference{recorded->letterReference, head.bits}.text()));
        QCOMPARE(prepared->letters.front().page.reference.size(), 6 + 3 + 19);
        QVERIFY(!prepared->letters.front().page.copy);
        QCOMPARE(letterOf(desk, recorded->event).state, LetterState::Queued);
        QCOMPARE(LetterIssuer(desk).lettersToPrint()->size(), size_t(1));
    }

    void aLetterIsSetAsItsPatientNeedsItUnlessSomebodySaysOtherwise()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const PatientId jane = reg.add(TestRegister::janeSmith());
        const auto recorded = ObjectionRecorder(desk).record(objection(jane));
        LetterIssuer letters(desk);
        QCOMPARE(letters.preview(recorded->event)->format, LetterFormat::Standard);
        CommunicationNeeds needs;
        needs.format = NeededFormat::Large20;
        needs.language = QStringLiteral("pl");
        QVERIFY(NeedsRecorder(desk).record(jane, needs));
        QCOMPARE(letters.preview(recorded->event)->format, LetterFormat::Large20);
        QVERIFY(letters.preview(recorded->event)->needs.saysTheSameAs(needs));
        QCOMPARE(letters.preview(recorded->event, LetterFormat::Large16)->format, LetterFormat::Large16);
        QCOMPARE(letters.prepareForPaper({recorded->event})->letters.front().page.format, LetterFormat::Large20);
        // There is no letter in Polish yet: it is written in English, and whoever prints it is told.
        QCOMPARE(letters.preview(recorded->event)->snapshot.language, QStringLiteral("en"));
        QCOMPARE(letters.preview(recorded->event, {}, QStringLiteral("pl")).failure().problem,
                 Problem::LetterLanguageMissing);
        QVERIFY(letters.issue(recorded->event));
        QCOMPARE(letterOf(desk, recorded->event).format, LetterFormat::Large20);
        // A copy too, and by what is needed now.
        needs.format = NeededFormat::Large24;
        QVERIFY(NeedsRecorder(desk).record(jane, needs));
        QCOMPARE(letters.preview(recorded->event)->format, LetterFormat::Large24);
        needs.format = NeededFormat::Braille;
        QVERIFY(NeedsRecorder(desk).record(jane, needs));
        QCOMPARE(letters.preview(recorded->event)->format, LetterFormat::Standard);
    }

    void theProofIssuesExactlyWhatWasPrepared()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(reg.add(TestRegister::janeSmith())));
        LetterIssuer letters(desk);
        const auto prepared = letters.prepareForPaper({recorded->event}, LetterFormat::Large20);
        reg.clock.moveTo(QDate(2026, 3, 3));
        const auto takenBack = letters.issueOnPaper(prepared->letters, reception);
        QVERIFY(takenBack);
        QVERIFY(takenBack->isEmpty());
        const Letter letter = letterOf(desk, recorded->event);
        QCOMPARE(letter.state, LetterState::Issued);
        QCOMPARE(letter.format, LetterFormat::Large20);
        QCOMPARE(letter.snapshotHash, prepared->letters.front().page.snapshot.hash());
        const auto printings = LetterRepository(desk.database).printings(letter.id);
        QCOMPARE(printings->size(), 1);
        QCOMPARE(printings->first().how, reception);
        QVERIFY(!printings->first().copy);
        QVERIFY(letters.lettersToPrint()->empty());
    }

    void whatIsIssuedComesAgainAsACopy()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(reg.add(TestRegister::janeSmith())));
        LetterIssuer letters(desk);
        QVERIFY(letters.issueOnPaper(letters.prepareForPaper({recorded->event})->letters, reception));
        const auto again = letters.prepareForPaper({recorded->event});
        QVERIFY(again->letters.front().page.copy);
        QVERIFY(letters.issueOnPaper(again->letters, reception));
        const auto printings = LetterRepository(desk.database).printings(letterOf(desk, recorded->event).id);
        QCOMPARE(printings->size(), 2);
        QVERIFY(printings->last().copy);
    }

    void aLetterNobodyWantedIsQueuedForItsNumber()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const auto recorded =
            ObjectionRecorder(desk).record(objection(reg.add(TestRegister::janeSmith()), RecordingAct::LetterWish::None));
        const auto prepared = LetterIssuer(desk).prepareForPaper({recorded->event});
        QCOMPARE(prepared->letters.size(), size_t(1));
        QVERIFY(!prepared->letters.front().page.reference.isEmpty());
        QCOMPARE(letterOf(desk, recorded->event).state, LetterState::Queued);
        const QString printed = prepared->letters.front().page.snapshot.fields.value(QStringLiteral("reference"));
        QCOMPARE(printed, prepared->letters.front().page.reference);
        QVERIFY(printed.startsWith(letterOf(desk, recorded->event).reference));
    }

    void theReferenceNamesTheTrailAndNeverChanges()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(reg.add(TestRegister::janeSmith())));
        LetterIssuer letters(desk);
        QCOMPARE(letters.preview(recorded->event)->reference, recorded->letterReference);
        const Head head = presentHead(desk.database).value();
        const auto issued = letters.issue(recorded->event);
        QVERIFY(issued);
        QCOMPARE(issued->reference, QString(recorded->letterReference % QStringLiteral(" \u00b7 ") % head.bits));
        const Letter letter = letterOf(desk, recorded->event);
        QCOMPARE(letter.headSequence, head.sequence);
        QCOMPARE(letter.head, head.bits);
        const auto copy = letters.issue(recorded->event);
        QVERIFY(copy && copy->copy);
        QCOMPARE(copy->reference, issued->reference);
        QCOMPARE(copy->snapshot, issued->snapshot);
        QCOMPARE(letters.preview(recorded->event)->reference, issued->reference);
        QCOMPARE(LetterPages(copy->snapshot, LetterFormat::Standard, true).fileBaseName(),
                 QString(QStringLiteral("letter-") % recorded->letterReference));
    }

    void oneThatCannotBeMadeDoesNotHoldUpTheOthers()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const auto jane = ObjectionRecorder(desk).record(objection(reg.add(TestRegister::janeSmith())));
        Patient other = TestRegister::janeSmith();
        other.sourceId = QStringLiteral("another");
        other.patientNumber = QStringLiteral("another");
        other.name.given = QStringLiteral("John");
        other.nhsNumber = NhsNumber::parse(u"9990000026");
        const auto john = ObjectionRecorder(desk).record(objection(reg.add(other)));
        QVERIFY(ObjectionRecorder(desk).voidEvent(john->event, QStringLiteral("wrong person")));
        const auto prepared = LetterIssuer(desk).prepareForPaper({john->event, jane->event});
        QCOMPARE(prepared->letters.size(), size_t(1));
        QCOMPARE(prepared->letters.front().event, jane->event);
        QCOMPARE(prepared->refused.size(), size_t(1));
        QCOMPARE(prepared->refused.front().second.problem, Problem::LetterOfVoidedEvent);
    }

    void oneTakenBackWhileItPrintedStaysUnissuedAndIsNamed()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(reg.add(TestRegister::janeSmith())));
        LetterIssuer letters(desk);
        const auto prepared = letters.prepareForPaper({recorded->event});
        QVERIFY(ObjectionRecorder(desk).undo());
        const auto takenBack = letters.issueOnPaper(prepared->letters, reception);
        QVERIFY(takenBack);
        QCOMPARE(*takenBack, QStringList{prepared->letters.front().page.reference});
        QCOMPARE(letterOf(desk, recorded->event).state, LetterState::Cancelled);
    }

    // The paper carries a head that the register does not hold, and would be denied.
    void oneThatSomebodyElseIssuedWhileItPrintedIsNamed()
    {
        TestRegister reg;
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(reg.add(TestRegister::janeSmith())));
        LetterIssuer letters(desk);
        const auto ours = letters.prepareForPaper({recorded->event});
        Desk other = reg.manager();
        QVERIFY(recordAct(other, QStringLiteral("open-patient")));
        const auto theirs = LetterIssuer(other).prepareForPaper({recorded->event});
        QVERIFY(LetterIssuer(other).issueOnPaper(theirs->letters, QStringLiteral("elsewhere")));
        const auto takenBack = letters.issueOnPaper(ours->letters, reception);
        QVERIFY(takenBack);
        QCOMPARE(*takenBack, QStringList{ours->letters.front().page.reference});
        QCOMPARE(LetterRepository(desk.database).printings(letterOf(desk, recorded->event).id)->size(), 1);
    }
};

OPTOUTDESK_TEST(TstLetterIssuer);
#include "tst_letterissuer.moc"
