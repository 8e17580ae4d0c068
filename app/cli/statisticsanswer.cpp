// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statisticsanswer.h"

#include "cli/shapes.h"
#include "statistics/statisticsreport.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct StatisticsAnswer
{
    Q_DECLARE_TR_FUNCTIONS(StatisticsAnswer)
};

// Two decimals are more than any list size can prove, and they keep 0.1 + 0.2 out of scripts.
QJsonValue jsonRate(std::optional<double> rate)
{
    return rate ? QJsonValue(std::round(*rate * 100) / 100) : QJsonValue(QJsonValue::Null);
}

QJsonArray jsonCounts(const QList<KeyCount> &counts)
{
    QJsonArray array;
    for (const KeyCount &entry : counts)
        array.append(QJsonObject{{u"key"_s, entry.key}, {u"count"_s, entry.count}});
    return array;
}

QJsonArray jsonMonths(const QList<MonthCount> &months)
{
    QJsonArray array;
    for (const MonthCount &month : months) {
        array.append(QJsonObject{
            {u"month"_s, month.month}, {u"objections"_s, month.objections}, {u"withdrawals"_s, month.withdrawals}});
    }
    return array;
}

QString lines(const QString &title, const QList<KeyCount> &counts)
{
    QString text = u'\n' % title % u":\n"_s;
    for (const KeyCount &entry : counts)
        text += u"  %1  %2\n"_s.arg(entry.count, 7).arg(entry.key);
    return text;
}

QString textOf(const StatisticsReport &report)
{
    const std::optional<double> rate = report.list.ratePercent();
    QString text =
        StatisticsAnswer::tr("Objections (%1) as of %2, recorded in this register; clinical system not compared\n")
            .arg(report.type, screenDate(report.asOf));
    text += StatisticsAnswer::tr("List size: %1\n").arg(report.list.people);
    text += StatisticsAnswer::tr("Objections in force: %1\n").arg(report.list.inForce);
    text += StatisticsAnswer::tr("Objection rate: %1\n")
                .arg(rate ? QString::number(*rate, 'f', 2) % u'%' : StatisticsAnswer::tr("no registered patients"));
    text += lines(StatisticsAnswer::tr("By reason"), report.byReason);
    text += lines(StatisticsAnswer::tr("By channel"), report.byChannel);
    text += lines(StatisticsAnswer::tr("By origin"), report.byOrigin);
    text += lines(StatisticsAnswer::tr("By age"), report.byAgeBand);
    text += lines(StatisticsAnswer::tr("By sex"), report.bySex);
    return text.trimmed();
}

}

Answer statisticsAnswer(const StatisticsReport &report)
{
    Answer answer;
    answer.json = {{u"as_of"_s, jsonDate(report.asOf)},
                   {u"type"_s, report.type},
                   {u"list_size"_s, report.list.people},
                   {u"in_force"_s, report.list.inForce},
                   {u"rate_percent"_s, jsonRate(report.list.ratePercent())},
                   {u"by_reason"_s, jsonCounts(report.byReason)},
                   {u"by_channel"_s, jsonCounts(report.byChannel)},
                   {u"by_origin"_s, jsonCounts(report.byOrigin)},
                   {u"by_age_band"_s, jsonCounts(report.byAgeBand)},
                   {u"by_sex"_s, jsonCounts(report.bySex)},
                   {u"by_month"_s, jsonMonths(report.byMonth)},
                   {u"apart"_s, QJsonObject{{u"temporary"_s, report.temporary.people},
                                            {u"private"_s, report.privatePatients.people},
                                            {u"left"_s, report.left.people},
                                            {u"deceased"_s, report.deceased.people}}},
                   {u"apart_in_force"_s, QJsonObject{{u"temporary"_s, report.temporary.inForce},
                                                     {u"private"_s, report.privatePatients.inForce},
                                                     {u"left"_s, report.left.inForce},
                                                     {u"deceased"_s, report.deceased.inForce}}},
                   {u"clinical_system_compared"_s, false}};
    answer.text = textOf(report);
    return answer;
}

}
