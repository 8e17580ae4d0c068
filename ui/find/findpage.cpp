// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findpage.h"

namespace optoutdesk {

FindPage::FindPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Find, tr("&Find"), QStringLiteral("find"), QStringLiteral("find"), parent), m_workplace(workplace)
{}

}
