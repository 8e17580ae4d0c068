// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace optoutdesk {

// The patient list: chosen, looked at, checked and taken in.
class RegisterPage : public Page
{
    Q_OBJECT

public:
    explicit RegisterPage(Workplace &workplace, QWidget *parent = nullptr);

private:
    Workplace &m_workplace;
};

}
