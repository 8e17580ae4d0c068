// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"

namespace optoutdesk {

// Each use of a register's data key has a key of its own, so that none tells anything about another.
enum class KeyUse : unsigned { Pages = 1, Trail = 2, Rows = 3 };

// By libsodium's crypto_kdf. No key from no key.
DataKey derivedKey(const DataKey &dataKey, KeyUse use);

}
