// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace optoutdesk {

class Database;

// The rows whose digests stand in the trail. A coding has its event's UUID as its key, a letter its reference, an account its
// user name in small letters, an event its UUID, a printing its number, a patient's needs theirs, a merge its duplicate's. The
// practice and the lists (types, codes, reasons, channels) are one row each, without a key.
enum class SealedTable { Event, Coding, Letter, Printing, Account, Needs, Practice, Lists, Merge };

struct SealedRow
{
    QString name = {}; // "event 34", "letter 000012", "account sam": what a person is told
    QByteArray bytes = {}; // every value that must not change, unmistakably in a row
};

// Reads rows exactly as they are kept, for a digest of them when they are written and when they are verified.
class SealedRows
{
public:
    explicit SealedRows(Database &database) : m_database(database) {}

    // The rows with this key; without a key all of the table.
    Result<QList<SealedRow>> rows(SealedTable table, const QString &key = {}) const;
    Result<QList<SealedRow>> lettersOfEvent(const QString &uuid) const;
    Result<QList<SealedRow>> printingsOfLetter(const QString &reference) const;
    Done streamAll(SealedTable table, const std::function<bool(SealedRow &&)> &use) const;

private:
    Database &m_database;
};

}
