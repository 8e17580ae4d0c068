// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nhsnumber.h"
#include "services/demonstration/randomsource.h"

#include <optional>

namespace optoutdesk {

// The NHS numbers from 999 000 0000 to 999 999 9999, which were never given to anybody: 909,090 of them have a right check
// digit and are not ten nines. They are dealt out in steps over the whole range, so that neighbours in the list are no neighbours in number.
class TestNumbers
{
public:
    explicit TestNumbers(RandomSource &random);

    // Each once; nullopt when all are used.
    std::optional<NhsNumber> next();

private:
    int m_at;
    int m_step = 1;
    int m_tried = 0;
};

}
