// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/codingqueue.h"

#include "services/audittrail.h"
#include "services/settings.h"
#include "storage/codingrepository.h"
#include "storage/database.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectiontyperepository.h"
#include "storage/patientrepository.h"
#include "storage/transaction.h"

#include <algorithm>

namespace optoutdesk {

namespace {

QList<ObjectionCode> codesFor(const QList<ObjectionType> &types, const ObjectionEvent &event)
{
    const auto type = std::ranges::find(types, event.type, &ObjectionType::id);
    QList<ObjectionCode> codes;
    if (type != types.end())
        std::ranges::copy_if(type->codes, std::back_inserter(codes),
                             [&event](const ObjectionCode &code) { return code.kind == event.kind; });
    return codes;
}

}

Result<std::vector<EventToCode>> CodingQueue::toCode()
{
    if (const Done may = requireMay(m_desk.session, Act::MarkCoded); !may)
        return may.failure();
    const Result<QList<ObjectionEvent>> events = CodingRepository(m_desk.database).uncoded();
    if (!events)
        return events.failure();
    const Result<QList<ObjectionType>> types = ObjectionTypeRepository(m_desk.database).all();
    if (!types)
        return types.failure();
    const Result<int> target = workingDaysToCode(m_desk.database);
    if (!target)
        return target.failure();

    std::vector<PatientId> ids;
    std::ranges::transform(*events, std::back_inserter(ids), &ObjectionEvent::patient);
    const Result<QList<Patient>> patients = PatientRepository(m_desk.database).byIds(ids);
    if (!patients)
        return patients.failure();
    QHash<PatientId, const Patient *> byId;
    for (const Patient &patient : *patients)
        byId.insert(patient.id, &patient);

    std::vector<EventToCode> waiting;
    for (const ObjectionEvent &event : *events) {
        const Patient *patient = byId.value(event.patient);
        if (!patient)
            return Failure{Problem::RegisterDamaged, {}, QStringLiteral("event %1 has no patient").arg(event.sequence)};
        const int days = workingDaysBetween(event.received, m_desk.clock.today());
        waiting.push_back({.event = event,
                           .patientName = patient->name,
                           .nhsNumber = patient->nhsNumber,
                           .born = patient->born,
                           .codes = codesFor(*types, event),
                           .workingDays = days,
                           .overTarget = days > *target});
    }
    std::ranges::stable_sort(waiting, {}, [](const EventToCode &entry) { return entry.event.received; });
    return waiting;
}

Done CodingQueue::markCoded(const EventUuid &event, QDate on)
{
    if (const Done may = requireMaySafely(m_desk, Act::MarkCoded); !may)
        return may;
    ObjectionEventRepository events(m_desk.database);
    const Result<std::optional<ObjectionEvent>> known = events.byUuid(event);
    if (!known)
        return known.failure();
    if (!*known)
        return Failure{Problem::EventNotFound, event.text()};
    const Result<QSet<EventUuid>> voided = events.voided();
    if (!voided)
        return voided.failure();
    if ((*known)->kind == EventKind::Void || voided->contains(event))
        return Failure{Problem::NothingToCode};
    if (on > m_desk.clock.today())
        return Failure{Problem::DateInFuture, isoDate(on)};
    if (on < (*known)->received)
        return Failure{Problem::CodedBeforeReceived, screenDate(on), screenDate((*known)->received)};

    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    const Coding coding{.event = event, .codedOn = on, .markedAt = m_desk.clock.now(), .markedBy = m_desk.session.user};
    if (const Done marked = CodingRepository(m_desk.database).mark(coding); !marked)
        return marked;
    if (const Done noted = appendAudit(m_desk, QStringLiteral("coded"), (*known)->patient, event.text(),
                                       {{QStringLiteral("on"), isoDate(on)}});
        !noted)
        return noted;
    return transaction->commit();
}

Done CodingQueue::unmarkCoded(const EventUuid &event)
{
    if (const Done may = requireMaySafely(m_desk, Act::MarkCoded); !may)
        return may;
    const Result<std::optional<Coding>> coding = CodingRepository(m_desk.database).of(event);
    if (!coding)
        return coding.failure();
    if (!*coding)
        return Failure{Problem::NothingToUndo};
    const Result<std::optional<ObjectionEvent>> known = ObjectionEventRepository(m_desk.database).byUuid(event);
    if (!known)
        return known.failure();

    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done removed = CodingRepository(m_desk.database).unmark(event); !removed)
        return removed;
    if (const Done noted =
            appendAudit(m_desk, QStringLiteral("uncoded"), *known ? (*known)->patient : PatientId(), event.text());
        !noted)
        return noted;
    return transaction->commit();
}

}
