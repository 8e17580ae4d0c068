// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/keyslots.h"
#include "services/heads.h"
#include "storage/backupcopy.h"

#include <QString>

#include <functional>

namespace optoutdesk {

// A copy of a register that was opened and read through, and what it was found to hold.
struct ProvenCopy
{
    CopyFacts facts = {};
    Head head = {};
    bool sealed = false;
};

// Opens a copy for reading and reads it through: every page and reference, and the chain of its trail. BackupDamaged with the
// first complaint as its detail, and what openCopy refuses. Where the guard is off, only what the copy says of itself.
Result<ProvenCopy> proveCopy(const QString &file, const DataKey &dataKey, const std::function<bool()> &goOn = {});

// A copy of a register on its way, in the folder where it will lie. Unless it is published nothing remains of it; what an
// earlier program left there when it was killed is written over.
class BackupDraft
{
public:
    BackupDraft(const QString &folder, const QString &registerId);
    ~BackupDraft();
    BackupDraft(const BackupDraft &) = delete;
    BackupDraft &operator=(const BackupDraft &) = delete;

    const QString &path() const { return m_path; }
    // Of an open register; sealed where a page key is given. See copyRegister.
    Done takeFrom(Database &source, const DataKey &pageKey, const std::function<bool()> &goOn = {});
    // Of a finished copy, as it is.
    Done takeFile(const QString &file);
    // Gives it its name, and its key file one that goes with it, both safely on the disk: the key file first, for a register
    // without one helps nobody. RegisterExists when either name is taken.
    Done publish(const QString &file, KeySlots slots);

private:
    QString m_path;
};

// Whether anything lies there, be it a link to nowhere.
bool isTaken(const QString &path);

}
