// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace optoutdesk {

// The start screen: one box, the patients found, and the chosen patient with what stands for them.
class FindPage : public Page
{
    Q_OBJECT

public:
    explicit FindPage(Workplace &workplace, QWidget *parent = nullptr);

private:
    Workplace &m_workplace;
};

}
