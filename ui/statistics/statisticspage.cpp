// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statisticspage.h"

namespace optoutdesk {

StatisticsPage::StatisticsPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Statistics, tr("&Statistics"), QStringLiteral("statistics"), QStringLiteral("statistics"), parent),
      m_workplace(workplace)
{}

}
