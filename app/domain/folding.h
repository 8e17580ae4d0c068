// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/personname.h"

#include <QString>
#include <QStringList>

namespace optoutdesk {

// The one rule by which names are compared and searched: compatibility decomposition without its marks, a table for the
// letters that do not decompose (ł ø đ æ œ ß ı þ ð), lower case; apostrophes of every shape and full stops vanish;
// hyphens and everything else that is neither letter nor digit become one space.
// "Ó Súilleabháin" → "o suilleabhain", "O'Brien" → "obrien", "Smith-Jones" → "smith jones".
QString fold(QStringView text);

// The parts of a folded text: fold(text) split at its spaces.
QStringList foldedParts(QStringView text);

// What a name can be found by: every part of every name, and the parts of one name run together
// ("smithjones", "vanderberg", "osuilleabhain"). Without duplicates, in no particular order.
QStringList nameTokens(const PersonName &name);

}
