// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/practice.h"
#include "services/demonstration/demotypes.h"

#include <functional>

namespace optoutdesk {

// A believable practice of any size that nobody is a patient of, made patient by patient so that a million need no more
// memory than a hundred. Pure values: no clock, no file, no platform's own random numbers.
class DemoPractice
{
public:
    explicit DemoPractice(const DemoOptions &options) : m_options(options) {}

    Practice practice() const;
    // Every patient once, households together. Answering false stops.
    void generate(const std::function<bool(DemoPatient &&)> &use) const;

private:
    DemoOptions m_options;
};

}
