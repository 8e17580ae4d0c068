// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/search/searchquery.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace optoutdesk {

// How a patient's values and a person's search terms are spelt in the index: UTF-8 behind one byte that keeps the kinds
// apart, so that a birth date can never be the beginning of a phone number.
enum class TokenSpace : char {
    Listed = 'a', // words of names, birth years, phones, postcodes
    Street = 's', // words of an address: found too, but listed behind the people so named
    BirthDate = 'd',
    NhsNumber = 'n',
};

QByteArray token(TokenSpace space, QStringView folded);
QByteArray token(QDate born);
QByteArray token(NhsNumber number);

// A phone number's digits as they are dialled inside the country: "+44 113 496 0123" → "01134960123".
QString phoneDigits(QStringView phone);

}
