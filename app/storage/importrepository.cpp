// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/importrepository.h"

#include "storage/database.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

#define SELECT_RUN "SELECT id, at, account, file_name, preset, partial, counts FROM import_run "

ImportRun readRun(Query &q)
{
    return {q.integer(0), q.utc(1), q.id<UserId>(2), q.text(3), q.text(4), q.flag(5), q.text(6).toUtf8()};
}

ImportPreset readPreset(Query &q)
{
    return {q.text(0), q.text(1).toUtf8()};
}

}

Done ImportRepository::addRun(const ImportRun &run)
{
    Query query = m_database.query(uR"(INSERT INTO import_run (at, account, file_name, preset, partial, counts)
        VALUES (:at, :account, :file_name, :preset, :partial, :counts))"_s);
    return query.bind(u":at"_s, run.at)
        .bind(u":account"_s, run.by)
        .bind(u":file_name"_s, run.fileName)
        .bind(u":preset"_s, run.preset)
        .bind(u":partial"_s, run.partial)
        .bind(u":counts"_s, QString::fromUtf8(run.counts))
        .exec();
}

Result<std::optional<ImportRun>> ImportRepository::lastRun() const
{
    Query query = m_database.query(QStringLiteral(SELECT_RUN "ORDER BY id DESC LIMIT 1"));
    return readOne(query, readRun);
}

Result<QList<ImportRun>> ImportRepository::runs() const
{
    Query query = m_database.query(QStringLiteral(SELECT_RUN "ORDER BY id DESC"));
    return readAll(query, readRun);
}

Done ImportRepository::keepPreset(const ImportPreset &preset)
{
    Query query = m_database.query(uR"(INSERT INTO import_preset (name, definition) VALUES (:name, :definition)
        ON CONFLICT (name) DO UPDATE SET definition = excluded.definition)"_s);
    return query.bind(u":name"_s, preset.name).bind(u":definition"_s, QString::fromUtf8(preset.definition)).exec();
}

Result<std::optional<ImportPreset>> ImportRepository::preset(const QString &name) const
{
    Query query = m_database.query(u"SELECT name, definition FROM import_preset WHERE name = :name"_s);
    query.bind(u":name"_s, name);
    return readOne(query, readPreset);
}

Result<QList<ImportPreset>> ImportRepository::presets() const
{
    Query query = m_database.query(u"SELECT name, definition FROM import_preset ORDER BY name"_s);
    return readAll(query, readPreset);
}

Done ImportRepository::removePreset(const QString &name)
{
    Query query = m_database.query(u"DELETE FROM import_preset WHERE name = :name"_s);
    return query.bind(u":name"_s, name).exec();
}

}
