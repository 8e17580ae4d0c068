// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"

namespace optoutdesk::testing {

// A clock that stands where a test puts it; every reading of the time is a millisecond later than the one before.
class TestClock : public Clock
{
public:
    explicit TestClock(QDate day = QDate(2026, 3, 2)) : m_now(day, QTime(9, 0), Qt::UTC) {}

    QDateTime now() const override
    {
        m_now = m_now.addMSecs(1);
        return m_now;
    }
    QDate today() const override { return m_now.date(); }
    void moveTo(QDate day) { m_now = QDateTime(day, QTime(9, 0), Qt::UTC); }

private:
    mutable QDateTime m_now;
};

}
