// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/counting.h"

#include <algorithm>

namespace optoutdesk {

namespace {

using Person = StatisticsFacts::Person;
using Act = StatisticsFacts::Act;

// What one walk over the people gathers, by index; words come in at the end.
struct Tally
{
    std::array<std::array<PeopleCount, sexGroupCount>, ageBandCount> ageBySex{};
    PeopleCount temporary;
    PeopleCount privatePatients;
    PeopleCount left;
    PeopleCount deceased;
    std::vector<qint64> reasonSets;
    std::vector<qint64> channels;
    std::array<qint64, Words<Origin>::table.size()> origins{};
    qint32 firstMonth = 0;
    std::vector<std::pair<qint64, qint64>> months; // objections, withdrawals
};

// The latest act of one type up to a day. The acts up to it are counted by month on the way.
const Act *latestAct(std::span<const Act> history, quint16 type, qint32 day, Tally &tally)
{
    const Act *latest = nullptr;
    for (const Act &act : history) {
        if (act.day > day)
            break;
        if (act.type != type)
            continue;
        latest = &act;
        auto &[objections, withdrawals] = tally.months[static_cast<size_t>(act.month - tally.firstMonth)];
        ++(act.kind == EventKind::Objection ? objections : withdrawals);
    }
    return latest;
}

// Where a person who is in the register on a day is counted; nullptr for the list itself.
PeopleCount *apartOf(const Person &person, qint32 day, Tally &tally)
{
    if (person.deadFrom <= day)
        return &tally.deceased;
    if (person.leftFrom <= day)
        return &tally.left;
    if (person.registeredAs == Registration::Temporary)
        return &tally.temporary;
    if (person.registeredAs == Registration::Private)
        return &tally.privatePatients;
    return nullptr;
}

Tally tallyOn(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf, RateOverTime &rate)
{
    Tally tally;
    tally.reasonSets.resize(facts.reasonSets().size());
    tally.channels.resize(static_cast<size_t>(facts.channelWords().size()));
    tally.firstMonth = facts.firstMonth();
    if (facts.firstMonth() <= facts.lastMonth())
        tally.months.resize(static_cast<size_t>(facts.lastMonth() - facts.firstMonth()) + 1);
    const qint32 day = static_cast<qint32>(asOf.toJulianDay());
    const AgeBands bands(asOf);
    const std::optional<quint16> wanted = facts.typeIndex(type.id);
    const bool typeCounts = type.countsOn(asOf);

    for (const Person &person : facts.people()) {
        rate.add(person);
        const Act *latest = wanted ? latestAct(facts.historyOf(person), *wanted, day, tally) : nullptr;
        if (person.registeredFrom > day)
            continue;
        const bool inForce = latest && latest->kind == EventKind::Objection && typeCounts;
        const PeopleCount one{1, inForce ? 1 : 0};
        if (PeopleCount *apart = apartOf(person, day, tally)) {
            *apart += one;
            continue;
        }
        tally.ageBySex[bands.bandOf(person.born)][static_cast<size_t>(person.sex)] += one;
        if (inForce) {
            ++tally.reasonSets[latest->reasons];
            ++tally.channels[latest->channel];
            ++tally.origins[static_cast<size_t>(latest->origin)];
        }
    }
    return tally;
}

QList<KeyCount> largestFirst(const QStringList &words, const std::vector<qint64> &counts)
{
    QList<KeyCount> table;
    for (qsizetype i = 0; i < words.size(); ++i)
        table.append({words[i], counts[static_cast<size_t>(i)]});
    std::ranges::stable_sort(table, std::greater{}, &KeyCount::count);
    return table;
}

QString monthKey(qint32 month)
{
    return QString::number(month / 12).rightJustified(4, u'0') % u'-'
           % QString::number(month % 12 + 1).rightJustified(2, u'0');
}

void addTables(StatisticsReport &report, const StatisticsFacts &facts, const Tally &tally)
{
    std::vector<qint64> reasons(static_cast<size_t>(facts.reasonWords().size()));
    for (size_t set = 0; set < tally.reasonSets.size(); ++set) {
        for (const quint32 reason : facts.reasonSets()[set])
            reasons[reason] += tally.reasonSets[set];
    }
    report.byReason = largestFirst(facts.reasonWords(), reasons);
    report.byChannel = largestFirst(facts.channelWords(), tally.channels);
    for (const auto &[origin, word] : Words<Origin>::table)
        report.byOrigin.append({word, tally.origins[static_cast<size_t>(origin)]});

    std::array<qint64, sexGroupCount> sexes{};
    for (size_t band = 0; band < ageBandCount; ++band) {
        qint64 inBand = 0;
        for (size_t sex = 0; sex < sexGroupCount; ++sex) {
            inBand += tally.ageBySex[band][sex].inForce;
            sexes[sex] += tally.ageBySex[band][sex].inForce;
            report.list += tally.ageBySex[band][sex];
        }
        report.byAgeBand.append({ageBandKey(band), inBand});
    }
    for (size_t sex = 0; sex < sexGroupCount; ++sex)
        report.bySex.append({sexGroupKey(sex), sexes[sex]});

    qint32 month = tally.firstMonth;
    for (const auto &[objections, withdrawals] : tally.months) {
        if (objections > 0 || withdrawals > 0)
            report.byMonth.append({monthKey(month), objections, withdrawals});
        ++month;
    }
}

}

StatisticsReport countOn(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf, int months)
{
    RateOverTime rate(facts, type, asOf, months);
    const Tally tally = tallyOn(facts, type, asOf, rate);
    StatisticsReport report;
    report.asOf = asOf;
    report.type = type.id;
    report.ageBySex = tally.ageBySex;
    report.temporary = tally.temporary;
    report.privatePatients = tally.privatePatients;
    report.left = tally.left;
    report.deceased = tally.deceased;
    addTables(report, facts, tally);
    report.rateOverTime = rate.points();
    return report;
}

}
