// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/practicerepository.h"

#include "storage/database.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

Result<Practice> PracticeRepository::practice() const
{
    Query query = m_database.query(u"SELECT name, code, address, phone FROM practice"_s);
    const auto row = readOne(query, [](Query &q) { return Practice{q.text(0), q.text(1), q.text(2), q.text(3)}; });
    if (!row)
        return row.failure();
    if (!*row)
        return Failure{Problem::RegisterNotComplete, {}, u"no practice"_s};
    return **row;
}

Done PracticeRepository::setPractice(const Practice &practice)
{
    Query query = m_database.query(
        u"UPDATE practice SET name = :name, code = :code, address = :address, phone = :phone WHERE id = 1"_s);
    return query.bind(u":name"_s, practice.name)
        .bind(u":code"_s, practice.code)
        .bind(u":address"_s, practice.address)
        .bind(u":phone"_s, practice.phone)
        .exec();
}

Result<QString> PracticeRepository::registerId() const
{
    Query query = m_database.query(u"SELECT register_id FROM practice"_s);
    return readText(query);
}

Result<std::optional<QString>> PracticeRepository::setting(const QString &key) const
{
    Query query = m_database.query(u"SELECT value FROM setting WHERE key = :key"_s);
    query.bind(u":key"_s, key);
    return readOne(query, [](Query &q) { return q.text(0); });
}

Done PracticeRepository::setSetting(const QString &key, const QString &value)
{
    Query query = m_database.query(uR"(INSERT INTO setting (key, value) VALUES (:key, :value)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value)"_s);
    return query.bind(u":key"_s, key).bind(u":value"_s, value).exec();
}

}
