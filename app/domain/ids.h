// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <functional>
#include <optional>

namespace optoutdesk {

// A row's number that remembers what it is a number of. Zero means "none yet".
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    explicit constexpr Id(qint64 value) : m_value(value) {}

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id &) const = default;

private:
    qint64 m_value = 0;
};

using PatientId = Id<struct PatientTag>;
using UserId = Id<struct UserTag>;
using LetterId = Id<struct LetterTag>;

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

// The name of an event that both sides of an unsure commit can agree on: a UUID, lower case, without braces.
class EventUuid
{
public:
    EventUuid() = default;
    static EventUuid create() { return EventUuid(QUuid::createUuid()); }
    // nullopt unless the text is a UUID (braces and capitals are accepted).
    static std::optional<EventUuid> parse(const QString &text);

    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    bool isValid() const { return !m_uuid.isNull(); }
    bool operator==(const EventUuid &) const = default;
    bool operator<(const EventUuid &other) const { return m_uuid < other.m_uuid; }

private:
    explicit EventUuid(const QUuid &uuid) : m_uuid(uuid) {}
    friend size_t qHash(const EventUuid &uuid, size_t seed = 0) { return qHash(uuid.m_uuid, seed); }

    QUuid m_uuid;
};

}

template <typename Tag>
struct std::hash<optoutdesk::Id<Tag>>
{
    size_t operator()(optoutdesk::Id<Tag> id) const { return std::hash<qint64>{}(id.value()); }
};
