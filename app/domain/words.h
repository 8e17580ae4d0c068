// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace optoutdesk {

// The fixed words of the trade, as the register, the command line and exchanged files spell them: lower case with
// hyphens. Reasons and channels are not here: a manager may add to those, they are data (see codelist.h).
enum class Sex { Male, Female, Indeterminate, NotKnown };
enum class Registration { Registered, Temporary, Private, Left, Deceased };
enum class EventKind { Objection, Withdrawal, Void };
enum class ObjectionState { None, InForce, Withdrawn, Ended };
enum class Origin { Patient, Representative, PracticeDefault, Imported };
enum class Authority { Parent, Guardian, AttorneyHealth, AttorneyProperty, Deputy };
enum class Role { Receptionist, Manager, Auditor };

template <typename E>
struct Words; // one table for each enumeration: enumerator and word

template <typename E, size_t N>
using WordTable = std::array<std::pair<E, QLatin1StringView>, N>;

template <>
struct Words<Sex>
{
    static constexpr WordTable<Sex, 4> table{{{Sex::Male, QLatin1StringView("male")},
                                              {Sex::Female, QLatin1StringView("female")},
                                              {Sex::Indeterminate, QLatin1StringView("indeterminate")},
                                              {Sex::NotKnown, QLatin1StringView("not-known")}}};
};

template <>
struct Words<Registration>
{
    static constexpr WordTable<Registration, 5> table{{{Registration::Registered, QLatin1StringView("registered")},
                                                       {Registration::Temporary, QLatin1StringView("temporary")},
                                                       {Registration::Private, QLatin1StringView("private")},
                                                       {Registration::Left, QLatin1StringView("left")},
                                                       {Registration::Deceased, QLatin1StringView("deceased")}}};
};

template <>
struct Words<EventKind>
{
    static constexpr WordTable<EventKind, 3> table{{{EventKind::Objection, QLatin1StringView("objection")},
                                                    {EventKind::Withdrawal, QLatin1StringView("withdrawal")},
                                                    {EventKind::Void, QLatin1StringView("void")}}};
};

template <>
struct Words<ObjectionState>
{
    static constexpr WordTable<ObjectionState, 4> table{{{ObjectionState::None, QLatin1StringView("none")},
                                                         {ObjectionState::InForce, QLatin1StringView("in-force")},
                                                         {ObjectionState::Withdrawn, QLatin1StringView("withdrawn")},
                                                         {ObjectionState::Ended, QLatin1StringView("ended")}}};
};

template <>
struct Words<Origin>
{
    static constexpr WordTable<Origin, 4> table{{{Origin::Patient, QLatin1StringView("patient")},
                                                 {Origin::Representative, QLatin1StringView("representative")},
                                                 {Origin::PracticeDefault, QLatin1StringView("practice-default")},
                                                 {Origin::Imported, QLatin1StringView("imported")}}};
};

template <>
struct Words<Authority>
{
    static constexpr WordTable<Authority, 5> table{{{Authority::Parent, QLatin1StringView("parent")},
                                                    {Authority::Guardian, QLatin1StringView("guardian")},
                                                    {Authority::AttorneyHealth, QLatin1StringView("attorney-health")},
                                                    {Authority::AttorneyProperty, QLatin1StringView("attorney-property")},
                                                    {Authority::Deputy, QLatin1StringView("deputy")}}};
};

template <>
struct Words<Role>
{
    static constexpr WordTable<Role, 3> table{{{Role::Receptionist, QLatin1StringView("receptionist")},
                                               {Role::Manager, QLatin1StringView("manager")},
                                               {Role::Auditor, QLatin1StringView("auditor")}}};
};

template <typename E>
constexpr QLatin1StringView wordOf(E value)
{
    for (const auto &[enumerator, word] : Words<E>::table) {
        if (enumerator == value)
            return word;
    }
    return {};
}

template <typename E>
std::optional<E> fromWord(QStringView word)
{
    for (const auto &[enumerator, known] : Words<E>::table) {
        if (word == known)
            return enumerator;
    }
    return std::nullopt;
}

}
