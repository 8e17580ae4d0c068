// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workplace.h"

namespace optoutdesk {

Workplace::Workplace(DeskThread &desk, const Clock &clock, Session session, Practice practice, CodeLists lists,
                     QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_clock(clock),
      m_session(std::move(session)),
      m_practice(std::move(practice)),
      m_lists(std::move(lists))
{}

void Workplace::setPractice(const Practice &practice)
{
    m_practice = practice;
    announce(Change::Practice);
}

}
