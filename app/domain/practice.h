// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcode.h"

#include <QString>

namespace optoutdesk {

// The surgery whose register this is, as it stands on the letterhead.
struct Practice
{
    QString name = {};
    QString code = {}; // ODS code
    QString address = {}; // lines separated by \n
    QString phone = {};

    bool operator==(const Practice &) const = default;
};

}
