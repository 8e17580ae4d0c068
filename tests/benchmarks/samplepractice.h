// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demonstration/demotypes.h"
#include "services/registersetup.h"
#include "services/session.h"
#include "storage/register.h"
#include "tests/support/testclock.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace optoutdesk::testing {

// The sizes asked for: OPTOUTDESK_BENCHMARK_SIZES ("10000,100000"), else 10,000. Fills the rows of a QTest data function.
std::vector<qint64> sizes();
void addSizes();

// The demonstration practice of a size, generated again by each call.
void generate(qint64 size, const std::function<void(const DemoPatient &)> &use);

// A register of a size for one benchmark to do with as it likes, and a desk in it with a manager. Each size is made once
// in the life of the program and copied.
class SampleRegister
{
public:
    explicit SampleRegister(qint64 size, Protection protection = Protection::Plain);

    QString path() const { return m_path; }
    QString folder() const { return m_folder.path(); }
    Register &reg() { return *m_register; }
    Database &database() { return m_register->database(); }
    Desk desk() { return {.database = database(), .clock = m_clock, .session = m_manager, .dataKey = m_dataKey}; }

private:
    QTemporaryDir m_folder;
    QString m_path;
    TestClock m_clock;
    std::unique_ptr<Register> m_register;
    DataKey m_dataKey;
    Session m_manager;
};

}
