// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/shapes.h"
#include "cli/values.h"
#include "services/openregister.h"
#include "services/trailreports.h"
#include "text/trailwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct TrailCommands
{
    Q_DECLARE_TR_FUNCTIONS(TrailCommands)

public:
    static Result<Answer> audit(const Surroundings &surroundings, const Arguments &arguments);
    static ReportDocument document(const std::vector<TrailRow> &rows, const QString &practiceName);
};

QString lineOf(const TrailRow &row)
{
    return trailLineText({row.at, row.user, row.action, row.patient.value(), row.subject});
}

QJsonObject jsonRow(const TrailRow &row)
{
    return {{u"sequence"_s, row.sequence},
            {u"at"_s, utcText(row.at)},
            {u"user"_s, jsonText(row.user)},
            {u"role"_s, jsonText(row.role)},
            {u"action"_s, row.action},
            {u"patient"_s, row.patient.isValid() ? QJsonValue(row.patient.value()) : QJsonValue()},
            {u"subject"_s, jsonText(row.subject)}};
}

ReportDocument TrailCommands::document(const std::vector<TrailRow> &rows, const QString &practiceName)
{
    ReportDocument document;
    document.title = tr("Audit trail of %1").arg(practiceName);
    document.lines = {tr("%1 entries, the newest first").arg(rows.size())};
    ReportTable table{tr("Entries"), {QString(), tr("Number")}, {}};
    for (const TrailRow &row : rows)
        table.rows.append(QStringList{lineOf(row), QString::number(row.sequence)});
    document.tables.append(table);
    document.footnote = tr("For use inside the practice only.");
    return document;
}

Result<TrailWishes> wishesOf(const Surroundings &surroundings, const Arguments &arguments)
{
    TrailWishes wishes;
    if (arguments.has("--patient"_L1) || arguments.has("--nhs-number"_L1)) {
        const Result<PatientId> patient = patientValue(surroundings, arguments);
        if (!patient)
            return patient.failure();
        wishes.patient = *patient;
    }
    const QDate today = surroundings.clock.today();
    const Result<QDate> from = dateValue(arguments, "--from"_L1, today);
    if (!from)
        return from.failure();
    const Result<QDate> to = dateValue(arguments, "--to"_L1, today);
    if (!to)
        return to.failure();
    wishes.from = *from;
    wishes.to = *to;
    wishes.userName = arguments.value("--by"_L1);
    wishes.failedSignIns = arguments.has("--failed-sign-ins"_L1);
    wishes.backups = arguments.has("--backups"_L1);
    return wishes;
}

Result<Answer> TrailCommands::audit(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<TrailWishes> wishes = wishesOf(surroundings, arguments);
    if (!wishes)
        return wishes.failure();
    const Result<int> limit = numberValue(arguments, "--limit"_L1, 100, 1, 100'000);
    if (!limit)
        return limit.failure();
    TrailReports &trail = surroundings.openRegister->trail();
    const Result<TrailPage> page = trail.page(*wishes, *limit);
    if (!page)
        return page.failure();
    if (arguments.has("--csv"_L1)) {
        const QString file = QFileInfo(arguments.value("--csv"_L1)).absoluteFilePath();
        if (const Done kept = trail.exportCsv(*wishes, file); !kept)
            return kept.failure();
    }
    if (arguments.has("--pdf"_L1)) {
        const QString file = QFileInfo(arguments.value("--pdf"_L1)).absoluteFilePath();
        const QString practice = surroundings.openRegister->practice().name;
        const auto words = [&practice](const std::vector<TrailRow> &rows) { return document(rows, practice); };
        if (const Done kept = trail.exportPdf(*wishes, file, words); !kept)
            return kept.failure();
    }
    QJsonArray entries;
    QStringList lines;
    for (const TrailRow &row : page->rows) {
        entries.append(jsonRow(row));
        lines.append(u"%1  %2"_s.arg(row.sequence).arg(lineOf(row)));
    }
    if (page->total > static_cast<qint64>(page->rows.size()))
        lines.append(tr("%1 of %2").arg(page->rows.size()).arg(page->total));
    if (lines.isEmpty())
        lines.append(tr("The trail holds nothing of the kind."));
    return Answer{.json = {{u"total"_s, page->total}, {u"entries"_s, entries}}, .text = lines.join(u'\n')};
}

}

std::vector<Command> trailCommands()
{
    return {{"audit"_L1,
             Command::Needs::Register,
             {withPatientOptions({{"--by"_L1},
                                  {"--failed-sign-ins"_L1, Takes::Nothing},
                                  {"--backups"_L1, Takes::Nothing},
                                  {"--from"_L1},
                                  {"--to"_L1},
                                  {"--limit"_L1},
                                  {"--csv"_L1},
                                  {"--pdf"_L1}})},
             TrailCommands::audit}};
}

}
