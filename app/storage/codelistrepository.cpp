// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/codelistrepository.h"

#include "storage/database.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

ListEntry readListEntry(Query &q)
{
    return {q.text(0), q.text(1), q.flag(2)};
}

// New entries stand in front of "other", which every list ends with.
Done add(Query insert, const ListEntry &entry)
{
    return insert.bind(u":word"_s, entry.word).bind(u":text"_s, entry.text).bind(u":built_in"_s, entry.builtIn).exec();
}

}

Result<QList<ListEntry>> CodeListRepository::reasons() const
{
    Query query = m_database.query(u"SELECT word, text, built_in FROM reason ORDER BY word = 'other', position, word"_s);
    return readAll(query, readListEntry);
}

Result<QList<ListEntry>> CodeListRepository::channels() const
{
    Query query = m_database.query(u"SELECT word, text, built_in FROM channel ORDER BY word = 'other', position, word"_s);
    return readAll(query, readListEntry);
}

Done CodeListRepository::addReason(const ListEntry &entry)
{
    return add(m_database.query(uR"(INSERT INTO reason (word, text, built_in, position)
        VALUES (:word, :text, :built_in, (SELECT max(position) + 1 FROM reason)))"_s),
               entry);
}

Done CodeListRepository::addChannel(const ListEntry &entry)
{
    return add(m_database.query(uR"(INSERT INTO channel (word, text, built_in, position)
        VALUES (:word, :text, :built_in, (SELECT max(position) + 1 FROM channel)))"_s),
               entry);
}

}
