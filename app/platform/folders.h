// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace optoutdesk::platform {

// Where this person's data lives when no place is named; created, for this person alone. Empty when that fails.
QString dataFolder();
// The register that opens when none is named: dataFolder()/practice.optout
QString defaultRegisterPath();

// A folder for one purpose that only this person can look into, gone with the object. It lies in the person's own run-time
// folder where the system has one, which is kept in memory, else among the temporary files.
class PrivateFolder
{
public:
    PrivateFolder();

    bool isValid() const { return m_folder.isValid(); }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

}
