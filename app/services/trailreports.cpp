// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trailreports.h"

#include "exchange/csvwriter.h"
#include "platform/files.h"
#include "services/audittrail.h"
#include "storage/systemfailure.h"

namespace optoutdesk {

namespace {

constexpr int pageSize = 1000;

QDateTime beginningOf(QDate day)
{
    return day.isValid() ? QDateTime(day, QTime(0, 0)).toUTC() : QDateTime();
}

AuditQuestion questionOf(const TrailWishes &wishes)
{
    AuditQuestion question{.patient = wishes.patient,
                           .userName = wishes.userName,
                           .from = beginningOf(wishes.from),
                           .before = wishes.to.isValid() ? beginningOf(wishes.to.addDays(1)) : QDateTime()};
    if (wishes.failedSignIns)
        question.actions.append(QStringLiteral("sign-in-failed"));
    if (wishes.backups)
        question.actions += QStringList{QStringLiteral("backup"), QStringLiteral("backup-failed"), QStringLiteral("restore"),
                                        QStringLiteral("restore-drill"), QStringLiteral("set-backup-place")};
    return question;
}

TrailRow rowOf(const AuditEntry &entry)
{
    return {.sequence = entry.sequence,
            .at = entry.at,
            .user = entry.userName,
            .role = entry.role ? QString(wordOf(*entry.role)) : QString(),
            .action = entry.action,
            .patient = entry.patient,
            .subject = entry.subject};
}

QString patientText(PatientId patient)
{
    return patient.isValid() ? QString::number(patient.value()) : QString();
}

}

Result<TrailPage> TrailReports::page(const TrailWishes &wishes, int limit, qint64 below)
{
    if (const Done may = requireMay(m_desk.session, Act::ReadTrail); !may)
        return may.failure();
    const AuditRepository trail(m_desk.database);
    const AuditQuestion question = questionOf(wishes);
    const Result<qint64> total = trail.count(question);
    if (!total)
        return total.failure();
    const Result<QList<AuditEntry>> entries = trail.page(question, below, limit);
    if (!entries)
        return entries.failure();
    TrailPage page{.total = *total};
    for (const AuditEntry &entry : *entries)
        page.rows.push_back(rowOf(entry));
    return page;
}

Result<std::vector<TrailRow>> TrailReports::everything(const TrailWishes &wishes)
{
    std::vector<TrailRow> all;
    for (qint64 below = 0;;) {
        Result<TrailPage> next = page(wishes, pageSize, below);
        if (!next)
            return next.failure();
        if (next->rows.empty())
            return all;
        below = next->rows.back().sequence;
        all.insert(all.end(), next->rows.begin(), next->rows.end());
    }
}

Done TrailReports::exportCsv(const TrailWishes &wishes, const QString &file)
{
    if (const Done may = requireMay(m_desk.session, Act::ExportTrail); !may)
        return may;
    const Result<std::vector<TrailRow>> rows = everything(wishes);
    if (!rows)
        return rows.failure();
    CsvWriter table;
    table.addRow({QStringLiteral("sequence"), QStringLiteral("at"), QStringLiteral("user"), QStringLiteral("role"),
                  QStringLiteral("action"), QStringLiteral("patient"), QStringLiteral("subject")});
    for (const TrailRow &row : *rows)
        table.addRow({QString::number(row.sequence), utcText(row.at), row.user, row.role, row.action,
                      patientText(row.patient), row.subject});
    return keep(table.bytes(), wishes, QStringLiteral("csv"), file);
}

Done TrailReports::exportPdf(const TrailWishes &wishes, const QString &file, const Words &words)
{
    if (const Done may = requireMay(m_desk.session, Act::ExportTrail); !may)
        return may;
    const Result<std::vector<TrailRow>> rows = everything(wishes);
    if (!rows)
        return rows.failure();
    const Result<QByteArray> pdf = reportPdf(words(*rows));
    if (!pdf)
        return pdf.failure();
    return keep(*pdf, wishes, QStringLiteral("pdf"), file);
}

Result<ReportDocument> TrailReports::forPrinter(const TrailWishes &wishes, const Words &words)
{
    if (const Done may = requireMay(m_desk.session, Act::ExportTrail); !may)
        return may.failure();
    const Result<std::vector<TrailRow>> rows = everything(wishes);
    if (!rows)
        return rows.failure();
    if (const Done noted = note(wishes, QStringLiteral("print")); !noted)
        return noted.failure();
    return words(*rows);
}

Done TrailReports::note(const TrailWishes &wishes, const QString &format)
{
    return recordAct(m_desk, QStringLiteral("export-trail"), wishes.patient, wishes.userName.trimmed(),
                     {{QStringLiteral("format"), format}});
}

// The line in the trail comes first, as for statistics: nothing leaves without a trace.
Done TrailReports::keep(const QByteArray &bytes, const TrailWishes &wishes, const QString &format, const QString &file)
{
    if (const Done noted = note(wishes, format); !noted)
        return noted;
    if (const platform::SystemError error = platform::writeSafely(file, bytes); error)
        return writeFailure(error, file);
    return {};
}

}
