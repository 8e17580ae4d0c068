// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/letterrepository.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

class TstLetters : public QObject
{
    Q_OBJECT

private:
    static Letter letterFor(const ObjectionEvent &event)
    {
        Letter letter;
        letter.event = event.uuid;
        letter.patient = event.patient;
        letter.kind = event.kind == EventKind::Withdrawal ? LetterKind::WithdrawalRecorded : LetterKind::ObjectionRecorded;
        letter.queuedAt = TemporaryRegister::time();
        return letter;
    }

private Q_SLOTS:
    void aLetterGoesFromWishToEvidence()
    {
        TemporaryRegister file;
        const Patient patient = file.addPatient();
        const ObjectionEvent event = file.record(patient);
        LetterRepository letters(file.database());
        const auto queued = letters.queue(letterFor(event), UserId(1));
        VERIFY_OK(queued);
        QCOMPARE(queued->reference, u"000001"_s);
        QCOMPARE(letters.queued()->size(), 1);
        QCOMPARE(*letters.queuedCount(), 1);
        VERIFY_OK(letters.setFormat(queued->id, LetterFormat::Large20));

        LetterSnapshot snapshot;
        snapshot.language = u"en"_s;
        snapshot.text = u"Dear %1"_s;
        snapshot.fields = {{u"name"_s, u"José زهرا"_s}};
        VERIFY_OK(letters.issue(queued->id, snapshot, TemporaryRegister::time(1), UserId(1)));
        COMPARE_PROBLEM(letters.issue(queued->id, snapshot, TemporaryRegister::time(1), UserId(1)), Problem::LetterNotFound);
        COMPARE_PROBLEM(letters.setFormat(queued->id, LetterFormat::Standard), Problem::LetterNotFound);
        QVERIFY(letters.queued()->isEmpty());

        const auto issued = letters.byReference(u"000001"_s);
        VERIFY_OK(issued);
        QVERIFY((*issued)->state == LetterState::Issued && (*issued)->format == LetterFormat::Large20);
        QCOMPARE((*issued)->issuedAt, TemporaryRegister::time(1));
        QCOMPARE((*issued)->snapshot, snapshot.canonicalJson());
        QCOMPARE((*issued)->snapshotHash, snapshot.hash());
        QVERIFY(LetterSnapshot::fromJson((*issued)->snapshot) == snapshot);
        QVERIFY((*letters.forEvent(event.uuid))->id == queued->id);
        QCOMPARE(letters.forPatient(patient.id)->size(), 1);

        VERIFY_OK(letters.addPrinting({queued->id, TemporaryRegister::time(2), UserId(1), u"pdf"_s, false}));
        VERIFY_OK(letters.addPrinting({queued->id, TemporaryRegister::time(3), UserId(1), u"printer:Reception"_s, true}));
        const auto printings = letters.printings(queued->id);
        VERIFY_OK(printings);
        QCOMPARE(printings->size(), 2);
        QCOMPARE(printings->at(1).how, u"printer:Reception"_s);
        QVERIFY(printings->at(1).copy && !printings->at(0).copy);

        VERIFY_OK(letters.setState(queued->id, LetterState::Recalled));
        VERIFY_OK(letters.setState(queued->id, LetterState::Issued));
        COMPARE_PROBLEM(letters.setState(queued->id, LetterState::Queued), Problem::DatabaseFailed);
        COMPARE_PROBLEM(letters.setState(LetterId(99), LetterState::Issued), Problem::LetterNotFound);
    }

    void referencesRunOnAndOneEventHasOneLetterOfAKind()
    {
        TemporaryRegister file;
        const Patient patient = file.addPatient();
        LetterRepository letters(file.database());
        const ObjectionEvent first = file.record(patient);
        VERIFY_OK(letters.queue(letterFor(first), UserId(1)));
        QVERIFY(!letters.queue(letterFor(first), UserId(1)));
        const auto second = letters.queue(letterFor(file.record(patient, EventKind::Withdrawal)), UserId(1));
        VERIFY_OK(second);
        QCOMPARE(second->reference, u"000002"_s);
        VERIFY_OK(letters.setState(second->id, LetterState::Cancelled));
        QCOMPARE(letters.queued()->size(), 1);
        VERIFY_OK(letters.setState(second->id, LetterState::Queued));
        QCOMPARE(letters.queued()->size(), 2);

        VERIFY_OK(letters.issue(second->id, {}, TemporaryRegister::time(), UserId(1)));
        int issued = 0;
        VERIFY_OK(letters.streamIssued([&](const Letter &letter) {
            ++issued;
            return letter.id == second->id;
        }));
        QCOMPARE(issued, 1);
    }
};

OPTOUTDESK_TEST(TstLetters);
#include "tst_letters.moc"
