// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practicestatistics.h"

#include "exchange/csvwriter.h"
#include "platform/files.h"
#include "services/audittrail.h"
#include "services/patientchanges.h"
#include "statistics/counting.h"
#include "statistics/reportrows.h"
#include "statistics/statisticsfacts.h"
#include "storage/codelistrepository.h"
#include "storage/database.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectiontyperepository.h"
#include "storage/patientrepository.h"
#include "storage/systemfailure.h"

namespace optoutdesk {

// Facts in memory and the state of the register they were read from: events only ever grow, and whoever changes a patient
// leaves an entry in the trail.
struct PracticeStatistics::Cache
{
    StatisticsFacts facts = {};
    qint64 lastEvent = 0;
    qint64 trail = 0; // up to which entry no patient has changed
};

PracticeStatistics::PracticeStatistics(Desk &desk) : m_desk(desk) {}
PracticeStatistics::~PracticeStatistics() = default;

Result<const StatisticsFacts *> PracticeStatistics::facts()
{
    PatientRepository patients(m_desk.database);
    ObjectionEventRepository events(m_desk.database);
    const Result<qint64> lastEvent = events.lastSequence();
    const Result<qint64> patientCount = patients.count();
    const Result<PatientChanges> changes = patientChangesSince(m_desk.database, m_cache ? m_cache->trail : 0);
    if (!lastEvent)
        return lastEvent.failure();
    if (!patientCount)
        return patientCount.failure();
    if (!changes)
        return changes.failure();
    if (m_cache && m_cache->lastEvent == *lastEvent && changes->isEmpty()) {
        m_cache->trail = changes->upTo;
        return &m_cache->facts;
    }

    auto cache = std::make_unique<Cache>();
    cache->lastEvent = *lastEvent;
    cache->trail = changes->upTo;
    const CodeListRepository lists(m_desk.database);
    const Result<QList<ListEntry>> reasons = lists.reasons();
    if (!reasons)
        return reasons.failure();
    const Result<QList<ListEntry>> channels = lists.channels();
    if (!channels)
        return channels.failure();
    cache->facts.knowWords(wordsOf(*reasons), wordsOf(*channels));
    cache->facts.reserve(static_cast<size_t>(*patientCount));
    const Done people = patients.streamFacts([&cache](const PatientFacts &patient) {
        cache->facts.putPatient(patient);
        return true;
    });
    if (!people)
        return people.failure();
    const Done histories = events.streamByPatient([&cache](PatientId patient, const QList<ObjectionEvent> &history) {
        cache->facts.putEvents(patient, history);
        return true;
    });
    if (!histories)
        return histories.failure();
    m_cache = std::move(cache);
    return &m_cache->facts;
}

Result<StatisticsReport> PracticeStatistics::report(const QString &type, QDate asOf)
{
    if (const Done may = requireMay(m_desk.session, Act::SeeStatistics); !may)
        return may.failure();
    if (asOf > m_desk.clock.today())
        return Failure{Problem::DateInFuture, isoDate(asOf)};
    const Result<std::optional<ObjectionType>> known = ObjectionTypeRepository(m_desk.database).byId(type);
    if (!known)
        return known.failure();
    if (!*known)
        return Failure{Problem::UnknownWord, type, QStringLiteral("type1, type2")};
    const Result<const StatisticsFacts *> read = facts();
    if (!read)
        return read.failure();
    return countOn(**read, **known, asOf);
}

Result<PublishedReport> PracticeStatistics::published(const QString &type, QDate asOf, Precision precision)
{
    if (const Done may = requireMaySafely(m_desk, Act::ExportStatistics); !may)
        return may.failure();
    const Result<StatisticsReport> counted = report(type, asOf);
    if (!counted)
        return counted.failure();
    return precision == Precision::ExactInternalOnly ? PublishedReport::exactInternalOnly(*counted)
                                                     : PublishedReport::disclosureControlled(*counted);
}

Done PracticeStatistics::exportCsv(const QString &type, QDate asOf, Precision precision, const QString &file)
{
    const Result<PublishedReport> report = published(type, asOf, precision);
    if (!report)
        return report.failure();
    CsvWriter table;
    for (const QStringList &row : csvRows(*report))
        table.addRow(row);
    return keep(table.bytes(), *report, file);
}

Done PracticeStatistics::exportPdf(const QString &type, QDate asOf, Precision precision, const QString &file,
                                   const Words &words)
{
    const Result<PublishedReport> report = published(type, asOf, precision);
    if (!report)
        return report.failure();
    const Result<QByteArray> pdf = reportPdf(words(*report));
    if (!pdf)
        return pdf.failure();
    return keep(*pdf, *report, file);
}

// The line in the trail comes first: numbers that left without a trace would be worse than a line for a file that failed.
Done PracticeStatistics::keep(const QByteArray &bytes, const PublishedReport &report, const QString &file)
{
    const bool exact = report.precision() == Precision::ExactInternalOnly;
    const Done noted = recordAct(m_desk, QStringLiteral("export-statistics"), {}, isoDate(report.asOf()),
                                 {{QStringLiteral("type"), report.type()}, {QStringLiteral("exact"), exact}});
    if (!noted)
        return noted;
    if (const platform::SystemError error = platform::writeSafely(file, bytes); error)
        return writeFailure(error, file);
    return {};
}

}
