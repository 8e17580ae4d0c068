// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/passwords.h"
#include "cli/shapes.h"
#include "cli/values.h"
#include "services/backups.h"
#include "services/openregister.h"
#include "services/rescue.h"
#include "services/restoring.h"
#include "text/backupwords.h"

#include <QFileInfo>

#include <thread>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

QString absolute(const QString &file)
{
    return file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath();
}

// For commands that work on a register that is not open: they sign in by themselves.
Result<Credentials> credentialsOf(const Surroundings &surroundings)
{
    if (surroundings.userName.isEmpty())
        return Failure{Problem::MissingArgument, u"--user"_s};
    const Result<QString> password = signInPassword(surroundings.userName);
    if (!password)
        return password.failure();
    std::this_thread::sleep_for(surroundings.gate.waitFor(surroundings.databasePath, surroundings.userName));
    return Credentials{surroundings.userName, *password};
}

Result<Answer> backup(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<BackupMade> made =
        surroundings.openRegister->backups().make(BackupCause::Asked, absolute(arguments.positional(0)));
    if (!made)
        return made.failure();
    return Answer{.json = {{u"file"_s, made->file},
                           {u"events"_s, made->events},
                           {u"head"_s, made->head},
                           {u"second_file"_s, jsonText(made->secondFile)},
                           {u"second_trouble"_s, jsonText(made->secondTrouble)}},
                  .text = backupMadeText(made->file, made->events, made->secondFile, made->secondTrouble)};
}

Result<Answer> restore(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<Credentials> credentials = credentialsOf(surroundings);
    if (!credentials)
        return credentials.failure();
    const Result<Restored> restored = restoreBackup(absolute(arguments.positional(0)), surroundings.databasePath,
                                                    *credentials, surroundings.clock, surroundings.gate);
    if (!restored)
        return restored.failure();
    return Answer{.json = {{u"restored_from"_s, restored->from},
                           {u"set_aside"_s, jsonText(restored->setAside)},
                           {u"older_by"_s, restored->olderBy ? QJsonValue(*restored->olderBy) : QJsonValue()}},
                  .text = restoredText(restored->from, restored->setAside, restored->olderBy)};
}

Done exportTo(const QString &file, const Surroundings &surroundings)
{
    if (surroundings.userName.isEmpty() && qEnvironmentVariableIsSet("OPTOUT_DESK_RECOVERY_CODE"))
        return exportPlainByCode(surroundings.databasePath, qEnvironmentVariable("OPTOUT_DESK_RECOVERY_CODE"), file,
                                 surroundings.clock);
    const Result<Credentials> credentials = credentialsOf(surroundings);
    if (!credentials)
        return credentials.failure();
    return exportPlain(surroundings.databasePath, *credentials, file, surroundings.clock, surroundings.gate);
}

Result<Answer> exportPlainCommand(const Surroundings &surroundings, const Arguments &arguments)
{
    const QString file = absolute(arguments.positional(0));
    if (const Done written = exportTo(file, surroundings); !written)
        return written.failure();
    return Answer{.json = {{u"file"_s, file}}, .text = plainCopyText(file)};
}

}

std::vector<Command> backupCommands()
{
    using Needs = Command::Needs;
    return {{"backup"_L1, Needs::Register, {{}, {u"FILE"_s}, 0}, backup},
            {"restore"_L1, Needs::Nothing, {{}, {u"FILE"_s}, 1}, restore},
            {"export-plain"_L1, Needs::Nothing, {{}, {u"FILE"_s}, 1}, exportPlainCommand}};
}

}
