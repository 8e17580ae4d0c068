// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace optoutdesk {

// What waits: letters to print and objections to code.
class WorkQueuePage : public Page
{
    Q_OBJECT

public:
    explicit WorkQueuePage(Workplace &workplace, QWidget *parent = nullptr);

private:
    Workplace &m_workplace;
};

}
