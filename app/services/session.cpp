// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

#include "platform/guards.h"

namespace optoutdesk {

// The whole table. What is not named here, nobody may do.
bool mayDo(Role role, Act act)
{
    const bool receptionist = role == Role::Receptionist;
    const bool manager = role == Role::Manager;
    const bool auditor = role == Role::Auditor;
    switch (act) {
    case Act::FindPatients:
    case Act::OpenPatient:
    case Act::Verify: return receptionist || manager || auditor;
    case Act::EditPatient:
    case Act::Record:
    case Act::VoidOwnOfToday:
    case Act::IssueLetters:
    case Act::MarkCoded: return receptionist || manager;
    case Act::SeeStatistics:
    case Act::ReadTrail:
    case Act::ExportTrail: return manager || auditor;
    case Act::LiftRestriction:
    case Act::MergePatients:
    case Act::VoidAny:
    case Act::ExportStatistics:
    case Act::ImportPatients:
    case Act::ManageAccounts:
    case Act::EditPractice:
    case Act::BackUp:
    case Act::Restore: return manager;
    }
    return false;
}

Done requireMay(const Session &session, Act act)
{
    const bool may = mayDo(session.role, act) || !guards::isOn(guards::Guard::RolesChecked);
    if (!session.user.isValid() || !may)
        return Failure{Problem::NotAllowedForRole, session.userName};
    return {};
}

Done requireMaySafely(const Desk &desk, Act act)
{
    if (const Done may = requireMay(desk.session, act); !may)
        return may;
    return desk.sound ? desk.sound() : Done();
}

}
