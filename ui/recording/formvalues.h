// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"
#include "ui/recording/letterchoice.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace optoutdesk {

// What stands in the fields of the record form, as chosen and typed: two are equal when nothing was changed.
struct FormValues
{
    QStringList types = {}; // ObjectionType::id, in the order of the types
    QString received = {};
    QString channel = {};
    Origin origin = Origin::Patient;
    QString representative = {};
    std::optional<Authority> authority = {};
    QStringList reasons = {};
    QString note = {};
    LetterChoice letter = LetterChoice::Queue;

    bool operator==(const FormValues &) const = default;
};

}
