// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/keytable.h"

#include <map>
#include <mutex>

namespace optoutdesk::sealing::keytable {

namespace {

struct Table
{
    std::mutex mutex;
    std::map<quint64, DataKey> keys;
    quint64 last = 0;
};

Table &table()
{
    static Table table;
    return table;
}

}

quint64 add(const DataKey &key)
{
    const std::scoped_lock lock(table().mutex);
    table().keys.emplace(++table().last, key);
    return table().last;
}

void remove(quint64 number)
{
    const std::scoped_lock lock(table().mutex);
    table().keys.erase(number);
}

DataKey find(quint64 number)
{
    const std::scoped_lock lock(table().mutex);
    const auto found = table().keys.find(number);
    return found == table().keys.end() ? DataKey() : found->second;
}

}
