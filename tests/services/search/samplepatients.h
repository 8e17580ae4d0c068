// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/search/indexbuilder.h"
#include "services/search/patientindex.h"

namespace optoutdesk::testing {

inline const QDate searchDay(2026, 3, 2);

inline SearchEntry entry(qint64 id, const QString &given, const QString &family, const QString &born = {})
{
    SearchEntry entry;
    entry.id = PatientId(id);
    entry.name.given = given;
    entry.name.family = family;
    entry.born = QDate::fromString(born, Qt::ISODate);
    return entry;
}

inline std::unique_ptr<PatientIndex> indexOf(const QList<SearchEntry> &entries)
{
    IndexBuilder builder;
    for (const SearchEntry &each : entries)
        builder.add(each);
    auto index = std::make_unique<PatientIndex>();
    index->replace(builder.finish(), index->moment());
    return index;
}

inline SearchAnswer find(const PatientIndex &index, QStringView text, qsizetype limit = PatientIndex::usualLimit)
{
    return index.search(SearchQuery::read(text, searchDay), limit);
}

// The ids found, in order; empty when only similar names are.
inline QList<qint64> ids(const SearchAnswer &answer)
{
    QList<qint64> ids;
    for (const FoundPatient &found : answer.exact ? answer.patients : QList<FoundPatient>())
        ids.append(found.patient.id.value());
    return ids;
}

inline QList<qint64> similarIds(SearchAnswer answer)
{
    answer.exact = !answer.exact;
    return ids(answer);
}

}
