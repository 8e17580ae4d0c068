// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"
#include "tests/benchmarks/samplepractice.h"

#include <functional>
#include <vector>

namespace optoutdesk::testing {

inline constexpr size_t recordedInOneRun = 60;

// Acts that end on the disk: the clock's time counts, not the processor's.
struct Effort
{
    std::vector<double> times = {}; // ms
    double syncs = 0; // of an act
};
Effort effortOf(size_t acts, const std::function<void(size_t)> &act);

// Objections of one patient after the other, recorded as the desk records them until they are acknowledged.
class RecordingActs
{
public:
    explicit RecordingActs(SampleRegister &sample);

    Effort record(size_t acts);

private:
    Desk m_desk;
    ObjectionRecorder m_recorder;
    std::vector<PatientId> m_waiting;
};

}
