// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/shapes.h"
#include "cli/values.h"
#include "letters/fieldtext.h"
#include "services/openregister.h"
#include "services/patientfinder.h"
#include "text/patientwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct PatientCommands
{
    Q_DECLARE_TR_FUNCTIONS(PatientCommands)

public:
    static Result<Answer> find(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> household(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> history(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> status(const Surroundings &surroundings, const Arguments &arguments);
    static QString findText(const FindAnswer &answer, const QList<ObjectionType> &types, QDate today);
    static QString historyText(const PatientRecord &record, const CodeLists &lists);
};

QString PatientCommands::findText(const FindAnswer &answer, const QList<ObjectionType> &types, QDate today)
{
    QStringList lines;
    if (answer.total == 0)
        return tr("Nobody found for “%1”.").arg(isolated(printable(answer.text)));
    if (!answer.exact)
        lines.append(tr("No exact match. Similar names:"));
    for (const PatientSummary &patient : answer.patients) {
        const QString number = patient.nhsNumber ? patient.nhsNumber->isolated() : tr("no NHS number");
        QStringList parts{QString::number(patient.id.value()), shownName(patient.name),
                          tr("born %1").arg(dateOrNotKnown(patient.born)), ageText(patient.born, today), number};
        if (patient.restricted)
            parts.append(tr("restricted record"));
        else if (!patient.address.isEmpty())
            parts.append(isolated(printable(patient.address)));
        parts.append(objectionSummary(types, patient.objections));
        lines.append(parts.join(u", "_s));
    }
    if (answer.total > static_cast<qint64>(answer.patients.size()))
        lines.append(tr("%1 of %2").arg(answer.patients.size()).arg(answer.total));
    return lines.join(u'\n');
}

QString PatientCommands::historyText(const PatientRecord &record, const CodeLists &lists)
{
    QStringList lines{readBack(record.patient), statusLine(lists.types, record.objections, record.clinicalSystemCompared)};
    for (const HistoryEntry &entry : record.history) {
        QString line = u"%1  %2  %3  %4"_s.arg(isoDate(entry.event.effective), kindText(entry.event.kind), entry.event.type,
                                               entry.event.uuid.text());
        if (entry.voided)
            line += u"  "_s % tr("recorded in error: %1").arg(isolated(entry.voided->note));
        lines.append(line);
    }
    return lines.join(u'\n');
}

Result<Answer> PatientCommands::find(const Surroundings &surroundings, const Arguments &arguments)
{
    OpenRegister &opened = *surroundings.openRegister;
    const Result<int> limit = numberValue(arguments, "--limit"_L1, 50, 1, 100'000);
    if (!limit)
        return limit.failure();
    if (!opened.isIndexed()) {
        if (const Done built = opened.indexNow(); !built)
            return built.failure();
    }
    const Result<FindAnswer> found = opened.finder().find(arguments.positional(0), *limit);
    if (!found)
        return found.failure();
    const Result<CodeLists> lists = opened.codeLists();
    if (!lists)
        return lists.failure();
    return Answer{.json = jsonFind(*found, lists->types),
                  .text = findText(*found, lists->types, surroundings.clock.today())};
}

Result<Answer> PatientCommands::household(const Surroundings &surroundings, const Arguments &arguments)
{
    OpenRegister &opened = *surroundings.openRegister;
    const Result<PatientId> patient = patientValue(surroundings, arguments);
    if (!patient)
        return patient.failure();
    if (!opened.isIndexed()) {
        if (const Done built = opened.indexNow(); !built)
            return built.failure();
    }
    const Result<FindAnswer> people = opened.finder().household(*patient);
    if (!people)
        return people.failure();
    const Result<CodeLists> lists = opened.codeLists();
    if (!lists)
        return lists.failure();
    return Answer{.json = {{u"patients"_s, jsonFind(*people, lists->types)[u"patients"_s]}},
                  .text = findText(*people, lists->types, surroundings.clock.today())};
}

Result<Answer> PatientCommands::history(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<PatientId> patient = patientValue(surroundings, arguments);
    if (!patient)
        return patient.failure();
    const Result<PatientRecord> record = surroundings.openRegister->finder().open(*patient);
    if (!record)
        return record.failure();
    const Result<CodeLists> lists = surroundings.openRegister->codeLists();
    if (!lists)
        return lists.failure();
    return Answer{.json = jsonHistory(*record, lists->types), .text = historyText(*record, *lists)};
}

Result<Answer> PatientCommands::status(const Surroundings &surroundings, const Arguments &arguments)
{
    const QDate today = surroundings.clock.today();
    const Result<PatientId> patient = patientValue(surroundings, arguments);
    if (!patient)
        return patient.failure();
    const Result<QDate> asked = dateValue(arguments, "--as-of"_L1, today);
    if (!asked)
        return asked.failure();
    const QDate asOf = asked->isValid() ? *asked : today;
    const Result<QMap<QString, ObjectionStatus>> statuses = surroundings.openRegister->finder().statusAsOf(*patient, asOf);
    if (!statuses)
        return statuses.failure();
    const Result<CodeLists> lists = surroundings.openRegister->codeLists();
    if (!lists)
        return lists.failure();
    return Answer{.json = jsonStatus(*statuses, lists->types, asOf), .text = statusLine(lists->types, *statuses, false)};
}

}

std::vector<Command> patientCommands()
{
    using Needs = Command::Needs;
    return {{"find"_L1, Needs::Register, {{{"--limit"_L1}}, {u"TEXT"_s}, 1}, PatientCommands::find},
            {"household"_L1, Needs::Register, {withPatientOptions({})}, PatientCommands::household},
            {"history"_L1, Needs::Register, {withPatientOptions({})}, PatientCommands::history},
            {"status"_L1, Needs::Register, {withPatientOptions({{"--as-of"_L1}})}, PatientCommands::status}};
}

}
