// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/retrywait.h"

namespace optoutdesk {

namespace {

constexpr std::chrono::milliseconds tick(200);

}

RetryWait::RetryWait(QWidget *parent) : TextLabel({}, Tone::Quiet, parent), m_until(0)
{
    hide();
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &RetryWait::follow);
}

void RetryWait::begin(std::chrono::seconds wait)
{
    m_until = QDeadlineTimer(wait);
    m_tick.start();
    follow();
}

void RetryWait::follow()
{
    if (isRunning())
        return setText(tr("Next try in %n second(s)", nullptr, static_cast<int>((m_until.remainingTime() + 999) / 1000)));
    m_tick.stop();
    Q_EMIT over();
}

}
