// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/shapes.h"
#include "cli/values.h"
#include "services/needsrecorder.h"
#include "services/openregister.h"
#include "text/needswords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

Result<bool> yesOrNo(const Arguments &arguments, QLatin1StringView option, bool otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const QString word = arguments.value(option);
    if (word != "yes"_L1 && word != "no"_L1)
        return Failure{Problem::UnknownWord, word, u"yes, no"_s};
    return word == "yes"_L1;
}

// What was given takes the place of what was recorded; the rest stays.
Result<CommunicationNeeds> changed(CommunicationNeeds needs, const Arguments &arguments)
{
    const Result<NeededFormat> format = wordValue(arguments, "--format"_L1, needs.format);
    if (!format)
        return format.failure();
    const Result<bool> interpreter = yesOrNo(arguments, "--interpreter"_L1, needs.interpreter);
    if (!interpreter)
        return interpreter.failure();
    needs.format = *format;
    needs.interpreter = *interpreter;
    if (arguments.has("--language"_L1))
        needs.language = arguments.value("--language"_L1);
    if (arguments.has("--note"_L1))
        needs.note = arguments.value("--note"_L1);
    return needs;
}

Answer needsAnswer(const CommunicationNeeds &needs)
{
    const QString at = needs.changedAt.isValid() ? utcText(needs.changedAt) : QString();
    return {.json = {{u"format"_s, QString(wordOf(needs.format))},
                     {u"language"_s, jsonText(needs.language)},
                     {u"interpreter"_s, needs.interpreter},
                     {u"note"_s, jsonText(needs.note)},
                     {u"changed_at"_s, jsonText(at)},
                     {u"changed_by"_s, jsonText(needs.changedByName)}},
            .text = needsLine(needs) % u'\n' % needsChangedText(needs)};
}

Result<Answer> runNeeds(const Surroundings &surroundings, const Arguments &arguments)
{
    NeedsRecorder &recorder = surroundings.openRegister->needs();
    const Result<PatientId> patient = patientValue(surroundings, arguments);
    if (!patient)
        return patient.failure();
    Result<CommunicationNeeds> needs = recorder.of(*patient);
    if (!needs)
        return needs.failure();
    const auto given = {"--format"_L1, "--language"_L1, "--interpreter"_L1, "--note"_L1};
    if (std::ranges::any_of(given, [&arguments](QLatin1StringView option) { return arguments.has(option); })) {
        const Result<CommunicationNeeds> wanted = changed(*needs, arguments);
        if (!wanted)
            return wanted.failure();
        needs = recorder.record(*patient, *wanted);
        if (!needs)
            return needs.failure();
    }
    return needsAnswer(*needs);
}

}

std::vector<Command> needsCommands()
{
    return {{"needs"_L1,
             Command::Needs::Register,
             {withPatientOptions({{"--format"_L1}, {"--language"_L1}, {"--interpreter"_L1}, {"--note"_L1}})},
             runNeeds}};
}

}
