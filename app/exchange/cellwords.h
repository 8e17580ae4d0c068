// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

#include <QStringView>

#include <optional>

namespace optoutdesk {

// What files write for the fixed words of the trade; nullopt for a word nobody knows. An empty cell, and what stands for
// an empty one ("N/A", "NULL", "-", "not known"), is told by isPlaceholder first.

bool isPlaceholder(QStringView text);

// "M", "Female", "1", "I" …; the numbers are those of the NHS Data Dictionary (1 male, 2 female, 9 indeterminate).
std::optional<Sex> readSex(QStringView text);

// "Y", "true", "1" … and their opposites.
std::optional<bool> readFlag(QStringView text);

// What a registration status says: how the person is on the books, and whether they still are.
struct RegistrationWord
{
    Registration registeredAs = Registration::Registered; // registered, temporary or private
    Registration now = Registration::Registered;
    bool isDummy = false;
};
// The patient types of EMIS and common words for them; leading spaces occur.
std::optional<RegistrationWord> readRegistration(QStringView text);

}
