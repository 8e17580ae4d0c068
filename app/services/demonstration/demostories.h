// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demonstration/demotypes.h"
#include "services/demonstration/randomsource.h"

namespace optoutdesk {

// Who of a practice objected, when, how and why, and what became of it: two years at the desk, and what came over from
// the years of the first campaign. About four people in a hundred have a story.
class DemoStories
{
public:
    DemoStories(RandomSource &random, QDate today) : m_random(random), m_today(today) {}

    // Before the people of a new household: some households object together.
    void beginHousehold() { m_householdObjects = m_random.chance(260); }
    // `parent` acts for a child; empty when the patient is grown up.
    QList<DemoEvent> of(const Patient &patient, const PersonName &parent);

private:
    QDate anyDay();
    QDate weekdayBefore(QDate day) const;
    QDateTime timeOn(QDate day);
    EventUuid uuid();
    DemoEvent event(const QString &type, EventKind kind, QDate received, QDate latest);
    DemoEvent voiding(const DemoEvent &target, const QString &note);
    void askForLetter(DemoEvent &event);
    void code(DemoEvent &event);
    QString channel();
    QStringList reasons(QString &note);

    void addFirstCampaign(const Patient &patient);
    void addObjection(const Patient &patient);
    void addWithdrawal(QDate last);
    void addMistake(const Patient &patient);
    void addClaim(const Patient &patient);
    void addRepresentative(const Patient &patient, const PersonName &parent);
    QDate lastDay(const Patient &patient) const;

    RandomSource &m_random;
    QDate m_today;
    bool m_householdObjects = false;
    QList<DemoEvent> m_events;
};

}
