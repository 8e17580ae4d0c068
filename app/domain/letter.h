// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/words.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QString>

namespace optoutdesk {

enum class LetterKind { ObjectionRecorded, WithdrawalRecorded };
enum class LetterFormat { Standard, Large16, Large20, Large24 };
// queued: wanted, nothing issued yet · issued: the patient may hold it · recalled: its objection was taken back ·
// cancelled: taken back before it was issued
enum class LetterState { Queued, Issued, Recalled, Cancelled };

template <>
struct Words<LetterKind>
{
    static constexpr WordTable<LetterKind, 2> table{
        {{LetterKind::ObjectionRecorded, QLatin1StringView("objection-recorded")},
         {LetterKind::WithdrawalRecorded, QLatin1StringView("withdrawal-recorded")}}};
};

template <>
struct Words<LetterFormat>
{
    static constexpr WordTable<LetterFormat, 4> table{{{LetterFormat::Standard, QLatin1StringView("standard")},
                                                       {LetterFormat::Large16, QLatin1StringView("large16")},
                                                       {LetterFormat::Large20, QLatin1StringView("large20")},
                                                       {LetterFormat::Large24, QLatin1StringView("large24")}}};
};

template <>
struct Words<LetterState>
{
    static constexpr WordTable<LetterState, 4> table{{{LetterState::Queued, QLatin1StringView("queued")},
                                                      {LetterState::Issued, QLatin1StringView("issued")},
                                                      {LetterState::Recalled, QLatin1StringView("recalled")},
                                                      {LetterState::Cancelled, QLatin1StringView("cancelled")}}};
};

// Everything a letter says, as values: which text in which version and language, and what was filled in. Its canonical
// JSON (sorted keys, no spaces) is the evidence kept; a copy may be set in another size, never in other words.
struct LetterSnapshot
{
    LetterKind kind = LetterKind::ObjectionRecorded;
    QString language = {}; // "en"
    QString text = {}; // the letter text with its placeholders, as it was when the letter was issued
    int textVersion = 1;
    QMap<QString, QString> fields = {}; // placeholder → value, ready for the page

    QByteArray canonicalJson() const;
    static LetterSnapshot fromJson(const QByteArray &json);
    // SHA-256 of the canonical JSON, lower-case hexadecimal.
    QString hash() const;
    bool operator==(const LetterSnapshot &) const = default;
};

// A letter in the register. `reference` is what the patient quotes: six digits or more, given when it is queued.
struct Letter
{
    LetterId id = {};
    QString reference = {};
    EventUuid event = {};
    PatientId patient = {};
    LetterKind kind = LetterKind::ObjectionRecorded;
    LetterFormat format = LetterFormat::Standard;
    LetterState state = LetterState::Queued;
    QDateTime queuedAt = {}; // UTC
    QDateTime issuedAt = {};
    QByteArray snapshot = {}; // canonical JSON once issued
    QString snapshotHash = {};
    // Where the trail stood when it was issued; 0 and empty before, and for letters from before the register had a key file.
    qint64 headSequence = 0;
    QString head = {}; // "7F3A-91C2-08BD-44E1"
};

}
