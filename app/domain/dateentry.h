// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QStringView>

#include <optional>

namespace optoutdesk {

// What a person at the desk types for a day: `050471`, `05041971`, `5/4/71`, `5.4.1971`, `5 apr 1971`, `05-Apr-1971`,
// `1971-04-05`, `t` (today), `-2d`, `-1w`, `-3m`. Day before month, always.
// nullopt when it is not one certain day; nothing is corrected silently. Two-digit years fall in the hundred years that
// end with `today`.
std::optional<QDate> readTypedDate(QStringView text, QDate today);

// The same for a birth date in a search, where a two-digit year may mean either century: all past dates it can be.
QList<QDate> readBirthDates(QStringView text, QDate today);

// A date as files spell it: dd-MMM-yyyy, dd/MM/yyyy, dd.MM.yyyy, yyyy-MM-dd, ddMMyyyy, yyyyMMdd, each with an optional time.
// Two-digit years are refused here: a file does not say which century it means.
std::optional<QDate> readFileDate(QStringView text);

}
