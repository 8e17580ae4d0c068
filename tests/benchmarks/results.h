// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/meter.h"

namespace optoutdesk::testing {

// One line of the table. A bar of 0 is a number to read, without a bar; a gate of 0 holds nobody up. A gate has so much
// room above the bar that only a fault reaches it, never a busy machine.
struct Line
{
    QString job = {};
    qint64 size = 0;
    double ours = 0;
    double floor = 0; // 0: none, `ours` itself is held to the bar
    QString unit = unitOfCost();
    double bar = 0;
    double gate = 0;

    double measured() const { return floor > 0 ? ours / floor : ours; }
    bool isWithinGate() const { return gate <= 0 || measured() <= gate; }
};

// Adds the line to the file that OPTOUTDESK_BENCHMARK_RESULTS names, one JSON object each; false beyond its gate.
bool holds(const Line &line);
bool holds(const QString &job, qint64 size, const Compared &costs, double bar, double gate);

}
