// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/personname.h"

#include <QByteArrayView>
#include <QDate>

// A patient's place in the alphabetical list as bytes that compare in its order: the sort key, then the birth date; a
// date not known comes first.
namespace optoutdesk::order {

QByteArray key(const PersonName &name, QDate born);

// Parts of a key, each with the mark that ends it, so that SMITH is not the beginning of SMITHSON.
QByteArrayView family(QByteArrayView key);
QByteArrayView name(QByteArrayView key); // family and given
QDate born(QByteArrayView key);

}
