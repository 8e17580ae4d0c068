// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <functional>

namespace optoutdesk {

class Database;
class PatientIndex;

// Keeps the search index up with the register: before each search it reads in the trail what has happened since the one
// before, at this desk or another (nothing new costs some ten microseconds). Single patients are put into the index; after a
// new list, or very many of them, `rebuild` is called and the old index answers until the new one is there.
class IndexUpkeep
{
public:
    IndexUpkeep(Database &database, PatientIndex &index, std::function<void()> rebuild);

    // To be called before a build begins: what happens from now on is put on top of it.
    Done begin();
    Done follow();

private:
    Done put(PatientId patient);

    Database &m_database;
    PatientIndex &m_index;
    std::function<void()> m_rebuild;
    qint64 m_seen = -1; // the last entry of the trail that the index knows of; -1: no build has begun
};

}
