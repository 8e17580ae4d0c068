// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace optoutdesk {

// A patient's names as the practice keeps them; every part may be empty but not given and family both.
struct PersonName
{
    QString title = {};
    QString given = {};
    QString middle = {};
    QString family = {};
    QString preferred = {}; // the given name the person goes by
    QString previousFamily = {};

    bool isUsable() const { return !given.isEmpty() || !family.isEmpty(); }
    bool operator==(const PersonName &) const = default;
};

// "SMITH, Jane (Mrs)": how staff see a person (NHS Common User Interface).
QString staffName(const PersonName &name);
// "Mrs Jane Smith": how a letter addresses a person, as typed, never in capitals.
QString letterName(const PersonName &name);
// The order of lists: family, given, middle, folded; the same on every system and engine.
QString sortKey(const PersonName &name);

// Splits a name kept in one column: "SMITH, Jane (Mrs)", "Smith, Jane", "Mrs Jane Anne Smith". The last word is the
// family name unless there is a comma; words in front of it such as "van der" stay with it.
PersonName readFullName(QStringView text);

}
