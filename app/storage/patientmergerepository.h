// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patientdetail.h"
#include "domain/result.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace optoutdesk {

class Database;

// Two records that are one person's. Events, letters and codings of the duplicate are read as those of the kept one by the
// repositories of those.
struct PatientMerge
{
    PatientId duplicate = {};
    PatientId kept = {};
    QDateTime at = {}; // UTC
    UserId by = {};
    // What the kept record took over from the duplicate, with what stood there before.
    struct Filled
    {
        QString before = {};
        QString given = {};

        bool operator==(const Filled &) const = default;
    };
    QMap<PatientDetail, Filled> filled = {};
};

class PatientMergeRepository
{
public:
    explicit PatientMergeRepository(Database &database) : m_database(database) {}

    Done add(const PatientMerge &merge);
    Done remove(PatientId duplicate);
    Result<std::optional<PatientMerge>> ofDuplicate(PatientId duplicate) const;
    Result<QList<PatientMerge>> into(PatientId kept) const; // in the order they were merged
    // The record that stands for this one: itself unless it is a duplicate.
    Result<PatientId> keptFor(PatientId patient) const;
    Result<QList<PatientId>> allKept() const;
    Result<QHash<PatientId, PatientId>> keptByDuplicate() const;

private:
    Database &m_database;
};

}
