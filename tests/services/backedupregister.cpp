// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/backedupregister.h"

#include "security/derivedkeys.h"
#include "services/objectionrecorder.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

namespace optoutdesk::testing {

BackedUpRegister::BackedUpRegister(Protection protection) : TestRegister(protection), m_patient(add(janeSmith())) {}

bool BackedUpRegister::record(int times)
{
    Desk desk = manager();
    for (int i = 0; i < times; ++i) {
        RecordingAct act;
        act.request.patient = m_patient;
        act.request.type = QStringLiteral("type1");
        if (!ObjectionRecorder(desk).record(act))
            return false;
    }
    return true;
}

bool BackedUpRegister::addPatients(int count)
{
    Result<Transaction> transaction = Transaction::begin(database());
    for (int i = 0; i < count && transaction; ++i) {
        Patient patient = janeSmith();
        patient.sourceId = QString::number(i);
        add(patient);
    }
    return transaction && transaction->commit().ok();
}

Result<BackupMade> BackedUpRegister::backUp(BackupCause cause, const QString &file)
{
    Desk desk = manager();
    return Backups(desk, reg()).make(cause, file);
}

Result<Restored> BackedUpRegister::restore(const QString &backup, const QString &userName, const QString &password)
{
    SignInGate gate(clock);
    return restoreBackup(backup, path(), {userName, password}, clock, gate);
}

qint64 BackedUpRegister::eventsIn(const QString &file) const
{
    const auto opened = Register::open(file, derivedKey(dataKey(), KeyUse::Pages));
    return opened ? (*opened)->facts().lastSequence : -1;
}

void bothProtections()
{
    QTest::addColumn<bool>("sealed");
    QTest::newRow("plain") << false;
    QTest::newRow("sealed") << true;
}

Protection protectionOfRow()
{
    QFETCH(bool, sealed);
    return sealed ? Protection::Sealed : Protection::Plain;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool damage(const QString &path, qint64 at, const QByteArray &with)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(with) == with.size();
}

SmallDisk::SmallDisk(quint64 bytes)
{
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    m_handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
}

SmallDisk::~SmallDisk()
{
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_handler);
}

}
