// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/recordingacts.h"

#include "storage/patientrepository.h"
#include "tests/benchmarks/rawsqlite.h"

#include <QElapsedTimer>
#include <QTest>

namespace optoutdesk::testing {

Effort effortOf(size_t acts, const std::function<void(size_t)> &act)
{
    Effort effort;
    const int before = syncsSoFar();
    for (size_t i = 0; i < acts; ++i) {
        QElapsedTimer timer;
        timer.start();
        act(i);
        effort.times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    effort.syncs = static_cast<double>(syncsSoFar() - before) / static_cast<double>(acts);
    return effort;
}

RecordingActs::RecordingActs(SampleRegister &sample) : m_desk(sample.desk()), m_recorder(m_desk)
{
    const Done read = PatientRepository(sample.database()).streamAll([this](const Patient &patient) {
        if (patient.registration == Registration::Registered)
            m_waiting.push_back(patient.id);
        return true;
    });
    if (!read)
        qFatal("the patients cannot be read: %d", static_cast<int>(read.failure().problem));
}

Effort RecordingActs::record(size_t acts)
{
    return effortOf(acts, [this](size_t) {
        const RecordingAct act{.request = {.patient = m_waiting.back(), .type = QStringLiteral("type1")}};
        m_waiting.pop_back();
        if (const auto recorded = m_recorder.record(act); !recorded)
            qFatal("nothing was recorded: %d", static_cast<int>(recorded.failure().problem));
    });
}

}
