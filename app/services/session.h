// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "domain/words.h"

#include <QString>

namespace optoutdesk {

class Database;

// Who is acting. Made by signing in only.
struct Session
{
    UserId user = {};
    QString userName = {};
    QString displayName = {};
    Role role = Role::Receptionist;
};

// What every service works with: the open register, where "now" comes from, and who is acting. Lives on the thread of
// its database connection and outlives the services that hold it.
struct Desk
{
    Database &database;
    const Clock &clock;
    Session session = {};
};

// Everything a person can do here. Deny by default: what a role may do stands in one table (session.cpp).
enum class Act {
    FindPatients,
    OpenPatient,
    Record,
    VoidOwnOfToday,
    VoidAny,
    IssueLetters,
    MarkCoded,
    SeeStatistics,
    ExportStatistics,
    ImportPatients,
    ManageAccounts,
    EditPractice,
    Verify,
};

bool mayDo(Role role, Act act);
// NotAllowedForRole unless the session's role may do it.
Done requireMay(const Session &session, Act act);

}
