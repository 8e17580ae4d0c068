// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/orderkey.h"

#include <QtEndian>

#include <array>

namespace optoutdesk::order {

namespace {

constexpr char partEnd = 1; // as in sortKey()
constexpr qsizetype dateBytes = 4;

}

QByteArray key(const PersonName &name, QDate born)
{
    std::array<char, dateBytes> date{};
    qToBigEndian(born.isValid() ? static_cast<quint32>(born.toJulianDay()) : 0U, date.data());
    return sortKey(name).toUtf8() + '\0' + QByteArray(date.data(), dateBytes);
}

QByteArrayView family(QByteArrayView key)
{
    return key.first(key.indexOf(partEnd) + 1);
}

QByteArrayView name(QByteArrayView key)
{
    return key.first(key.indexOf(partEnd, key.indexOf(partEnd) + 1) + 1);
}

QDate born(QByteArrayView key)
{
    const auto day = qFromBigEndian<quint32>(key.last(dateBytes).data());
    return day == 0 ? QDate() : QDate::fromJulianDay(day);
}

}
