// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/values.h"

#include "domain/dateentry.h"
#include "domain/nhsnumber.h"
#include "services/openregister.h"
#include "services/patientfinder.h"

namespace optoutdesk::cli {

Result<QDate> dateValue(const Arguments &arguments, QLatin1StringView option, QDate today)
{
    if (!arguments.has(option))
        return QDate();
    const QString text = arguments.value(option);
    if (const std::optional<QDate> date = readTypedDate(text, today))
        return *date;
    return Failure{Problem::DateInvalid, text};
}

Result<int> numberValue(const Arguments &arguments, QLatin1StringView option, int otherwise, int least, int most)
{
    if (!arguments.has(option))
        return otherwise;
    bool isNumber = false;
    const int value = arguments.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return Failure{Problem::NumberInvalid, arguments.value(option)};
    return value;
}

Result<EventUuid> uuidValue(const Arguments &arguments, QLatin1StringView option)
{
    if (!arguments.has(option))
        return EventUuid();
    const std::optional<EventUuid> uuid = EventUuid::parse(arguments.value(option));
    if (!uuid)
        return Failure{Problem::UuidInvalid, arguments.value(option)};
    return *uuid;
}

Result<PatientId> patientValue(const Surroundings &surroundings, const Arguments &arguments)
{
    if (arguments.has(QLatin1StringView("--nhs-number"))) {
        const QString text = arguments.value(QLatin1StringView("--nhs-number"));
        const std::optional<NhsNumber> number = NhsNumber::parse(text);
        if (!number)
            return Failure{Problem::NhsNumberInvalid, text};
        return surroundings.openRegister->finder().patientWithNhsNumber(*number);
    }
    if (!arguments.has(QLatin1StringView("--patient")))
        return Failure{Problem::MissingArgument, QStringLiteral("--nhs-number")};
    bool isNumber = false;
    const PatientId patient(arguments.value(QLatin1StringView("--patient")).toLongLong(&isNumber));
    if (!isNumber || !patient.isValid())
        return Failure{Problem::NumberInvalid, arguments.value(QLatin1StringView("--patient"))};
    return patient;
}

std::vector<OptionSpec> withPatientOptions(std::vector<OptionSpec> options)
{
    options.insert(options.begin(), {{QLatin1StringView("--nhs-number")}, {QLatin1StringView("--patient")}});
    return options;
}

}
