// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/registerlock.h"

#include "platform/native/process.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

namespace optoutdesk::platform {

namespace {

std::string lockPath(const QString &registerPath)
{
    return QDir::toNativeSeparators(registerPath + QLatin1String(".lock")).toStdString();
}

// One line each, so that a person who looks into the file can read it too.
std::string ownNote()
{
    const QStringList lines{
        QString::fromStdString(native::userName()).left(60),   QString::fromStdString(native::computerName()).left(60),
        QCoreApplication::applicationName().left(60),          QString::number(native::processId()),
        QDateTime::currentDateTimeUtc().toString(Qt::ISODate), QString()};
    return lines.join(u'\n').toStdString();
}

RegisterHolder readNote(const std::string &note)
{
    const QStringList lines = QString::fromStdString(note).split(u'\n');
    return {lines.value(0), lines.value(1), lines.value(2), lines.value(3).toLongLong(),
            QDateTime::fromString(lines.value(4), Qt::ISODate)};
}

}

QString RegisterHolder::text() const
{
    if (user.isEmpty())
        return computer;
    return computer.isEmpty() ? user : QString(user % QLatin1String(" (") % computer % QLatin1Char(')'));
}

native::SystemError RegisterLock::share(const QString &registerPath)
{
    m_path = registerPath;
    return m_lock.takeOne(lockPath(registerPath), ownNote());
}

native::SystemError RegisterLock::takeAlone(const QString &registerPath)
{
    m_path = registerPath;
    return m_lock.takeAll(lockPath(registerPath), ownNote());
}

QList<RegisterHolder> RegisterLock::holders() const
{
    std::vector<std::string> notes;
    if (m_lock.holders(lockPath(m_path), notes))
        return {};
    QList<RegisterHolder> holders;
    for (const std::string &note : notes)
        holders.append(readNote(note));
    return holders;
}

}
