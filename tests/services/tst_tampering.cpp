// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody with SQLite's own library, the register's file and bad intentions, but without the key.
#include "security/derivedkeys.h"
#include "services/accounts.h"
#include "services/audittrail.h"
#include "services/codingqueue.h"
#include "services/letterissuer.h"
#include "services/needsrecorder.h"
#include "services/objectionrecorder.h"
#include "services/registerverifier.h"
#include "services/trailchain.h"
#include "services/verifying/trailcheck.h"
#include "storage/database.h"
#include "storage/patientrepository.h"
#include "storage/reading.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <QFile>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

// A morning at the desk: two patients, an objection each, needs for both, one letter issued, one event coded, a mark taken back.
struct Morning
{
    TestRegister reg{Protection::Plain};
    EventUuid first = {};
    EventUuid second = {};
    QString reference = {};

    Morning()
    {
        Desk sam = reg.receptionist();
        first = record(sam, reg.add(TestRegister::janeSmith()));
        Patient other = TestRegister::janeSmith();
        other.sourceId = u"other"_s;
        other.name.given = u"Joan"_s;
        second = record(sam, reg.add(other));
        CommunicationNeeds needs;
        needs.format = NeededFormat::Braille;
        const bool needed = NeedsRecorder(sam).record(PatientId(1), needs) && NeedsRecorder(sam).record(PatientId(2), needs);
        const auto issued = LetterIssuer(sam).issue(first);
        reference = issued ? issued->reference : QString();
        const bool coded = CodingQueue(sam).markCoded(first, QDate(2026, 3, 2)).ok()
                           && CodingQueue(sam).markCoded(second, QDate(2026, 3, 2)).ok()
                           && CodingQueue(sam).unmarkCoded(second).ok();
        if (!issued || !coded || !needed)
            qFatal("the morning went wrong");
    }

    static EventUuid record(Desk &desk, PatientId patient)
    {
        RecordingAct act;
        act.request.patient = patient;
        act.request.type = u"type1"_s;
        act.request.reasons = {u"privacy"_s, u"distrust"_s};
        const auto recorded = ObjectionRecorder(desk).record(act);
        if (!recorded)
            qFatal("nothing was recorded");
        return recorded->event;
    }

    // The triggers stand in nobody's way who has the file, and whoever is careful puts them back.
    bool tamper(const QStringList &statements)
    {
        Database &database = reg.database();
        QStringList all{u"PRAGMA foreign_keys = OFF"_s};
        QStringList putBack;
        Query triggers = database.query(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s);
        const Done read = readEach(
            triggers, [](Query &row) { return std::pair(row.text(0), row.text(1)); },
            [&](std::pair<QString, QString> &&trigger) {
                all.append(u"DROP TRIGGER "_s % trigger.first);
                putBack.append(trigger.second);
            });
        all += statements;
        all += putBack;
        all.append(u"PRAGMA foreign_keys = ON"_s);
        return read && std::ranges::all_of(all, [&database](const QString &sql) {
                   const Done done = database.execute(sql);
                   if (!done)
                       qWarning("%s", qPrintable(done.failure().detail));
                   return done.ok();
               });
    }

    Verification verify()
    {
        Desk jo = reg.manager();
        const auto verified = RegisterVerifier(jo).verify();
        if (!verified)
            qFatal("it was not verified: %d", static_cast<int>(verified.failure().problem));
        return *verified;
    }
};

}

class TstTampering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHonestMorningIsWhole()
    {
        Morning morning;
        const Verification verified = morning.verify();
        QVERIFY2(verified.ok,
                 verified.firstFault ? qPrintable(verified.firstFault->subject % u' ' % verified.firstFault->detail) : "");
    }

    void everyRowEditedByHandIsNamed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *name, const QStringList &statements, const QString &subject) {
            QTest::newRow(name) << statements << subject;
        };
        row("an event's day", {u"UPDATE objection_event SET received = '2026-02-01' WHERE seq = 1"_s}, u"event 1"_s);
        row("an event's note", {u"UPDATE objection_event SET note = 'x' WHERE seq = 2"_s}, u"event 2"_s);
        row("an event's reason", {u"DELETE FROM objection_event_reason WHERE seq = 1 AND position = 2"_s}, u"event 1"_s);
        row("the order of reasons",
            {u"UPDATE objection_event_reason SET position = position + 10 WHERE seq = 1 AND position = 1"_s}, u"event 1"_s);
        row("two events swapped",
            {u"UPDATE objection_event SET seq = 9 WHERE seq = 1"_s, u"UPDATE objection_event SET seq = 1 WHERE seq = 2"_s,
             u"UPDATE objection_event SET seq = 2 WHERE seq = 9"_s},
            u"event 1"_s);
        row("the last event deleted",
            {u"DELETE FROM objection_event_reason WHERE seq = 2"_s,
             u"DELETE FROM letter WHERE event = (SELECT uuid FROM objection_event WHERE seq = 2)"_s,
             u"DELETE FROM objection_status WHERE patient = 2"_s, u"DELETE FROM objection_event WHERE seq = 2"_s},
            u"event 2"_s);
        row("an event added",
            {u"INSERT INTO objection_event SELECT 3, 'a0000000-0000-4000-8000-000000000001', act, patient, type, 'withdrawal', "
             "received, effective, recorded_at, recorded_by, origin, channel, note, NULL, NULL, NULL, NULL, NULL FROM "
             "objection_event WHERE seq = 1"_s},
            u"event 3"_s);
        row("a letter's words",
            {u"UPDATE letter SET snapshot = CAST(replace(CAST(snapshot AS TEXT), 'Jane', 'Jean') AS BLOB) WHERE id = 1"_s},
            u"letter 000001"_s);
        row("a letter's head", {u"UPDATE letter SET head_sequence = 1 WHERE id = 1"_s}, u"letter 000001"_s);
        row("a queued letter dropped", {u"UPDATE letter SET state = 'cancelled' WHERE id = 2"_s}, u"letter 000002"_s);
        row("a coding's day", {u"UPDATE coding SET coded_on = '2026-03-01'"_s}, {});
        row("a coding deleted", {u"DELETE FROM coding"_s}, {});
        row("a coding added",
            {u"INSERT INTO coding SELECT uuid, '2026-03-02', recorded_at, 2 FROM objection_event WHERE seq = 2"_s}, {});
        row("a role", {u"UPDATE account SET role = 'manager' WHERE user_name = 'sam'"_s}, u"account sam"_s);
        row("an account added",
            {u"INSERT INTO account (user_name, name_key, display_name, role, password_hash) VALUES ('eve', 'eve', '', 'manager', '')"_s},
            u"account eve"_s);
        row("the practice", {u"UPDATE practice SET name = 'Another'"_s}, u"practice"_s);
        row("a type's last day", {u"UPDATE objection_type SET valid_to = '2020-01-01' WHERE id = 'type1'"_s}, u"lists"_s);
        row("a code", {u"UPDATE objection_code SET code = 'x' WHERE type = 'type1' AND scheme = 'snomed'"_s}, u"lists"_s);
        row("a reason's words", {u"UPDATE reason SET text = 'x' WHERE word = 'privacy'"_s}, u"lists"_s);
        row("a channel added", {u"INSERT INTO channel VALUES ('pigeon', 'Pigeon', 0, 99)"_s}, u"lists"_s);
        row("a patient's needs", {u"UPDATE communication_needs SET format = 'standard' WHERE seq = 1"_s}, u"needs 1"_s);
        row("needs deleted", {u"DELETE FROM communication_needs WHERE seq = 2"_s}, u"needs 2"_s);
        row("needs added",
            {u"INSERT INTO communication_needs SELECT 3, patient, 'audio', language, interpreter, note, changed_at, changed_by "
             "FROM communication_needs WHERE seq = 1"_s},
            u"needs 3"_s);
        row("a patient's name", {u"UPDATE patient SET family = 'Other' WHERE id = 2"_s}, u"patient 2"_s);
        row("a patient's address", {u"UPDATE patient SET address = '1 Elsewhere' WHERE id = 1"_s}, u"patient 1"_s);
        row("a restricted mark", {u"UPDATE patient SET restricted = 1 WHERE id = 1"_s}, u"patient 1"_s);
        row("a patient without a seal", {u"UPDATE patient SET seal = NULL WHERE id = 1"_s}, u"patient 1"_s);
        row("a patient added",
            {u"INSERT INTO patient SELECT 3, 'third', patient_number, 4010232137, title, 'Eve', middle, family, preferred, "
             "previous_family, sort_key, born, died, sex, address, postcode, phones, registration, registered_as, "
             "registered_on, left_on, usual_gp, restricted, seal FROM patient WHERE id = 1"_s},
            u"patient 3"_s);
    }

    // They are what every screen shows, and no act writes them down.
    void aStatusThatItsEventsDoNotSayIsSeenAtOpening()
    {
        for (const QString &deed :
             {u"UPDATE objection_status SET kind = 'withdrawal' WHERE patient = 1"_s, u"DELETE FROM objection_status"_s}) {
            Morning morning;
            QVERIFY(checkTrail(morning.reg.database(), morning.reg.dataKey()));
            QVERIFY(morning.tamper({deed}));
            const Done checked = checkTrail(morning.reg.database(), morning.reg.dataKey());
            QVERIFY(!checked);
            QCOMPARE(checked.failure().problem, Problem::StatusDiffers);
            QCOMPARE(checked.failure().subject, u"patient 1, type1"_s);
        }
    }

    // Whoever is not careful is told by the row all the same.
    void aRowIsNamedBeforeTheTriggerThatIsGone()
    {
        Morning morning;
        QVERIFY(morning.reg.database().execute(u"DROP TRIGGER objection_event_never_changes"_s));
        QCOMPARE(morning.verify().firstFault->problem, Problem::RegisterDamaged);
        QVERIFY(morning.reg.database().execute(u"UPDATE objection_event SET note = 'x' WHERE seq = 2"_s));
        QCOMPARE(morning.verify().firstFault->subject, u"event 2"_s);
    }

    void everyRowEditedByHandIsNamed()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, subject);
        Morning morning;
        QVERIFY(morning.tamper(statements));
        const Verification verified = morning.verify();
        QVERIFY(!verified.ok);
        QVERIFY2(verified.firstFault->problem == Problem::RowDiffers,
                 qPrintable(QString::number(static_cast<int>(verified.firstFault->problem)) % u' '
                            % verified.firstFault->subject));
        if (!subject.isEmpty())
            QCOMPARE(verified.firstFault->subject, subject);
        else
            QVERIFY(verified.firstFault->subject.startsWith(u"coding "_s));
    }

    void everyEntryOfTheTrailIsHeldFast_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("sequence");
        const auto row = [](const char *name, const QStringList &statements, const QString &sequence) {
            QTest::newRow(name) << statements << sequence;
        };
        row("edited", {u"UPDATE audit_entry SET user_name = 'eve' WHERE seq = 3"_s}, u"3"_s);
        row("another time", {u"UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2"_s}, u"2"_s);
        row("another patient", {u"UPDATE audit_entry SET patient = 2 WHERE seq = 2"_s}, u"2"_s);
        row("deleted", {u"DELETE FROM audit_entry WHERE seq = 2"_s}, u"2"_s);
        row("deleted and closed up",
            {u"DELETE FROM audit_entry WHERE seq = 2"_s, u"UPDATE audit_entry SET seq = seq - 1 WHERE seq > 2"_s}, u"2"_s);
        row("swapped",
            {u"UPDATE audit_entry SET seq = 99 WHERE seq = 2"_s, u"UPDATE audit_entry SET seq = 2 WHERE seq = 3"_s,
             u"UPDATE audit_entry SET seq = 3 WHERE seq = 99"_s},
            u"2"_s);
        row("a hash", {u"UPDATE audit_entry SET hash = randomblob(32) WHERE seq = 4"_s}, u"4"_s);
        row("the chain taken away", {u"UPDATE audit_entry SET hash = NULL, previous = NULL"_s}, u"1"_s);
        row("the chain taken away from somewhere", {u"UPDATE audit_entry SET hash = NULL, previous = NULL WHERE seq > 2"_s},
            u"3"_s);
    }

    void everyEntryOfTheTrailIsHeldFast()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, sequence);
        Morning morning;
        QVERIFY(morning.tamper(statements));
        const Verification verified = morning.verify();
        QVERIFY(!verified.ok);
        QCOMPARE(static_cast<int>(verified.firstFault->problem), static_cast<int>(Problem::ChainBroken));
        QCOMPARE(verified.firstFault->subject, sequence);
    }

    // The chain made again from the edited entry on, with every hash right but for the key.
    void aChainMadeAgainWithoutTheKeyIsSeen()
    {
        Morning morning;
        QVERIFY(morning.tamper({u"UPDATE audit_entry SET user_name = 'eve' WHERE seq = 3"_s}));
        DataKey::Bytes bytes{};
        const AuditChain theirs(DataKey{bytes});
        QByteArray previous = chainBeginning();
        QStringList again;
        QVERIFY(AuditRepository(morning.reg.database()).streamRaw([&](const RawAuditEntry &entry) {
            const QByteArray hash = entry.sequence < 3 ? entry.hash : hashOfEntry(theirs, entry, previous);
            again.append(u"UPDATE audit_entry SET previous = x'%1', hash = x'%2' WHERE seq = %3"_s.arg(
                QString::fromLatin1(previous.toHex()), QString::fromLatin1(hash.toHex()), QString::number(entry.sequence)));
            previous = hash;
            return true;
        }));
        QVERIFY(morning.tamper(again));
        const Verification verified = morning.verify();
        QCOMPARE(verified.firstFault->subject, u"3"_s);
    }

    // What was never there and what was taken away look the same inside; only what is held outside tells them apart.
    void aCutTailIsSeenByWhoeverHoldsAReference()
    {
        Morning morning;
        QVERIFY(morning.tamper({u"DELETE FROM coding"_s, u"DELETE FROM letter"_s, u"DELETE FROM objection_status"_s,
                                u"DELETE FROM objection_event_reason"_s, u"DELETE FROM objection_event"_s,
                                u"DELETE FROM communication_needs"_s, u"DELETE FROM audit_entry WHERE seq > 1"_s}));
        QVERIFY(morning.verify().ok);
        Desk jo = morning.reg.manager();
        const auto verified = RegisterVerifier(jo).verifyReference(morning.reference);
        QVERIFY(verified);
        QVERIFY(!verified->ok);
        QCOMPARE(static_cast<int>(verified->firstFault->problem), static_cast<int>(Problem::RegisterOlder));
    }

    void aPatientTakenAwayOrPutBackAsTheyWereIsSeen()
    {
        Morning morning;
        Patient third = TestRegister::janeSmith();
        third.sourceId = u"third"_s;
        const PatientId id = morning.reg.add(third);
        QVERIFY(morning.tamper({u"CREATE TEMP TABLE kept AS SELECT * FROM patient"_s}));
        third.id = id;
        third.name.given = u"Janet"_s;
        Desk jo = morning.reg.manager();
        QVERIFY(PatientRepository(jo.database).update(third));
        QVERIFY(recordAct(jo, u"import-patients"_s));
        QVERIFY(morning.verify().ok);
        QVERIFY(
            morning.tamper({u"UPDATE patient SET given = k.given, sort_key = k.sort_key, seal = k.seal FROM kept k WHERE "
                            "patient.id = k.id"_s}));
        QCOMPARE(morning.verify().firstFault->subject, u"patients"_s);
        QVERIFY(morning.tamper({u"DELETE FROM patient WHERE id = %1"_s.arg(id.value())}));
        QCOMPARE(morning.verify().firstFault->subject, u"patients"_s);
    }

    void referencesAreAnswered()
    {
        Morning morning;
        Desk jo = morning.reg.manager();
        RegisterVerifier verifier(jo);
        const auto whole = verifier.verifyReference(u"Ref "_s + morning.reference.toLower());
        QVERIFY(whole);
        QVERIFY2(whole->ok, whole->firstFault ? qPrintable(whole->firstFault->detail) : "");
        const auto problemOf = [&verifier](const QString &text) {
            const auto verified = verifier.verifyReference(text);
            if (!verified)
                return verified.failure().problem;
            return verified->firstFault ? verified->firstFault->problem : Problem::NothingToUndo;
        };
        QCOMPARE(problemOf(u"nonsense"_s), Problem::ReferenceInvalid);
        QCOMPARE(problemOf(morning.reference.left(6)), Problem::ReferenceInvalid);
        QString other = morning.reference;
        other[other.size() - 1] = other.endsWith(u'0') ? u'1' : u'0';
        QCOMPARE(problemOf(other), Problem::ReferenceDiffers);
        QCOMPARE(problemOf(u"000099"_s + morning.reference.mid(6)), Problem::RegisterOlder);
        QCOMPARE(problemOf(u"000002"_s + morning.reference.mid(6)), Problem::RegisterOlder); // waits, was never issued
    }

    void accountsThatAreChangedProperlyAreWhole()
    {
        Morning morning;
        Desk jo = morning.reg.manager();
        Accounts accounts(jo, KeySlots::pathBeside(morning.reg.path()), PasswordStrength::Least);
        QVERIFY(accounts.add(u"Ann"_s, u"Ann Bell"_s, Role::Auditor, u"three plain words"_s));
        QVERIFY(accounts.setPassword(u"ann"_s, u"four plain words now"_s));
        QVERIFY(accounts.disable(u"sam"_s));
        QVERIFY(morning.verify().ok);
    }
};

OPTOUTDESK_TEST(TstTampering);
#include "tst_tampering.moc"
