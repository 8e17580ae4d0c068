// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/objectiontyperepository.h"

#include "storage/database.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

ObjectionType readType(Query &q)
{
    return {q.text(0), q.text(1), q.text(2), q.date(3), q.date(4), q.text(5), {}};
}

ObjectionCode readCode(Query &q)
{
    return {q.word<CodeScheme>(0), q.word<EventKind>(1), q.text(2), q.flag(3)};
}

}

Result<QList<ObjectionType>> ObjectionTypeRepository::all() const
{
    Query types = m_database.query(
        u"SELECT id, name, plain_words, valid_from, valid_to, successor FROM objection_type ORDER BY position, id"_s);
    Result<QList<ObjectionType>> all = readAll(types, readType);
    if (!all)
        return all;
    for (ObjectionType &type : *all) {
        Query codes = m_database.query(
            u"SELECT scheme, kind, code, confirmed FROM objection_code WHERE type = :type ORDER BY kind, scheme"_s);
        codes.bind(u":type"_s, type.id);
        Result<QList<ObjectionCode>> read = readAll(codes, readCode);
        if (!read)
            return read.failure();
        type.codes = std::move(*read);
    }
    return all;
}

Result<std::optional<ObjectionType>> ObjectionTypeRepository::byId(const QString &id) const
{
    const Result<QList<ObjectionType>> types = all();
    if (!types)
        return types.failure();
    for (const ObjectionType &type : *types) {
        if (type.id == id)
            return std::optional(type);
    }
    return std::optional<ObjectionType>();
}

Done ObjectionTypeRepository::setConfirmed(const QString &type, EventKind kind, CodeScheme scheme, bool confirmed)
{
    Query query = m_database.query(
        u"UPDATE objection_code SET confirmed = :confirmed WHERE type = :type AND kind = :kind AND scheme = :scheme"_s);
    return query.bind(u":confirmed"_s, confirmed)
        .bind(u":type"_s, type)
        .bind(u":kind"_s, wordOf(kind))
        .bind(u":scheme"_s, wordOf(scheme))
        .exec();
}

}
