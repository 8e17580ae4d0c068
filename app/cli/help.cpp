// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "cli/command.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(Help)

public:
    static QString describe(QLatin1StringView command);
};

QString optional(const QString &words, bool required)
{
    return required ? QString(u' ' % words) : QString(u" ["_s % words % u']');
}

QString usageOf(const Command &command)
{
    QString line = command.name;
    for (qsizetype i = 0; i < command.arguments.positionals.size(); ++i)
        line += optional(command.arguments.positionals[i], i < command.arguments.requiredPositionals);
    for (const OptionSpec &option : command.arguments.options) {
        QString words = option.name;
        if (option.takes != Takes::Nothing)
            words += u" …"_s;
        line += optional(words, option.required);
    }
    return line;
}

QString Help::describe(QLatin1StringView command)
{
    if (command == "init"_L1)
        return tr("creates a register with its practice and first manager");
    if (command == "make-demo"_L1)
        return tr("creates a register with an invented practice to try things on");
    if (command == "verify"_L1)
        return tr("checks the register against itself, or the references on letters, and names the first fault");
    if (command == "audit"_L1)
        return tr("lists who did what and who looked at whom, the newest first");
    if (command == "add-user"_L1)
        return tr("adds an account");
    if (command == "list-users"_L1)
        return tr("lists the accounts");
    if (command == "disable-user"_L1)
        return tr("switches an account off");
    if (command == "set-password"_L1)
        return tr("sets a password");
    if (command == "import-patients"_L1)
        return tr("takes the practice's patient list into the register");
    if (command == "add-patient"_L1)
        return tr("adds a patient by hand, until a list names them");
    if (command == "edit-patient"_L1)
        return tr("gives details another value than the list; an empty one is “not known”");
    if (command == "merge-patients"_L1)
        return tr("makes two records one person's");
    if (command == "separate-patients"_L1)
        return tr("makes merged records two again");
    if (command == "find"_L1)
        return tr("finds patients by name, birth date, NHS number, postcode, street or phone");
    if (command == "household"_L1)
        return tr("everybody at one patient's address");
    if (command == "history"_L1)
        return tr("everything recorded for one patient");
    if (command == "status"_L1)
        return tr("what is in force for one patient, today or on a day");
    if (command == "needs"_L1)
        return tr("shows how a patient is to be written and spoken to, or records it");
    if (command == "record"_L1)
        return tr("records an objection or, with --withdraw, its withdrawal");
    if (command == "void"_L1)
        return tr("marks an event as recorded in error");
    if (command == "undo"_L1)
        return tr("takes back your last recording of today");
    if (command == "coded"_L1)
        return tr("marks an event as entered in the clinical system");
    if (command == "to-code"_L1)
        return tr("lists what is not yet in the clinical system");
    if (command == "letter"_L1)
        return tr("issues the letter of an event as a PDF; later calls give a copy");
    if (command == "statistics"_L1)
        return tr("counts the practice's objections on a day");
    if (command == "backup"_L1)
        return tr("makes a backup and checks it, beside the register or in a file");
    if (command == "restore"_L1)
        return tr("puts a backup in the place of the register, which is kept under another name; asks nothing");
    if (command == "recover"_L1)
        return tr("sets a manager's password by the recovery code");
    if (command == "export-plain"_L1)
        return tr(
            "writes a copy that is not protected, for rescue; with OPTOUT_DESK_RECOVERY_CODE and no --user by the code");
    return {};
}

}

QString helpText()
{
    QString text = Help::tr("optout-desk-cli [--database PATH] [--user NAME] [--json] COMMAND …\n\n"
                            "The password is read from OPTOUT_DESK_PASSWORD or asked for at a terminal.\n"
                            "Exit status: 0 done, 1 refused or failed, 2 wrong usage.\n\nCommands:\n");
    for (const Command &command : allCommands())
        text += u"  "_s % usageOf(command) % u"\n      "_s % Help::describe(command.name) % u'\n';
    return text % u"  batch\n      "_s
           % Help::tr("reads commands from standard input, one a line, and answers each with one line of JSON") % u'\n';
}

}
