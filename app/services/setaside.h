// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/result.h"

#include <QString>

namespace optoutdesk {

class KeySlots;

// A register's way out of its place, together with its journal and its key file, under one name beside it that nothing has
// yet: "practice.optout.set-aside-20261126T120301Z".
class SetAside
{
public:
    SetAside(const QString &registerPath, const QDateTime &at);

    // Where it will lie; empty when there is nothing to be set aside.
    const QString &path() const { return m_aside; }

    // Lets the finished register at `draft` take the place, with this key file. At every moment the old register or the new
    // one lies there, each with what it needs; after a failure the old one, as it was. WriteFailed, DiskFull.
    Done replaceBy(const QString &draft, const KeySlots &slots);

private:
    Done keepOld();
    void putOldBack();

    QString m_path;
    QString m_aside;
};

}
