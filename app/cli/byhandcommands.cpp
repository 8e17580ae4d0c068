// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/shapes.h"
#include "cli/values.h"
#include "domain/dateentry.h"
#include "domain/patientdetail.h"
#include "services/openregister.h"
#include "services/patienteditor.h"
#include "services/patientmerger.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct ByHandCommands
{
    Q_DECLARE_TR_FUNCTIONS(ByHandCommands)

public:
    static Result<Answer> add(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> edit(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> merge(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> separate(const Surroundings &surroundings, const Arguments &arguments);
};

// An option for each detail, of the detail's own name.
std::vector<OptionSpec> detailOptions()
{
    return {{"--title"_L1},           {"--given"_L1},  {"--middle"_L1},   {"--family"_L1},         {"--preferred"_L1},
            {"--previous-family"_L1}, {"--born"_L1},   {"--sex"_L1},      {"--new-nhs-number"_L1}, {"--address"_L1},
            {"--postcode"_L1},        {"--phones"_L1}, {"--usual-gp"_L1}, {"--restricted"_L1}};
}

// The NHS number that finds a patient has the name it would have here.
QString optionOf(PatientDetail detail)
{
    return detail == PatientDetail::NhsNumber ? u"--new-nhs-number"_s : QString(u"--"_s % wordOf(detail));
}

Result<QString> detailValue(PatientDetail detail, const QString &typed, QDate today)
{
    if (typed.isEmpty())
        return typed;
    switch (detail) {
    case PatientDetail::Born:
        if (const std::optional<QDate> born = readTypedDate(typed, today))
            return isoDate(*born);
        return Failure{Problem::DateInvalid, typed};
    case PatientDetail::Sex:
        if (fromWord<Sex>(typed))
            return typed;
        return Failure{Problem::UnknownWord, typed, u"male, female, indeterminate, not-known"_s};
    case PatientDetail::NhsNumber:
        if (const std::optional<NhsNumber> number = NhsNumber::parse(typed))
            return number->digits();
        return Failure{Problem::NhsNumberInvalid, typed};
    case PatientDetail::Restricted:
        if (typed == "yes"_L1 || typed == "no"_L1)
            return typed;
        return Failure{Problem::UnknownWord, typed, u"yes, no"_s};
    case PatientDetail::AddressLines:
    case PatientDetail::Phones: return QString(typed).replace(u", "_s, u"\n"_s);
    default: return typed;
    }
}

Result<QMap<PatientDetail, QString>> detailValues(const Arguments &arguments, QDate today)
{
    QMap<PatientDetail, QString> values;
    for (const auto &[detail, word] : Words<PatientDetail>::table) {
        const QString option = optionOf(detail);
        for (const OptionSpec &each : detailOptions()) {
            if (each.name != option || !arguments.has(each.name))
                continue;
            const Result<QString> value = detailValue(detail, arguments.value(each.name), today);
            if (!value)
                return value.failure();
            values.insert(detail, *value);
        }
    }
    return values;
}

Result<PatientId> numberedPatient(const Arguments &arguments, QLatin1StringView option)
{
    const QString text = arguments.value(option);
    bool isNumber = false;
    const PatientId patient(text.toLongLong(&isNumber));
    if (!isNumber || !patient.isValid())
        return Failure{Problem::NumberInvalid, text};
    return patient;
}

Result<Answer> ByHandCommands::add(const Surroundings &surroundings, const Arguments &arguments)
{
    const QDate today = surroundings.clock.today();
    const Result<QMap<PatientDetail, QString>> values = detailValues(arguments, today);
    if (!values)
        return values.failure();
    const Result<Registration> registration = wordValue(arguments, "--registration"_L1, Registration::Registered);
    if (!registration)
        return registration.failure();
    if (*registration == Registration::Left || *registration == Registration::Deceased)
        return Failure{Problem::UnknownWord, wordOf(*registration), u"registered, temporary, private"_s};
    Patient typed{.registeredAs = *registration};
    for (auto value = values->cbegin(); value != values->cend(); ++value)
        setDetail(typed, value.key(), *value);
    const Result<PatientId> added = surroundings.openRegister->editor().add(typed);
    if (!added)
        return added.failure();
    return Answer{.json = {{u"added"_s, added->value()}}, .text = tr("added %1").arg(added->value())};
}

Result<Answer> ByHandCommands::edit(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<PatientId> patient = patientValue(surroundings, arguments);
    if (!patient)
        return patient.failure();
    const Result<QMap<PatientDetail, QString>> values = detailValues(arguments, surroundings.clock.today());
    if (!values)
        return values.failure();
    const Result<QList<PatientDetail>> changed = surroundings.openRegister->editor().edit(*patient, *values);
    if (!changed)
        return changed.failure();
    QJsonArray words;
    QStringList names;
    for (const PatientDetail detail : *changed) {
        words.append(wordOf(detail));
        names.append(wordOf(detail));
    }
    return Answer{.json = {{u"changed"_s, words}},
                  .text = names.isEmpty() ? tr("nothing to change") : tr("changed: %1").arg(names.join(u", "_s))};
}

Result<Answer> ByHandCommands::merge(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<PatientId> kept = patientValue(surroundings, arguments);
    if (!kept)
        return kept.failure();
    const Result<PatientId> duplicate = numberedPatient(arguments, "--duplicate"_L1);
    if (!duplicate)
        return duplicate.failure();
    if (const Done merged = surroundings.openRegister->merger().merge(*kept, *duplicate); !merged)
        return merged.failure();
    return Answer{.json = {{u"kept"_s, kept->value()}, {u"merged"_s, duplicate->value()}},
                  .text = tr("merged %1 into %2").arg(duplicate->value()).arg(kept->value())};
}

Result<Answer> ByHandCommands::separate(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<PatientId> duplicate = numberedPatient(arguments, "--duplicate"_L1);
    if (!duplicate)
        return duplicate.failure();
    const Result<PatientId> kept = surroundings.openRegister->merger().separate(*duplicate);
    if (!kept)
        return kept.failure();
    return Answer{.json = {{u"kept"_s, kept->value()}, {u"separated"_s, duplicate->value()}},
                  .text = tr("separated %1 from %2").arg(duplicate->value()).arg(kept->value())};
}

std::vector<OptionSpec> with(std::vector<OptionSpec> options, const OptionSpec &more)
{
    options.push_back(more);
    return options;
}

}

std::vector<Command> byHandCommands()
{
    using Needs = Command::Needs;
    const OptionSpec duplicate{"--duplicate"_L1, Takes::Value, true};
    return {{"add-patient"_L1, Needs::Register, {with(detailOptions(), {"--registration"_L1})}, ByHandCommands::add},
            {"edit-patient"_L1, Needs::Register, {withPatientOptions(detailOptions())}, ByHandCommands::edit},
            {"merge-patients"_L1, Needs::Register, {withPatientOptions({duplicate})}, ByHandCommands::merge},
            {"separate-patients"_L1, Needs::Register, {{duplicate}}, ByHandCommands::separate}};
}

}
