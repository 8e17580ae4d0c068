// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/searching.h"

#include "services/openregister.h"
#include "ui/shell/workplace.h"

#include <chrono>

using namespace std::chrono_literals;

namespace optoutdesk {

Searching::Searching(Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(30ms);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_typedMeanwhile)
            ask();
    });
    m_whileListIsRead.setSingleShot(true);
    m_whileListIsRead.setInterval(500ms);
    connect(&m_whileListIsRead, &QTimer::timeout, this, &Searching::askAgain);
}

void Searching::typed(const QString &text)
{
    m_text = text;
    m_typedMeanwhile = false;
    m_waiting = true;
    if (m_pace.isActive())
        m_typedMeanwhile = true;
    else
        ask();
}

void Searching::askAgain()
{
    if (!m_text.isEmpty() && !m_waiting)
        ask();
}

void Searching::forget()
{
    m_question.forget();
    m_text.clear();
    m_typedMeanwhile = false;
    m_waiting = false;
}

void Searching::ask()
{
    m_typedMeanwhile = false;
    m_pace.start();
    m_workplace.desk().ask(
        m_question, this, [text = m_text](OpenRegister &reg) { return reg.finder().find(text); },
        [this](const Result<FindAnswer> &answer) { take(answer); });
}

void Searching::take(const Result<FindAnswer> &answer)
{
    if (!answer) {
        m_waiting = false;
        return Q_EMIT failed(answer.failure());
    }
    const bool fresh = m_waiting;
    m_waiting = m_typedMeanwhile;
    if (!answer->wholeList)
        m_whileListIsRead.start();
    Q_EMIT answered(*answer, fresh);
}

void Searching::askRecent()
{
    forget();
    m_workplace.desk().ask(
        m_question, this, [](OpenRegister &reg) { return reg.finder().recent(); },
        [this](const Result<FindAnswer> &answer) {
            if (answer)
                Q_EMIT recentAnswered(*answer);
            else
                Q_EMIT failed(answer.failure());
        });
}

}
