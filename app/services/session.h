// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/datakey.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "domain/words.h"

#include <QString>

#include <functional>

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
    // Says whether the register's pages were found sound, waiting for the answer where they are still being read. Empty
    // where they were read before the register was handed out.
    std::function<Done()> sound = {};
    // The register's data key: the trail and the seals of rows are made with keys derived from it.
    DataKey dataKey = {};
};

// Everything a person can do here. Deny by default: what a role may do stands in one table (session.cpp).
enum class Act {
    FindPatients,
    OpenPatient,
    EditPatient,
    LiftRestriction,
    MergePatients,
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
    ReadTrail,
    ExportTrail,
    BackUp,
    Restore,
};

bool mayDo(Role role, Act act);
// NotAllowedForRole unless the session's role may do it.
Done requireMay(const Session &session, Act act);
// The same, and RegisterDamaged unless the register is sound: before anything is written or leaves the program.
Done requireMaySafely(const Desk &desk, Act act);

}
