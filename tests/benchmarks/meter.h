// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace optoutdesk::testing {

// What work cost: nanoseconds of this process's CPU, or instructions when the program runs under callgrind. Both leave out
// what other programs did meanwhile; only instructions are the same twice.
bool countsInstructions();
QString unitOfCost(); // "ms" or "M instr."
double costOf(const std::function<void()> &work); // in that unit

struct Compared
{
    double ours = 0;
    double floor = 0;
    double ratio = 0;
};

// Both in turns, so that a slow minute of the machine falls on both; the medians of the rounds. Under callgrind one round
// says it all.
Compared compare(int rounds, const std::function<void()> &ours, const std::function<void()> &floor);

double median(std::vector<double> values);
double percentile(std::vector<double> values, double part);

double memoryHeld(); // resident, MB; negative where the system cannot tell
// The most memory the process held while working, above what it held before, in MB; negative where the system cannot tell.
double peakMemoryOf(const std::function<void()> &work);

}
