// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar.h"
#include "domain/limits.h"
#include "storage/auditrepository.h"
#include "storage/communicationneedsrepository.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/patientrepository.h"
#include "storage/practicerepository.h"
#include "storage/reading.h"
#include "storage/transaction.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

#include <QFile>

#include <sqlite3.h>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

namespace {

// Another program with its own habits: no recursive triggers, no foreign keys. Empty when it got its way.
QString byAnotherProgram(const QString &path, const QString &sql)
{
    sqlite3 *connection = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &connection);
    sqlite3_exec(connection, "PRAGMA recursive_triggers = OFF; PRAGMA foreign_keys = OFF", nullptr, nullptr, nullptr);
    const int result = sqlite3_exec(connection, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    const QString answer = result == SQLITE_OK ? QString() : QString::fromUtf8(sqlite3_errmsg(connection));
    sqlite3_close(connection);
    return answer;
}

// What must stay as it is, whatever a statement tries.
QString everythingIn(Database &database, const QString &table)
{
    Query columns =
        database.query(u"SELECT group_concat('quote(' || name || ')', '||') FROM pragma_table_info('%1')"_s.arg(table));
    Query rows = database.query(u"SELECT coalesce(group_concat(%1, ';'), '') FROM %2"_s.arg(*readText(columns), table));
    return *readText(rows);
}

}

class TstSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsCannotBeChanged_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const QString &table, const QString &sql) {
            QTest::newRow(name) << table << sql;
        };
        const QString event = u"objection_event"_s;
        row("change an event", event, u"UPDATE objection_event SET kind = 'withdrawal'"_s);
        row("delete an event", event, u"DELETE FROM objection_event WHERE seq = 1"_s);
        row("replace an event", event,
            u"INSERT OR REPLACE INTO objection_event SELECT * FROM objection_event WHERE seq = 1"_s);
        const QString copy = uR"(INSERT OR REPLACE INTO objection_event
            SELECT %1, %2, act, patient, type, 'withdrawal', received, effective, recorded_at, recorded_by, origin, channel, 'changed',
            representative_name, representative_authority, voids, form, batch FROM objection_event WHERE seq = 1)"_s;
        row("replace an event under the next number", event, copy.arg(u"3"_s, u"uuid"_s));
        row("skip a number", event, copy.arg(u"4"_s, u"'12345678-1234-1234-1234-123456789012'"_s));
        row("fill in before the first", event, copy.arg(u"0"_s, u"'12345678-1234-1234-1234-123456789012'"_s));
        row("leave the number to the engine", event, copy.arg(u"NULL"_s, u"'12345678-1234-1234-1234-123456789012'"_s));
        row("void another patient's event", event,
            uR"(INSERT INTO objection_event SELECT 3, '12345678-1234-1234-1234-123456789012', act, 2, type, 'void', NULL, NULL,
            recorded_at, recorded_by, origin, NULL, '', NULL, NULL, uuid, NULL, NULL FROM objection_event WHERE seq = 1)"_s);
        const QString reason = u"objection_event_reason"_s;
        row("change a reason", reason, u"UPDATE objection_event_reason SET reason = 'privacy'"_s);
        row("delete a reason", reason, u"DELETE FROM objection_event_reason"_s);
        row("add a reason later", reason, u"INSERT INTO objection_event_reason VALUES (1, 2, 'privacy')"_s);
        row("replace a reason", reason, u"INSERT OR REPLACE INTO objection_event_reason VALUES (2, 1, 'privacy')"_s);
        const QString letter = u"letter"_s;
        row("change a letter's words", letter, u"UPDATE letter SET snapshot = x'7b7d' WHERE id = 1"_s);
        row("change a letter's hash", letter, u"UPDATE letter SET snapshot_hash = printf('%064d', 0) WHERE id = 1"_s);
        row("change a letter's reference", letter, u"UPDATE letter SET reference = '999999'"_s);
        row("change a queued letter's patient", letter, u"UPDATE letter SET patient = 2 WHERE id = 2"_s);
        row("take a letter's issue back", letter,
            u"UPDATE letter SET state = 'queued', snapshot = NULL, snapshot_hash = NULL, issued_at = NULL, issued_by = NULL WHERE id = 1"_s);
        row("cancel an issued letter", letter, u"UPDATE letter SET state = 'cancelled' WHERE id = 1"_s);
        row("issue a letter without words", letter, u"UPDATE letter SET state = 'issued' WHERE id = 2"_s);
        row("delete a letter", letter, u"DELETE FROM letter WHERE id = 2"_s);
        row("replace a letter", letter, u"INSERT OR REPLACE INTO letter SELECT * FROM letter WHERE id = 2"_s);
        const QString printing = u"letter_printing"_s;
        row("change a printing", printing, u"UPDATE letter_printing SET copy = 1"_s);
        row("delete a printing", printing, u"DELETE FROM letter_printing"_s);
        const QString audit = u"audit_entry"_s;
        row("change the trail", audit, u"UPDATE audit_entry SET action = 'nothing'"_s);
        row("shorten the trail", audit, u"DELETE FROM audit_entry WHERE seq = 1"_s);
        row("replace in the trail", audit, u"INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE seq = 1"_s);
        const QString needs = u"communication_needs"_s;
        row("change needs", needs, u"UPDATE communication_needs SET format = 'standard'"_s);
        row("delete needs", needs, u"DELETE FROM communication_needs"_s);
        row("replace needs", needs,
            u"INSERT OR REPLACE INTO communication_needs SELECT * FROM communication_needs WHERE seq = 1"_s);
        row("leave the number of needs to the engine", needs,
            u"INSERT INTO communication_needs SELECT NULL, patient, format, language, interpreter, note, changed_at, changed_by "
            "FROM communication_needs WHERE seq = 1"_s);
        row("delete a patient", u"patient"_s, u"DELETE FROM patient WHERE id = 2"_s);
        row("delete a user", u"account"_s, u"DELETE FROM account"_s);
        row("become another register", u"practice"_s,
            u"UPDATE practice SET register_id = '12345678-1234-1234-1234-123456789012'"_s);
        row("delete the practice", u"practice"_s, u"DELETE FROM practice"_s);
    }

    void factsCannotBeChanged()
    {
        QFETCH(QString, table);
        QFETCH(QString, sql);
        TemporaryRegister file;
        fillWithFacts(file);
        const QString before = everythingIn(file.database(), table);
        QVERIFY(!before.isEmpty());
        QVERIFY(!file.database().execute(sql));
        QCOMPARE(everythingIn(file.database(), table), before);
        const QString answer = byAnotherProgram(file.path(), sql);
        QVERIFY(!answer.isEmpty());
        QCOMPARE(everythingIn(file.database(), table), before);
    }

    // The register is whole; it was the program that asked for what cannot be.
    void theRefusalOfATriggerIsNoDamage()
    {
        TemporaryRegister file;
        fillWithFacts(file);
        const Done deleted = file.database().execute(u"DELETE FROM objection_event"_s);
        COMPARE_PROBLEM(deleted, Problem::DatabaseFailed);
        QVERIFY(deleted.failure().detail.startsWith("append-only: "_L1));
    }

    void theNextEventIsTaken()
    {
        TemporaryRegister file;
        fillWithFacts(file);
        const auto appended = ObjectionEventRepository(file.database()).append(TemporaryRegister::event(PatientId(1)));
        VERIFY_OK(appended);
        QCOMPARE(appended->sequence, 3);
    }

    void textsHaveTheirLimits()
    {
        TemporaryRegister file;
        PatientRepository patients(file.database());
        Patient patient = TemporaryRegister::patient(QString(limits::name, u'x'), u"Jane"_s);
        patient.address.lines = {QString(limits::address, u'x')};
        VERIFY_OK(patients.insert(patient));
        patient.name.family += u'x';
        QVERIFY(!patients.insert(patient));
        patient.name.family.chop(1);
        patient.address.lines = {QString(limits::address + 1, u'x')};
        QVERIFY(!patients.insert(patient));
        patient.address = {};
        patient.name = {};
        QVERIFY(!patients.insert(patient));
        ObjectionEvent event = TemporaryRegister::event(PatientId(1));
        event.note = QString(limits::note, u'x');
        VERIFY_OK(ObjectionEventRepository(file.database()).append(event));
        event.uuid = EventUuid::create();
        event.note += u'x';
        QVERIFY(!ObjectionEventRepository(file.database()).append(event));
    }

    void impossibleDaysAndUnknownReferencesAreRefused()
    {
        TemporaryRegister file;
        file.addPatient();
        for (const QString &day : {u"2023-02-30"_s, u"1971-4-5"_s, u"05/04/1971"_s, u"1971-04-05T00:00:00Z"_s, u""_s})
            QVERIFY2(!file.database().execute(u"UPDATE patient SET born = '%1'"_s.arg(day)), qPrintable(day));
        VERIFY_OK(file.database().execute(u"UPDATE patient SET born = '2024-02-29'"_s));

        ObjectionEventRepository events(file.database());
        const auto refused = [&events](auto change) {
            ObjectionEvent event = TemporaryRegister::event(PatientId(1));
            change(event);
            return !events.append(event);
        };
        QVERIFY(refused([](ObjectionEvent &e) { e.patient = PatientId(99); }));
        QVERIFY(refused([](ObjectionEvent &e) { e.type = u"type3"_s; }));
        QVERIFY(refused([](ObjectionEvent &e) { e.channel = u"pigeon"_s; }));
        QVERIFY(refused([](ObjectionEvent &e) { e.reasons = {u"no-such-reason"_s}; }));
        QVERIFY(refused([](ObjectionEvent &e) { e.recordedBy = UserId(99); }));
        QVERIFY(refused([](ObjectionEvent &e) { e.effective = {}; }));
        QVERIFY(refused([](ObjectionEvent &e) { e.kind = EventKind::Void; }));
        QVERIFY(refused([](ObjectionEvent &e) { e.voids = EventUuid::create(); }));
    }

    void everyMillisecondIsATime()
    {
        TemporaryRegister file;
        Query query = file.database().query(u"SELECT strftime('%Y-%m-%dT%H:%M:%fZ', :time)"_s);
        for (int millisecond = 0; millisecond < 1000; ++millisecond) {
            const QDateTime time(QDate(2026, 3, 2), QTime(23, 59, 59, millisecond), Qt::UTC);
            query.bind(u":time"_s, time);
            QCOMPARE(*readText(query), utcText(time));
        }
    }

private:
    // Two patients, two events with reasons, one issued letter with a printing and one queued, needs, one line of the trail.
    static void fillWithFacts(TemporaryRegister &file)
    {
        const Patient patient = file.addPatient();
        file.addPatient(u"Jones"_s, u"Ann"_s);
        LetterRepository letters(file.database());
        const ObjectionEvent first = file.record(patient);
        const ObjectionEvent second = file.record(patient, EventKind::Withdrawal);
        for (const ObjectionEvent &event : {first, second}) {
            Letter letter;
            letter.event = event.uuid;
            letter.patient = patient.id;
            letter.queuedAt = TemporaryRegister::time();
            VERIFY_OK(letters.queue(letter, UserId(1)));
        }
        VERIFY_OK(letters.issue(LetterId(1), LetterSnapshot{}, TemporaryRegister::time(1), UserId(1)));
        VERIFY_OK(letters.addPrinting({LetterId(1), TemporaryRegister::time(2), UserId(1), u"pdf"_s, false}));
        CommunicationNeeds needs;
        needs.format = NeededFormat::Braille;
        needs.changedAt = TemporaryRegister::time();
        needs.changedBy = UserId(1);
        VERIFY_OK(CommunicationNeedsRepository(file.database()).append(patient.id, needs));
        AuditEntry entry;
        entry.at = TemporaryRegister::time();
        entry.user = UserId(1);
        entry.userName = u"jo"_s;
        entry.action = u"open-patient"_s;
        VERIFY_OK(AuditRepository(file.database()).append(entry));
    }
};

OPTOUTDESK_TEST(TstSchema);
#include "tst_schema.moc"
