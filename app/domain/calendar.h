// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace optoutdesk {

// Calendar dates are plain days without a zone (QDate); an invalid QDate means "not known".
// Points in time are UTC. Nothing here looks at the computer's region or zone.

QString isoDate(QDate date); // "1971-04-05"; empty when not known
QDate fromIsoDate(QStringView text); // invalid unless exactly yyyy-MM-dd and a real day
QString screenDate(QDate date); // "05-Apr-1971" (NHS Common User Interface); empty when not known
QString publicationDate(QDate date); // "05/04/1971"
QString utcText(const QDateTime &time); // "2026-03-02T09:15:00.123Z"
QDateTime fromUtcText(QStringView text);

// Whole years, months and days from birth to a day, as the calendar counts them (born on 29 February: the birthday of a
// common year is 1 March).
struct Age
{
    int years = 0;
    int months = 0;
    int days = 0;
};
// nullopt when either date is not known or the day lies before the birth.
std::optional<Age> ageOn(QDate born, QDate day);

// Monday to Friday; bank holidays are not known here. The day itself counts as 0.
int workingDaysBetween(QDate from, QDate to);

// Where "now" comes from, so that tests can stand on any day.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const; // UTC
    virtual QDate today() const; // the day at the desk: the computer's local calendar day
};

}
