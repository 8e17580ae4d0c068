// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientfinder.h"

#include "services/audittrail.h"
#include "services/search/indexbuilder.h"
#include "services/search/patientindex.h"
#include "storage/communicationneedsrepository.h"
#include "storage/database.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/objectiontyperepository.h"
#include "storage/patienteditrepository.h"
#include "storage/patientmergerepository.h"
#include "storage/patientrepository.h"

#include <algorithm>

namespace optoutdesk {

namespace {

// In a network of practices a few dozen people are born on one day.
constexpr qsizetype mostSearched = 200;
constexpr size_t mostDuplicates = 5;

const QString openAction = QStringLiteral("open-patient");

// The one NHS number of a query, alone or in a pasted line.
std::optional<NhsNumber> numberIn(const SearchQuery &query)
{
    if (query.isEmpty())
        return std::nullopt;
    const QList<SearchTerm> &terms = query.stages().first().terms;
    if (terms.size() == 1 && terms.first().nhsNumber)
        return terms.first().nhsNumber;
    const QList<NhsNumber> numbers = query.pasted() ? query.pasted()->numbers() : QList<NhsNumber>();
    return numbers.size() == 1 ? std::optional(numbers.first()) : std::nullopt;
}

}

Done buildIndex(Database &database, PatientIndex &index, const std::function<bool(qint64)> &goOn)
{
    const quint64 moment = index.moment();
    IndexBuilder builder;
    qint64 done = 0;
    bool cancelled = false;
    const Done read = PatientRepository(database).streamListed([&](Patient &&patient) {
        builder.add(SearchEntry::of(patient));
        ++done;
        cancelled = goOn && done % 1000 == 0 && !goOn(done);
        return !cancelled;
    });
    if (!read)
        return read;
    if (cancelled)
        return Failure{Problem::Cancelled};
    index.replace(builder.finish(), moment);
    return {};
}

PatientFinder::PatientFinder(Desk &desk, PatientIndex &index, std::function<void()> rebuild)
    : m_desk(desk), m_index(index), m_upkeep(desk.database, index, std::move(rebuild))
{}

Result<FindAnswer> PatientFinder::find(const QString &text, int limit)
{
    if (const Done may = requireMay(m_desk.session, Act::FindPatients); !may)
        return may.failure();
    if (const Done followed = m_upkeep.follow(); !followed)
        return followed.failure();
    const SearchQuery query = SearchQuery::read(text, m_desk.clock.today());
    Result<FindAnswer> answer = m_index.isReady() ? findInIndex(query, limit) : findInRegister(query, limit);
    if (answer)
        answer->text = text;
    return answer;
}

Result<FindAnswer> PatientFinder::findInIndex(const SearchQuery &query, int limit)
{
    const SearchAnswer found = m_index.search(query, limit);
    QList<ListedPatient> patients;
    std::ranges::transform(found.patients, std::back_inserter(patients), &FoundPatient::patient);
    Result<std::vector<PatientSummary>> rows = summariesOf(m_desk, patients);
    if (!rows)
        return rows.failure();
    for (size_t row = 0; row < rows->size(); ++row)
        (*rows)[row].similarName = found.patients[static_cast<qsizetype>(row)].namesake;
    return FindAnswer{.total = found.total,
                      .exact = found.exact,
                      .mistypedNhsNumber = found.mistypedNhsNumber,
                      .terms = found.terms,
                      .patients = std::move(*rows)};
}

Result<FindAnswer> PatientFinder::findInRegister(const SearchQuery &query, int limit)
{
    FindAnswer answer{.mistypedNhsNumber = query.hasMistypedNhsNumber(), .wholeList = false};
    if (query.isEmpty())
        return answer;
    answer.terms = query.stages().first().terms;
    PatientRepository patients(m_desk.database);
    const std::optional<NhsNumber> number = numberIn(query);
    const Result<QList<Patient>> found =
        number ? patients.byNhsNumber(*number) : patients.byFamilyPrefix(answer.terms.first().text, limit);
    if (!found)
        return found.failure();
    QList<PatientId> ids;
    for (const Patient &patient : *found) {
        ids.append(patient.id);
        answer.exact = answer.exact && !(number && query.pasted() && query.pasted()->contradicts(SearchEntry::of(patient)));
    }
    Result<std::vector<PatientSummary>> rows = summariesOf(m_desk, ids);
    if (!rows)
        return rows.failure();
    answer.patients = std::move(*rows);
    answer.total = static_cast<qint64>(answer.patients.size());
    return answer;
}

Result<FindAnswer> PatientFinder::recent(int limit)
{
    if (const Done may = requireMay(m_desk.session, Act::FindPatients); !may)
        return may.failure();
    const Result<QList<PatientId>> ids =
        AuditRepository(m_desk.database).lastPatientsOf(m_desk.session.user, openAction, limit);
    if (!ids)
        return ids.failure();
    QList<PatientId> kept;
    for (const PatientId id : *ids) {
        const Result<PatientId> known = keptFor(id);
        if (!known)
            return known.failure();
        if (!kept.contains(*known))
            kept.append(*known);
    }
    Result<std::vector<PatientSummary>> rows = summariesOf(m_desk, kept);
    if (!rows)
        return rows.failure();
    FindAnswer answer;
    answer.patients = std::move(*rows);
    answer.total = static_cast<qint64>(answer.patients.size());
    return answer;
}

Result<std::vector<PossibleDuplicate>> PatientFinder::possibleDuplicates(const Patient &typed)
{
    if (const Done may = requireMay(m_desk.session, Act::FindPatients); !may)
        return may.failure();
    if (const Done followed = m_upkeep.follow(); !followed)
        return followed.failure();
    QList<ListedPatient> found;
    QMap<DuplicateSign, QList<ListedPatient>> bySign;
    for (const SearchQuery &query : duplicateSearches(typed, m_desk.clock.today())) {
        for (const FoundPatient &each : m_index.search(query, mostSearched).patients) {
            const std::optional<DuplicateSign> sign = duplicateSign(typed, each.patient);
            if (!sign || each.patient.id == typed.id || found.contains(each.patient))
                continue;
            found.append(each.patient);
            bySign[*sign].append(each.patient);
        }
    }
    std::vector<PossibleDuplicate> duplicates;
    for (auto sign = bySign.cbegin(); sign != bySign.cend(); ++sign) {
        const Result<std::vector<PatientSummary>> rows = summariesOf(m_desk, *sign);
        if (!rows)
            return rows.failure();
        for (const PatientSummary &row : *rows) {
            if (duplicates.size() < mostDuplicates)
                duplicates.push_back({row, sign.key()});
        }
    }
    return duplicates;
}

Result<PatientId> PatientFinder::patientWithNhsNumber(const NhsNumber &number)
{
    if (const Done may = requireMay(m_desk.session, Act::FindPatients); !may)
        return may.failure();
    const Result<QList<Patient>> patients = PatientRepository(m_desk.database).byNhsNumber(number);
    if (!patients)
        return patients.failure();
    if (patients->isEmpty())
        return Failure{Problem::PatientNotFound, number.spaced()};
    if (patients->size() > 1)
        return Failure{Problem::NhsNumberAmbiguous, number.spaced()};
    return patients->first().id;
}

Result<PatientRecord> PatientFinder::open(PatientId patient)
{
    Result<PatientRecord> record = reload(patient);
    if (!record)
        return record;
    if (const Done noted = recordAct(m_desk, openAction, record->patient.id); !noted)
        return noted.failure();
    return record;
}

Result<PatientRecord> PatientFinder::reload(PatientId patient)
{
    Result<PatientRecord> record = read(patient);
    if (record && record->patient.restricted) {
        record->patient.address = {};
        record->patient.phones.clear();
        record->detailsHidden = true;
    }
    return record;
}

Result<PatientRecord> PatientFinder::openRestricted(PatientId patient)
{
    Result<PatientRecord> record = read(patient);
    if (!record)
        return record;
    if (const Done noted = recordAct(m_desk, QStringLiteral("open-restricted"), record->patient.id); !noted)
        return noted.failure();
    return record;
}

Result<PatientId> PatientFinder::keptFor(PatientId patient)
{
    return PatientMergeRepository(m_desk.database).keptFor(patient);
}

Result<PatientRecord> PatientFinder::read(PatientId asked)
{
    if (const Done may = requireMay(m_desk.session, Act::OpenPatient); !may)
        return may.failure();
    PatientRepository patients(m_desk.database);
    const Result<PatientId> kept = keptFor(asked);
    if (!kept)
        return kept.failure();
    const PatientId id = *kept;
    const Result<std::optional<Patient>> patient = patients.byId(id);
    if (!patient)
        return patient.failure();
    if (!*patient)
        return Failure{Problem::PatientNotFound, QString::number(id.value())};
    const Result<QList<ObjectionEvent>> events = ObjectionEventRepository(m_desk.database).forPatient(id);
    if (!events)
        return events.failure();
    const Result<QList<ObjectionType>> types = ObjectionTypeRepository(m_desk.database).all();
    if (!types)
        return types.failure();

    PatientRecord record{.patient = **patient};
    for (const ObjectionType &type : *types)
        record.objections.insert(type.id, ::optoutdesk::statusAsOf(*events, type, m_desk.clock.today()));
    Result<std::vector<HistoryEntry>> history = historyOf(m_desk.database, id, *events);
    if (!history)
        return history.failure();
    record.history = std::move(*history);

    const Result<LookAlikes> lookAlikes = patients.lookAlikes(record.patient);
    if (!lookAlikes)
        return lookAlikes.failure();
    record.lookAlikes = *lookAlikes;
    const Result<PatientEdits> edits = PatientEditRepository(m_desk.database).of(id);
    if (!edits)
        return edits.failure();
    record.edits = *edits;
    const Result<bool> added = PatientEditRepository(m_desk.database).isAdded(id);
    if (!added)
        return added.failure();
    record.addedByHand = *added;
    const Result<QList<PatientMerge>> merges = PatientMergeRepository(m_desk.database).into(id);
    if (!merges)
        return merges.failure();
    record.mergedRecords = merges->size();
    const Result<CommunicationNeeds> needs = CommunicationNeedsRepository(m_desk.database).of(id);
    if (!needs)
        return needs.failure();
    record.needs = *needs;
    return record;
}

Result<QMap<QString, ObjectionStatus>> PatientFinder::statusAsOf(PatientId patient, QDate asOf)
{
    const Result<PatientRecord> known = read(patient);
    if (!known)
        return known.failure();
    const Result<QList<ObjectionEvent>> events = ObjectionEventRepository(m_desk.database).forPatient(known->patient.id);
    if (!events)
        return events.failure();
    const Result<QList<ObjectionType>> types = ObjectionTypeRepository(m_desk.database).all();
    if (!types)
        return types.failure();
    QMap<QString, ObjectionStatus> statuses;
    for (const ObjectionType &type : *types)
        statuses.insert(type.id, ::optoutdesk::statusAsOf(*events, type, asOf));
    return statuses;
}

}
