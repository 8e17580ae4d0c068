// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <sys/fsuid.h>
#include <unistd.h>

namespace optoutdesk::testing {

// Permission bits do not bind root, and tests often run as root. While it lives, this thread touches files as an ordinary
// user who owns a folder and what is in it.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString &folder, const QStringList &names)
    {
        if (::geteuid() != 0)
            return;
        constexpr uid_t nobody = 65'534;
        m_worked = ::chown(QFile::encodeName(folder).constData(), nobody, nobody) == 0;
        for (const QString &name : names)
            m_worked = ::chown(QFile::encodeName(folder + u'/' + name).constData(), nobody, nobody) == 0 && m_worked;
        m_before = static_cast<uid_t>(::setfsuid(nobody));
        m_changed = true;
    }
    ~OrdinaryUser()
    {
        if (m_changed)
            ::setfsuid(m_before);
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

    bool worked() const { return m_worked; }

private:
    uid_t m_before = 0;
    bool m_changed = false;
    bool m_worked = true;
};

}
