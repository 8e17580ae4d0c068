// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace optoutdesk {

// How a name sounds at an English desk, spelt by one rule table whatever spelling it came in: "stephen" and "stefen",
// "choudhry" and "chowdhri", "wojciech" and "voychek", "yusuf" and "youssef" give keys that are equal or nearly so.
// `folded` is one word of fold(). The key is made of a-z, in which c, q and w stand for the sounds of church, ship and
// measure; it is empty for a word that has other letters than a-z.
QByteArray soundKey(QByteArrayView folded);

}
