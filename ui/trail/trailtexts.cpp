// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/trailtexts.h"

#include "domain/calendar.h"
#include "text/trailwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

}

QString trailMoment(const TrailRow &row)
{
    const QDateTime local = row.at.toLocalTime();
    // In a cell that reads from the right the day would otherwise be torn apart: left-to-right, and apart from the rest.
    return QChar(0x2066) % screenDate(local.date()) % u' ' % local.toString(QStringLiteral("HH:mm:ss")) % QChar(0x2069);
}

QString trailSubject(const TrailRow &row)
{
    if (row.patient.isValid())
        return Texts::tr("Patient %1").arg(row.patient.value());
    return row.subject == row.user ? QString() : row.subject;
}

QString trailSentence(const TrailRow &row)
{
    const QString who = row.user.isEmpty() ? Texts::tr("the program") : row.user;
    const QString entry =
        Texts::tr("Entry %1, %2, %3: %4").arg(QString::number(row.sequence), trailMoment(row), who, actionText(row.action));
    const QString about = trailSubject(row);
    return about.isEmpty() ? entry : entry % QStringLiteral(", ") % about;
}

ReportDocument trailDocument(const std::vector<TrailRow> &rows, const QString &practiceName, const QString &which)
{
    ReportDocument document{.title = Texts::tr("Audit trail"),
                            .lines = {practiceName, which},
                            .footnote = Texts::tr("For use inside the practice. Times as in the audit trail: UTC.")};
    for (const TrailRow &row : rows)
        document.lines.append(trailLineText({row.at, row.user, row.action, row.patient.value(), row.subject}));
    return document;
}

}
