// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demonstration/demopractice.h"

#include <vector>

namespace optoutdesk::testing {

inline const QDate demoDay(2026, 3, 2);

inline std::vector<DemoPatient> demo(qint64 patients, quint64 seed = 1, bool hostile = false, QDate today = demoDay)
{
    std::vector<DemoPatient> made;
    DemoPractice({.patients = patients, .seed = seed, .today = today, .hostile = hostile})
        .generate([&made](DemoPatient &&patient) {
            made.push_back(std::move(patient));
            return true;
        });
    return made;
}

inline bool isSame(const DemoPatient &a, const DemoPatient &b)
{
    const auto same = [](const DemoEvent &x, const DemoEvent &y) {
        return x.event.uuid == y.event.uuid && x.event.recordedAt == y.event.recordedAt && x.codedOn == y.codedOn
               && x.letter.has_value() == y.letter.has_value();
    };
    return a.patient == b.patient && a.needs.saysTheSameAs(b.needs) && a.needs.changedAt == b.needs.changedAt
           && std::ranges::equal(a.events, b.events, same);
}

}
