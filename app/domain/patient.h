// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/nhsnumber.h"
#include "domain/personname.h"
#include "domain/words.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace optoutdesk {

// Where a letter goes. The lines stand as on an envelope, without the postcode.
struct Address
{
    QStringList lines = {};
    QString postcode = {}; // as Postcode::text() where it is a valid one, else as the source spelt it

    bool isEmpty() const { return lines.isEmpty() && postcode.isEmpty(); }
    QString oneLine() const; // "12 High Street, Leeds, LS2 7AA"
    bool operator==(const Address &) const = default;
};

// A person on, or once on, the practice's list: only what the desk needs (no e-mail address, no clinical data).
struct Patient
{
    PatientId id = {};
    QString sourceId = {}; // the clinical system's own identifier, stable from one list to the next
    QString patientNumber = {}; // the short number staff know
    std::optional<NhsNumber> nhsNumber = {};
    PersonName name = {};
    QDate born = {}; // invalid: not known
    QDate died = {};
    Sex sex = Sex::NotKnown;
    Address address = {};
    QStringList phones = {};
    Registration registration = Registration::Registered; // as it stands now
    // registered, temporary or private: kept when the person leaves or dies
    Registration registeredAs = Registration::Registered;
    QDate registeredOn = {};
    QDate leftOn = {};
    QString usualGp = {};
    bool restricted = false; // S-flag: address and phone stay hidden until opened by a recorded act

    bool isDeceased() const { return registration == Registration::Deceased || died.isValid(); }
    bool operator==(const Patient &) const = default;
};

// On the practice's books on a day (regular, temporary or private): registered on or before it or unknown when, not left
// and not dead by it. Someone who left or died on an unknown day counts as gone on every day.
bool wasPresentOn(const Patient &patient, QDate day);
// The same, and regularly registered: the people a rate is counted over.
bool wasOnListOn(const Patient &patient, QDate day);

// A phone number with its usual English spaces, or exactly as typed when its shape is not known.
QString spacedPhone(const QString &phone);

}
