// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups.h"
#include "services/restoring.h"
#include "tests/support/testregister.h"

#include <sys/resource.h>

namespace optoutdesk::testing {

// A register with a patient for whom objections are recorded and backups are made.
class BackedUpRegister : public TestRegister
{
public:
    explicit BackedUpRegister(Protection protection = usualProtection());

    // Records for the patient, and says whether that went well.
    bool record(int times = 1);
    bool addPatients(int count);
    Result<BackupMade> backUp(BackupCause cause = BackupCause::Asked, const QString &file = {});
    Result<Restored> restore(const QString &backup, const QString &userName = QStringLiteral("jo"),
                             const QString &password = testPassword);
    // Opens what lies there and counts its events; -1 when it does not open.
    qint64 eventsIn(const QString &file) const;
    QString backupFolder() const { return path() + QStringLiteral("-backups"); }

private:
    PatientId m_patient;
};

// Both kinds of register, as rows of a test.
void bothProtections();
Protection protectionOfRow();

QStringList namesIn(const QString &folder);
QByteArray bytesOf(const QString &path);
// Overwrites a few bytes.
bool damage(const QString &path, qint64 at, const QByteArray &with);

// Lets this process write no file beyond a size: what a full disk feels like, without needing one.
class SmallDisk
{
public:
    explicit SmallDisk(quint64 bytes);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

}
