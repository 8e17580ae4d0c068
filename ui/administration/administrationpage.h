// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace optoutdesk {

// What the manager looks after: practice details, users, objection types, the register itself.
class AdministrationPage : public Page
{
    Q_OBJECT

public:
    explicit AdministrationPage(Workplace &workplace, QWidget *parent = nullptr);

private:
    Workplace &m_workplace;
};

}
