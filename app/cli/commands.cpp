// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <iterator>

namespace optoutdesk::cli {

std::span<const Command> allCommands()
{
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (const auto &group :
             {registerCommands(), demoCommands(), accountCommands(), importCommands(), patientCommands(), byHandCommands(),
              needsCommands(), objectionCommands(), outputCommands(), trailCommands(), backupCommands()})
            std::ranges::copy(group, std::back_inserter(all));
        return all;
    }();
    return commands;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : allCommands()) {
        if (name == command.name)
            return &command;
    }
    return nullptr;
}

}
