// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/shapes.h"
#include "cli/values.h"
#include "services/openregister.h"
#include "services/patientimport.h"
#include "text/importwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct ImportCommand
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)

public:
    static Result<ImportWishes> wishes(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> run(const Surroundings &surroundings, const Arguments &arguments);
    static QString problemText(const RowProblem &problem);
    static QString textOf(const ImportOutcome &outcome, bool dryRun);
};

// "field=Column": the field in the words of the desk or any usual caption, the column as the file spells it.
Result<ColumnChoice> choiceOf(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return Failure{Problem::MissingArgument, u"--map field=Column"_s};
    const std::optional<PatientField> field = fieldNamed(text.left(equals));
    if (!field) {
        QStringList known;
        for (const auto &[enumerator, word] : Words<PatientField>::table)
            known.append(word);
        return Failure{Problem::UnknownWord, text.left(equals), known.join(u", "_s)};
    }
    return ColumnChoice{*field, text.mid(equals + 1)};
}

Result<ImportWishes> ImportCommand::wishes(const Surroundings &surroundings, const Arguments &arguments)
{
    ImportWishes wishes;
    wishes.file = QFileInfo(arguments.positional(0)).absoluteFilePath();
    wishes.partial = arguments.has("--partial"_L1);
    wishes.presetName = arguments.value("--preset"_L1, u"auto"_s);
    if (wishes.presetName != "auto"_L1) {
        const Result<MappingPreset> preset = surroundings.openRegister->patientImport().preset(wishes.presetName);
        if (!preset)
            return preset.failure();
        wishes.reading.preset = *preset;
    }
    for (const QString &text : arguments.values("--map"_L1)) {
        const Result<ColumnChoice> choice = choiceOf(text);
        if (!choice)
            return choice.failure();
        wishes.reading.corrections.append(*choice);
    }
    if (arguments.has("--leavers"_L1)) {
        const Result<int> leavers = numberValue(arguments, "--leavers"_L1, 0, 0, std::numeric_limits<int>::max());
        if (!leavers)
            return leavers.failure();
        wishes.leavers = *leavers;
    }
    return wishes;
}

// A problem of the whole row has no column, an empty cell no text.
QString ImportCommand::problemText(const RowProblem &problem)
{
    const QString row = QString::number(problem.row);
    const QString where = problem.column.isEmpty() ? tr("row %1").arg(row) : tr("row %1, %2").arg(row, problem.column);
    const QString reason = reasonText(problem.reason);
    return problem.text.isEmpty() ? tr("%1: %2").arg(where, reason) : tr("%1: %2 (“%3”)").arg(where, reason, problem.text);
}

QString ImportCommand::textOf(const ImportOutcome &outcome, bool dryRun)
{
    QStringList lines;
    if (dryRun)
        lines.append(tr("Nothing was changed: this was a dry run."));
    lines.append(importSummary(outcome.read, outcome.newPatients, outcome.changed, outcome.unchanged, outcome.left,
                               outcome.skipped, outcome.conflicts, outcome.invalid));
    if (outcome.takesEveryoneAsRegistered)
        lines.append(everyoneRegisteredRemark());
    if (dryRun && outcome.leaversToConfirm)
        lines.append(
            tr("So many patients leave only when the number is confirmed: --leavers %1. If the list is only a part of "
               "the practice: --partial.")
                .arg(outcome.left));
    for (const RowProblem &problem : outcome.problems)
        lines.append(problemText(problem));
    return lines.join(u'\n');
}

Result<Answer> ImportCommand::run(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<ImportWishes> asked = wishes(surroundings, arguments);
    if (!asked)
        return asked.failure();
    PatientImport &import = surroundings.openRegister->patientImport();
    const bool dryRun = arguments.has("--dry-run"_L1);
    int lastTenth = 0;
    const PatientImport::GoOn tell = [&](double progress) {
        if (const int tenth = static_cast<int>(progress * 10); tenth > lastTenth && tenth < 10) {
            lastTenth = tenth;
            surroundings.progress(tr("%1 % read").arg(tenth * 10));
        }
        return true;
    };
    const Result<ImportOutcome> outcome = dryRun ? import.dryRun(*asked, tell) : import.import(*asked, tell);
    if (!outcome)
        return outcome.failure();

    QJsonArray problems;
    for (const RowProblem &problem : outcome->problems) {
        problems.append(QJsonObject{{u"row"_s, problem.row},
                                    {u"column"_s, jsonText(problem.column)},
                                    {u"text"_s, problem.text},
                                    {u"reason"_s, QString(wordOf(problem.reason))}});
    }
    Answer answer;
    answer.json = {{u"read"_s, outcome->read},
                   {u"new"_s, outcome->newPatients},
                   {u"changed"_s, outcome->changed},
                   {u"unchanged"_s, outcome->unchanged},
                   {u"left"_s, outcome->left},
                   {u"skipped"_s, outcome->skipped},
                   {u"conflicts"_s, outcome->conflicts},
                   {u"invalid"_s, outcome->invalid},
                   {u"problems"_s, problems},
                   {u"dry_run"_s, dryRun},
                   {u"leavers_to_confirm"_s, outcome->leaversToConfirm},
                   {u"remark"_s, outcome->takesEveryoneAsRegistered ? QJsonValue(everyoneRegisteredRemark())
                                                                    : QJsonValue(QJsonValue::Null)}};
    answer.text = textOf(*outcome, dryRun);
    return answer;
}

}

std::vector<Command> importCommands()
{
    return {{"import-patients"_L1,
             Command::Needs::Register,
             {{{"--preset"_L1},
               {"--map"_L1, Takes::Values},
               {"--partial"_L1, Takes::Nothing},
               {"--leavers"_L1},
               {"--dry-run"_L1, Takes::Nothing}},
              {u"FILE"_s},
              1},
             ImportCommand::run}};
}

}
