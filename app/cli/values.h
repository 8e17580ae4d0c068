// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "domain/calendar.h"
#include "domain/ids.h"
#include "domain/words.h"

#include <QDate>

#include <optional>

namespace optoutdesk::cli {

// Typed values out of arguments. Each fails with the Problem that says which value was wrong (exit status 1).

// An invalid date when the option is not there.
Result<QDate> dateValue(const Arguments &arguments, QLatin1StringView option, QDate today);
Result<int> numberValue(const Arguments &arguments, QLatin1StringView option, int otherwise, int least, int most);
// An invalid uuid when the option is not there.
Result<EventUuid> uuidValue(const Arguments &arguments, QLatin1StringView option);
// From --nhs-number or --patient; MissingArgument when neither was given, PatientNotFound when nobody is meant.
Result<PatientId> patientValue(const Surroundings &surroundings, const Arguments &arguments);
// The options that name a patient, to be joined to a command's own.
std::vector<OptionSpec> withPatientOptions(std::vector<OptionSpec> options);

template <typename E>
Result<E> wordValue(const Arguments &arguments, QLatin1StringView option, E otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const QString word = arguments.value(option);
    if (const std::optional<E> value = fromWord<E>(word))
        return *value;
    QStringList known;
    for (const auto &[enumerator, knownWord] : Words<E>::table)
        known.append(knownWord);
    return Failure{Problem::UnknownWord, word, known.join(QStringLiteral(", "))};
}

}
