// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demoregister.h"

#include "letters/lettercomposer.h"
#include "services/accountrules.h"
#include "services/audittrail.h"
#include "services/demonstration/demopractice.h"
#include "storage/bulk.h"
#include "storage/codingrepository.h"
#include "storage/communicationneedsrepository.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/objectiontyperepository.h"
#include "storage/patientrepository.h"
#include "storage/transaction.h"
#include "storage/userrepository.h"

#include <algorithm>

namespace optoutdesk {

namespace {

// Puts the values of a demonstration practice into an open, empty register.
class DemoWriter
{
public:
    DemoWriter(Database &database, Practice practice) : m_database(database), m_practice(std::move(practice)) {}

    Done prepare();
    Done write(DemoPatient &demo);
    const DemoSummary &summary() const { return m_summary; }
    UserId manager() const { return m_manager; }

private:
    Done writeNeeds(PatientId patient, CommunicationNeeds needs);
    Done writeEvent(const Patient &patient, const DemoEvent &demo);
    Done writeLetter(const Patient &patient, const ObjectionEvent &event, const DemoLetter &demo);

    Database &m_database;
    Practice m_practice;
    QList<ObjectionType> m_types;
    UserId m_manager;
    UserId m_receptionist;
    DemoSummary m_summary;
};

Done DemoWriter::prepare()
{
    Result<UserAccount> account = checkedAccount(demoManager, QStringLiteral("Jo Field"), Role::Manager);
    if (!account)
        return account.failure();
    const Result<UserAccount> manager = UserRepository(m_database).insert(*account);
    if (!manager)
        return manager.failure();
    account->userName = demoReceptionist;
    account->displayName = QStringLiteral("Sam Reed");
    account->role = Role::Receptionist;
    const Result<UserAccount> receptionist = UserRepository(m_database).insert(*account);
    if (!receptionist)
        return receptionist.failure();
    m_manager = manager->id;
    m_receptionist = receptionist->id;

    const Result<QList<ObjectionType>> types = ObjectionTypeRepository(m_database).all();
    if (!types)
        return types.failure();
    m_types = *types;
    return {};
}

Done DemoWriter::write(DemoPatient &demo)
{
    const Result<PatientId> id = PatientRepository(m_database).insert(demo.patient);
    if (!id)
        return id.failure();
    demo.patient.id = *id;
    ++m_summary.patients;
    for (const DemoEvent &event : std::as_const(demo.events)) {
        if (const Done written = writeEvent(demo.patient, event); !written)
            return written;
    }
    return writeNeeds(*id, demo.needs);
}

Done DemoWriter::writeNeeds(PatientId patient, CommunicationNeeds needs)
{
    if (needs.isEmpty())
        return {};
    needs.changedBy = m_receptionist;
    const Result<qint64> written = CommunicationNeedsRepository(m_database).append(patient, needs);
    return written ? Done() : written.failure();
}

Done DemoWriter::writeEvent(const Patient &patient, const DemoEvent &demo)
{
    const UserId by = demo.byManager ? m_manager : m_receptionist;
    ObjectionEvent event = demo.event;
    event.patient = patient.id;
    event.recordedBy = by;
    if (const Result<ObjectionEvent> appended = ObjectionEventRepository(m_database).append(event); !appended)
        return appended.failure();
    ++m_summary.events;
    if (demo.codedOn.isValid()) {
        const Coding coding{event.uuid, demo.codedOn, QDateTime(demo.codedOn, QTime(12, 0), Qt::UTC), by};
        if (const Done marked = CodingRepository(m_database).mark(coding); !marked)
            return marked;
    }
    return demo.letter ? writeLetter(patient, event, *demo.letter) : Done();
}

Done DemoWriter::writeLetter(const Patient &patient, const ObjectionEvent &event, const DemoLetter &demo)
{
    LetterRepository letters(m_database);
    Letter letter;
    letter.event = event.uuid;
    letter.patient = patient.id;
    letter.kind = event.kind == EventKind::Withdrawal ? LetterKind::WithdrawalRecorded : LetterKind::ObjectionRecorded;
    letter.queuedAt = event.recordedAt;
    const Result<Letter> queued = letters.queue(letter, event.recordedBy);
    if (!queued)
        return queued.failure();
    if (demo.issuedAt.isValid()) {
        // What was issued long ago was written when the patient was alive and the type still counted.
        LetterFacts facts{.practice = m_practice, .patient = patient, .event = event, .reference = queued->reference};
        facts.type = *std::ranges::find(m_types, event.type, &ObjectionType::id);
        facts.type.validTo = {};
        facts.patient.registration = facts.patient.registeredAs;
        facts.patient.died = {};
        facts.today = demo.issuedAt.date();
        const Result<LetterSnapshot> snapshot = composeLetter(facts);
        if (!snapshot)
            return snapshot.failure();
        if (const Done issued = letters.issue(queued->id, *snapshot, demo.issuedAt, event.recordedBy); !issued)
            return issued;
    }
    const LetterState present = demo.issuedAt.isValid() ? LetterState::Issued : LetterState::Queued;
    return demo.state == present ? Done() : letters.setState(queued->id, demo.state);
}

}

Result<DemoSummary> makeDemoRegister(const QString &path, const DemoOptions &options, const Clock &clock,
                                     const std::function<bool(qint64)> &goOn, Protection protection)
{
    const DemoPractice demo(options);
    const Result<RegisterPlan> plan = planRegister(protection);
    if (!plan)
        return plan.failure();
    DemoSummary summary;
    const Done created = createPlanned(path, *plan, demo.practice(), [&](Database &database, KeySlots &slots) -> Done {
        // Everybody knows this password: nothing is gained by making it slow to try.
        for (const QLatin1StringView user : {demoManager, demoReceptionist}) {
            if (const Done set = slots.setPassword(user, demoPassword, plan->key, PasswordStrength::Least); !set)
                return set;
        }
        const BulkWriting bulk(database);
        Result<Transaction> transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.failure();
        DemoWriter writer(database, demo.practice());
        Done outcome = writer.prepare();
        if (!outcome)
            return outcome;
        demo.generate([&](DemoPatient &&patient) {
            outcome = writer.write(patient);
            if (outcome && goOn && writer.summary().patients % 1000 == 0 && !goOn(writer.summary().patients))
                outcome = Failure{Problem::Cancelled};
            return outcome.ok();
        });
        if (!outcome)
            return outcome;
        if (const Done rebuilt = ObjectionStatusRepository(database).rebuildAll(); !rebuilt)
            return rebuilt;
        Desk desk{.database = database,
                  .clock = clock,
                  .session = {writer.manager(), demoManager, {}, Role::Manager},
                  .dataKey = plan->key};
        if (const Done noted = appendAudit(desk, QStringLiteral("make-demo"), {}, QString::number(options.seed)); !noted)
            return noted;
        if (const Done sealed = sealEverything(desk, QStringLiteral("make-demo"), QString::number(options.seed)); !sealed)
            return sealed;
        summary = writer.summary();
        return transaction->commit();
    });
    if (!created)
        return created.failure();
    summary.recoveryCode = plan->recoveryCode;
    return summary;
}

}
