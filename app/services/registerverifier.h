// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

#include <functional>

namespace optoutdesk {

struct Verification
{
    bool ok = false;
    qint64 checked = 0; // events, letters and status rows looked at
    std::optional<Failure> firstFault = {};
};

// Reads the whole register against itself: pages, foreign keys, the unbroken sequence of events, every materialised
// status against a fresh fold, every letter against its hash.
class RegisterVerifier
{
public:
    explicit RegisterVerifier(Desk &desk) : m_desk(desk) {}

    Result<Verification> verify(const std::function<bool(qint64 done)> &goOn = {});

private:
    Desk &m_desk;
};

}
