// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostilevalues.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

namespace optoutdesk::testing {

QList<HostileValue> hostileValues(const QString &marker)
{
    QFile file(QStringLiteral(OPTOUTDESK_SOURCE_DIR "/tests/data/hostile/values.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no hostile values");
    QList<HostileValue> values;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &each : list) {
        const QJsonObject value = each.toObject();
        QString text = value[QStringLiteral("value")].toString().repeated(value[QStringLiteral("repeat")].toInt(1));
        text.replace(QStringLiteral("{marker}"), marker);
        values.append({value[QStringLiteral("name")].toString(), text, value[QStringLiteral("refused")].toBool()});
    }
    if (values.size() < 30)
        qFatal("the hostile values are not a list of objects");
    return values;
}

OpenWatch::OpenWatch(const QString &file) : m_watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    if (m_watch < 0 || ::inotify_add_watch(m_watch, QFile::encodeName(file).constData(), IN_OPEN | IN_ACCESS) < 0)
        qFatal("files cannot be watched here");
}

OpenWatch::~OpenWatch()
{
    ::close(m_watch);
}

bool OpenWatch::wasOpened() const
{
    alignas(inotify_event) std::array<char, 4096> events{};
    return ::read(m_watch, events.data(), events.size()) > 0;
}

}
