// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace optoutdesk::testing {

// Something that does harm where it is read as more than text; the list is tests/data/hostile/values.json.
struct HostileValue
{
    QString name;
    QString text;
    bool refused = false; // no text of the register may hold it
};

// `marker` is the path of a file that nothing may open.
QList<HostileValue> hostileValues(const QString &marker);

// Sees whether anybody opens a file, by the system's own notice.
class OpenWatch
{
public:
    explicit OpenWatch(const QString &file);
    ~OpenWatch();
    OpenWatch(const OpenWatch &) = delete;
    OpenWatch &operator=(const OpenWatch &) = delete;

    bool wasOpened() const;

private:
    int m_watch;
};

}
