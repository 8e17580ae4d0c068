// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/passwords.h"
#include "cli/shapes.h"
#include "cli/values.h"
#include "domain/letterreference.h"
#include "services/openregister.h"
#include "services/registersetup.h"
#include "services/registerverifier.h"
#include "text/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct RegisterCommands
{
    Q_DECLARE_TR_FUNCTIONS(RegisterCommands)

public:
    static Result<Answer> init(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> verify(const Surroundings &surroundings, const Arguments &arguments);
};

Result<Answer> RegisterCommands::init(const Surroundings &surroundings, const Arguments &arguments)
{
    QString address = arguments.value("--practice-address"_L1);
    address.replace("\\n"_L1, "\n"_L1); // a shell rarely passes a line break
    const Practice practice{arguments.value("--practice-name"_L1), arguments.value("--practice-code"_L1), address,
                            arguments.value("--practice-phone"_L1)};
    const QString userName = arguments.value("--user-name"_L1);
    const Result<QString> password = signInPassword(userName);
    if (!password)
        return password.failure();
    const FirstManager manager{arguments.value("--manager"_L1), userName, *password};
    const bool plain = arguments.has("--plain"_L1);
    const Result<RegisterPlan> plan = planRegister(plain ? Protection::Plain : Protection::Sealed);
    if (!plan)
        return plan.failure();
    if (const Done created = createRegister(surroundings.databasePath, *plan, practice, manager, surroundings.clock);
        !created)
        return created.failure();
    const QString sentence = plain ? tr("Created the register %1, without protection. Sign in as %2.")
                                   : tr("Created the register %1, protected. Sign in as %2.");
    return Answer{
        .json = {{u"created"_s, surroundings.databasePath}, {u"sealed"_s, !plain}, {u"recovery_code"_s, plan->recoveryCode}},
        .text = sentence.arg(surroundings.databasePath, userName) % u'\n'
                % tr("Recovery code, for the practice safe: %1. It is shown only now. When every password is lost, "
                     "nothing else opens the register.")
                      .arg(plan->recoveryCode)};
}

Result<Answer> RegisterCommands::verify(const Surroundings &surroundings, const Arguments &arguments)
{
    const QStringList references = LetterReference::apart(arguments.positionals().join(u' '));
    RegisterVerifier &verifier = surroundings.openRegister->verifier();
    Result<Verification> verified = references.isEmpty() ? verifier.verify() : verifier.verifyReference(references.first());
    for (qsizetype i = 1; i < references.size() && verified && verified->ok; ++i) {
        const qint64 before = verified->checked;
        verified = verifier.verifyReference(references[i]);
        if (verified)
            verified->checked += before;
    }
    if (!verified)
        return verified.failure();
    Answer answer;
    const QString fault = verified->firstFault ? sentenceFor(*verified->firstFault) : QString();
    answer.json = {{u"ok"_s, verified->ok}, {u"checked"_s, verified->checked}, {u"first_fault"_s, jsonText(fault)}};
    const QString sound =
        references.isEmpty()
            ? tr("The register is whole: %1 events and letters checked.").arg(verified->checked)
            : tr("References checked: %1. This register issued these letters and still leads there.").arg(verified->checked);
    answer.text = verified->ok ? sound : fault;
    answer.ok = verified->ok;
    return answer;
}

}

std::vector<Command> registerCommands()
{
    using Needs = Command::Needs;
    return {{"init"_L1,
             Needs::Nothing,
             {{{"--practice-name"_L1, Takes::Value, true},
               {"--practice-code"_L1, Takes::Value, true},
               {"--practice-address"_L1},
               {"--practice-phone"_L1},
               {"--manager"_L1, Takes::Value, true},
               {"--user-name"_L1, Takes::Value, true},
               {"--plain"_L1, Takes::Nothing}}},
             RegisterCommands::init},
            {"verify"_L1, Needs::Register, {{}, {u"REFERENCE"_s, u"…"_s}, 0}, RegisterCommands::verify}};
}

}
