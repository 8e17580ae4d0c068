// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/words.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace optoutdesk {

// Someone who acts for the patient, and by what right.
struct Representative
{
    QString name = {};
    Authority authority = Authority::Parent;

    bool operator==(const Representative &) const = default;
};

// One fact in the register. Facts never change: a change of mind is a withdrawal, a mistake is a void that points at it.
struct ObjectionEvent
{
    qint64 sequence = 0; // order of recording, 1, 2, 3 … without gaps; 0 before it is recorded
    EventUuid uuid = {};
    EventUuid act = {}; // the one press of the button that made it; a family form makes several events in one act
    PatientId patient = {};
    QString type = {}; // ObjectionType::id
    EventKind kind = EventKind::Objection;
    QDate received = {}; // the request reached the practice
    QDate effective = {}; // what counts
    QDateTime recordedAt = {}; // UTC
    UserId recordedBy = {};
    QString recordedByName = {}; // the user name, filled in when read
    Origin origin = Origin::Patient;
    QString channel = {}; // ListEntry::word of the channels
    QStringList reasons = {}; // ListEntry::word of the reasons, never empty for an objection
    QString note = {};
    std::optional<Representative> representative = {};
    EventUuid voids = {}; // for kind Void: the event it takes back
};

// A reason or a channel: a word for files and the command line, and words for people. The manager may add some.
struct ListEntry
{
    QString word = {};
    QString text = {};
    bool builtIn = true;
};
inline QStringList wordsOf(const QList<ListEntry> &entries)
{
    QStringList words;
    for (const ListEntry &entry : entries)
        words.append(entry.word);
    return words;
}

}
