// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/reportwords.h"

#include "domain/calendar.h"
#include "text/patientwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

const ListEntry *entryNamed(const QString &word, const CodeLists &lists)
{
    for (const QList<ListEntry> *list : {&lists.reasons, &lists.channels}) {
        for (const ListEntry &entry : *list) {
            if (entry.word == word)
                return &entry;
        }
    }
    return nullptr;
}

QString percent(std::optional<double> rate)
{
    return rate ? QString::number(*rate, 'f', 2) % u'%' : QStringLiteral("*");
}

ReportTable tableOf(const QString &title, const PublishedTable &published, const CodeLists &lists)
{
    ReportTable table{title, {QString(), ReportWords::tr("People")}, {}};
    if (published.withheld)
        table.rows.append(QStringList{ReportWords::tr("Not shown: the numbers are too small"), QStringLiteral("*")});
    for (const PublishedCell &cell : published.cells)
        table.rows.append(QStringList{statisticsKeyText(cell.key, lists), cell.count.text()});
    return table;
}

}

QString statisticsKeyText(const QString &key, const CodeLists &lists)
{
    if (const ListEntry *entry = entryNamed(key, lists))
        return entryText(*entry);
    if (const std::optional<Origin> origin = fromWord<Origin>(key))
        return originText(*origin);
    if (const std::optional<Registration> registration = fromWord<Registration>(key))
        return registrationText(*registration);
    if (key == QLatin1StringView("unknown"))
        return ReportWords::tr("Unknown");
    if (const std::optional<Sex> sex = fromWord<Sex>(key))
        return sexText(*sex);
    return key;
}

ReportDocument reportDocument(const PublishedReport &report, const QString &practiceName, const CodeLists &lists)
{
    const ObjectionType *type = lists.type(report.type());
    const QString typeName = type ? type->name : report.type();
    const bool exact = report.precision() == Precision::ExactInternalOnly;

    ReportDocument document;
    document.title = ReportWords::tr("%1 objections at %2").arg(typeName, practiceName);
    document.lines = {ReportWords::tr("As of %1").arg(screenDate(report.asOf())),
                      ReportWords::tr("List size: %1").arg(report.list().people.text()),
                      ReportWords::tr("Objections in force: %1").arg(report.list().inForce.text()),
                      ReportWords::tr("Objection rate: %1").arg(percent(report.list().ratePercent())),
                      ReportWords::tr("Counted from this register; the clinical system was not compared.")};
    document.tables = {tableOf(ReportWords::tr("By reason"), report.byReason(), lists),
                       tableOf(ReportWords::tr("By channel"), report.byChannel(), lists),
                       tableOf(ReportWords::tr("By who asked"), report.byOrigin(), lists),
                       tableOf(ReportWords::tr("By age"), report.byAgeBand(), lists),
                       tableOf(ReportWords::tr("By sex"), report.bySex(), lists),
                       tableOf(ReportWords::tr("Not on the list, counted apart"), PublishedTable{report.apart()}, lists)};
    ReportTable months{
        ReportWords::tr("By month"), {QString(), ReportWords::tr("Objections"), ReportWords::tr("Withdrawals")}, {}};
    for (const PublishedMonth &month : report.byMonth())
        months.rows.append(QStringList{month.month, month.objections.text(), month.withdrawals.text()});
    document.tables.append(months);
    document.footnote =
        exact ? ReportWords::tr("Exact numbers, for use inside the practice only.")
              : ReportWords::tr("Numbers from 1 to 7 are shown as *, others rounded to the nearest 5; further numbers are "
                                "hidden where they could be worked out.");
    return document;
}

}
