// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "domain/calendar.h"
#include "domain/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <span>

namespace optoutdesk {
class OpenRegister;
class SignInGate;
}

namespace optoutdesk::cli {

// What a command answers: one document for programs and the same in words for people. `ok` is false when the command did
// its work and the finding is bad (a damaged register found by verify): exit status 1.
struct Answer
{
    QJsonObject json = {};
    QString text = {};
    bool ok = true;
};

// Where a command works.
struct Surroundings
{
    QString databasePath = {};
    QString userName = {}; // as given with --user
    const Clock &clock;
    SignInGate &gate; // for commands that sign in by themselves
    OpenRegister *openRegister = nullptr; // signed in, for commands that need it
    std::function<void(const QString &)> progress = {}; // one line on standard error
};

struct Command
{
    enum class Needs { Nothing, Register };

    QLatin1StringView name;
    Needs needs = Needs::Register;
    ArgumentSpec arguments = {};
    Result<Answer> (*run)(const Surroundings &, const Arguments &) = nullptr;
};

// Every command but `batch`, which is a way of giving commands.
std::span<const Command> allCommands();
const Command *commandNamed(const QString &name);

// The groups the table is made of.
std::vector<Command> registerCommands(); // init, verify
std::vector<Command> demoCommands(); // make-demo
std::vector<Command> accountCommands(); // add-user, list-users, disable-user, set-password
std::vector<Command> importCommands(); // import-patients
std::vector<Command> patientCommands(); // find, household, history, status
std::vector<Command> byHandCommands(); // add-patient, edit-patient, merge-patients, separate-patients
std::vector<Command> needsCommands(); // needs
std::vector<Command> objectionCommands(); // record, void, undo, coded, to-code
std::vector<Command> outputCommands(); // letter, statistics
std::vector<Command> trailCommands(); // audit
std::vector<Command> backupCommands(); // backup, restore, export-plain

}
