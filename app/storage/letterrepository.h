// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "domain/result.h"

#include <QList>

#include <functional>
#include <optional>

namespace optoutdesk {

class Database;

// One time a letter left the program.
struct LetterPrinting
{
    LetterId letter = {};
    QDateTime at = {}; // UTC
    UserId by = {};
    QString how = {}; // "printer:Reception", "pdf"
    bool copy = false; // marked COPY
};

// Letters are evidence: once issued, what a letter says, its reference and its hash cannot change any more (the table
// refuses it too); only its state can, between issued and recalled.
class LetterRepository
{
public:
    explicit LetterRepository(Database &database) : m_database(database) {}

    // Gives the letter its id and reference. One letter for each event and kind.
    Result<Letter> queue(const Letter &letter, UserId by);
    Done setFormat(LetterId id, LetterFormat format); // queued letters only
    // Keeps what the letter says, and where the trail stood, and makes it issued. LetterNotFound unless it is queued.
    Done issue(LetterId id, const LetterSnapshot &snapshot, const QDateTime &at, UserId by, qint64 headSequence = 0,
               const QString &head = {});
    // queued ↔ cancelled, issued ↔ recalled; anything else is refused by the table.
    Done setState(LetterId id, LetterState state);
    Done addPrinting(const LetterPrinting &printing);

    Result<std::optional<Letter>> byId(LetterId id) const;
    Result<std::optional<Letter>> byReference(const QString &reference) const;
    Result<std::optional<Letter>> forEvent(const EventUuid &event) const; // the newest one
    Result<QList<Letter>> forPatient(PatientId patient) const;
    Result<QList<Letter>> queued() const; // oldest first
    Result<qint64> queuedCount() const;
    // Every letter that was ever issued, recalled ones too.
    Done streamIssued(const std::function<bool(Letter &&)> &use) const;
    Result<QList<LetterPrinting>> printings(LetterId id) const;

private:
    Database &m_database;
};

}
