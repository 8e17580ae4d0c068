// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/values.h"
#include "services/demoregister.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct DemoCommand
{
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)

public:
    static Result<Answer> run(const Surroundings &surroundings, const Arguments &arguments);
};

Result<Answer> DemoCommand::run(const Surroundings &surroundings, const Arguments &arguments)
{
    const QDate realToday = surroundings.clock.today();
    const Result<int> patients = numberValue(arguments, "--patients"_L1, 10'000, 1, 2'000'000);
    if (!patients)
        return patients.failure();
    const Result<int> seed = numberValue(arguments, "--seed"_L1, 1, 0, std::numeric_limits<int>::max());
    if (!seed)
        return seed.failure();
    const Result<QDate> today = dateValue(arguments, "--today"_L1, realToday);
    if (!today)
        return today.failure();
    DemoOptions options;
    options.patients = *patients;
    options.seed = static_cast<quint64>(*seed);
    options.today = today->isValid() ? *today : realToday;
    options.hostile = arguments.has("--hostile"_L1);
    const Result<DemoSummary> made = makeDemoRegister(surroundings.databasePath, options, surroundings.clock, {},
                                                      arguments.has("--plain"_L1) ? Protection::Plain : Protection::Sealed);
    if (!made)
        return made.failure();
    return Answer{
        .json = {{u"created"_s, surroundings.databasePath},
                 {u"patients"_s, made->patients},
                 {u"events"_s, made->events},
                 {u"recovery_code"_s, made->recoveryCode},
                 {u"users"_s, QJsonArray{u"manager"_s, u"reception"_s}}},
        .text = tr("Created a demonstration practice with %1 patients in %2. Sign in as manager or reception, password "
                   "demonstration.")
                    .arg(QString::number(made->patients), surroundings.databasePath)};
}

}

std::vector<Command> demoCommands()
{
    return {{"make-demo"_L1,
             Command::Needs::Nothing,
             {{{"--patients"_L1},
               {"--seed"_L1},
               {"--today"_L1},
               {"--hostile"_L1, Takes::Nothing},
               {"--plain"_L1, Takes::Nothing}}},
             DemoCommand::run}};
}

}
