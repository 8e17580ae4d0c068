// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/personname.h"

#include <QStringView>

namespace optoutdesk {

// Whether a text can be part of a name at all: "-", "." and "123" cannot.
bool hasLetter(QStringView text);

// Fills what the columns of their own left open from a column with the full name. Beside a column for the family name
// the full name may also be the given name alone ("Surname", "Name").
void completeName(PersonName &name, const PersonName &full);

// Whether the one text of a row is a remark below the list ("Total: 400 patients") and not somebody's name.
bool isRemark(const PersonName &name);

}
