// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/disclosurecontrol.h"

namespace optoutdesk {

enum class Precision { DisclosureControlled, ExactInternalOnly };

// People and objections in force as published; the rate comes from the published numbers, never from the exact ones.
struct PublishedPeople
{
    PublishedCount people = {};
    PublishedCount inForce = {};

    std::optional<double> ratePercent() const; // nullopt where either is hidden or there are no people
};

struct PublishedMonth
{
    QString month = {};
    PublishedCount objections = {};
    PublishedCount withdrawals = {};
};

struct PublishedPoint
{
    QDate on = {};
    PublishedPeople list = {};
};

// The only form in which statistics are written to a file. There are two ways to make one, and each says what it does,
// so that exact numbers cannot leave by accident.
class PublishedReport
{
public:
    static PublishedReport disclosureControlled(const StatisticsReport &report);
    static PublishedReport exactInternalOnly(const StatisticsReport &report);

    Precision precision() const { return m_precision; }
    QDate asOf() const { return m_asOf; }
    const QString &type() const { return m_type; }
    const PublishedPeople &list() const { return m_list; }
    const PublishedTable &byReason() const { return m_byReason; }
    const PublishedTable &byChannel() const { return m_byChannel; }
    const PublishedTable &byOrigin() const { return m_byOrigin; }
    const PublishedTable &byAgeBand() const { return m_byAgeBand; }
    const PublishedTable &bySex() const { return m_bySex; }
    const QList<PublishedMonth> &byMonth() const { return m_byMonth; }
    const QList<PublishedCell> &apart() const { return m_apart; } // objections in force: temporary, private, left, deceased
    const QList<PublishedPoint> &rateOverTime() const { return m_rateOverTime; }

private:
    PublishedReport(const StatisticsReport &report, Precision precision);

    Precision m_precision;
    QDate m_asOf;
    QString m_type;
    PublishedPeople m_list;
    PublishedTable m_byReason;
    PublishedTable m_byChannel;
    PublishedTable m_byOrigin;
    PublishedTable m_byAgeBand;
    PublishedTable m_bySex;
    QList<PublishedMonth> m_byMonth;
    QList<PublishedCell> m_apart;
    QList<PublishedPoint> m_rateOverTime;
};

}
