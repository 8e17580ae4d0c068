// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace optoutdesk {

// The practice's numbers on a day, as figures, tables and charts.
class StatisticsPage : public Page
{
    Q_OBJECT

public:
    explicit StatisticsPage(Workplace &workplace, QWidget *parent = nullptr);

private:
    Workplace &m_workplace;
};

}
