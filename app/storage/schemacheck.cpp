// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schemacheck.h"

#include "platform/guards.h"
#include "storage/database.h"
#include "storage/migrator.h"

#include <algorithm>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

Result<QStringList> schemaMadeAnew(const Dialect &dialect, int version)
{
    const Result<QList<Migration>> migrations = loadMigrations(dialect.migrationsFolder());
    if (!migrations)
        return migrations.failure();
    if (version > migrations->size())
        return Failure{Problem::RegisterTooNew, {}, u"schema %1, known %2"_s.arg(version).arg(migrations->size())};
    const auto scratch = Database::open(dialect, u"schema"_s, Access::Scratch);
    if (!scratch)
        return scratch.failure();
    if (const Done made = migrate(**scratch, migrations->first(version)); !made)
        return made.failure();
    return dialect.schemaOf(**scratch);
}

// Made once in the life of the program; connections of several threads ask.
Result<QStringList> expectedSchema(const Dialect &dialect, int version)
{
    static std::mutex mutex;
    static std::map<int, QStringList> known;
    const std::lock_guard lock(mutex);
    if (const auto found = known.find(version); found != known.end())
        return found->second;
    Result<QStringList> made = schemaMadeAnew(dialect, version);
    if (made)
        known.emplace(version, *made);
    return made;
}

QString firstDifference(const QStringList &expected, const QStringList &found)
{
    for (const QString &line : found) {
        if (!expected.contains(line))
            return line;
    }
    const auto missing = std::ranges::find_if(expected, [&found](const QString &line) { return !found.contains(line); });
    return missing == expected.end() ? QString() : *missing;
}

}

Done checkSchema(Database &database)
{
    if (!guards::isOn(guards::Guard::PagesChecked))
        return {};
    const Result<int> version = database.dialect().schemaVersion(database);
    if (!version)
        return version.failure();
    const Result<QStringList> expected = expectedSchema(database.dialect(), *version);
    if (!expected)
        return expected.failure();
    const Result<QStringList> found = database.dialect().schemaOf(database);
    if (!found)
        return found.failure();
    if (*found == *expected)
        return {};
    return Failure{Problem::RegisterDamaged, database.location(),
                   u"the schema is not the program's: "_s % firstDifference(*expected, *found).simplified().left(120)};
}

}
