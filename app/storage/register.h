// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/practice.h"
#include "domain/result.h"
#include "platform/registerlock.h"
#include "storage/database.h"

#include <QString>

#include <memory>

namespace optoutdesk {

// What an open register is, as it was found.
struct RegisterFacts
{
    QString id = {}; // given at creation, never changed
    int schemaVersion = 0;
    qint64 lastSequence = 0; // of the objection events
    Practice practice = {};
};

// A practice's register while the program has it open: its lock, its identity and the connection of the opening thread.
class Register
{
public:
    // Deep reads every page and reference before saying yes; Later leaves that to checkIntegrity() on a connection of its
    // own, before the first recording, letter or export.
    enum class Checks { Deep, Later };

    // Opens an existing register and never makes one. Refusals: RegisterNotFound, RegisterEmpty, RegisterForeign,
    // RegisterTooNew, RegisterNotComplete, RegisterDamaged, RegisterReadOnly, RegisterInUse, NetworkFileSystem,
    // PostgresNotBuilt. A refused file is left as it was and nothing appears beside it.
    // A sealed one needs its page key (KeyFileMissing without); a plain one has no use for it. The pages of a sealed register
    // prove themselves as they are read, so Deep reads only what its rows refer to.
    static Result<std::unique_ptr<Register>> open(const QString &location, const DataKey &pageKey = {},
                                                  Checks checks = Checks::Deep);

    const QString &path() const { return m_path; }
    const RegisterFacts &facts() const { return m_facts; }
    bool isSealed() const { return m_pageKey.isValid(); }
    // The connection of the thread that opened the register.
    Database &database() { return *m_database; }
    // One more connection, for the calling thread. It is refused when the file has been replaced by another register or by
    // an older copy since this one was opened.
    Result<std::unique_ptr<Database>> connect() const;

private:
    Register(QString path, std::unique_ptr<platform::RegisterLock> lock, std::unique_ptr<Database> database,
             RegisterFacts facts, DataKey pageKey);

    QString m_path;
    std::unique_ptr<platform::RegisterLock> m_lock;
    std::unique_ptr<Database> m_database;
    RegisterFacts m_facts;
    DataKey m_pageKey; // none for a plain register
};

// The pages and references of the whole register: RegisterDamaged with the first complaint. It reads the whole file, so off
// the GUI thread and on a connection of its own (Register::connect).
Done checkIntegrity(Database &database);

}
