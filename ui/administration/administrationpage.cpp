// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administrationpage.h"

namespace optoutdesk {

AdministrationPage::AdministrationPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Administration, tr("&Administration"), QStringLiteral("administration"), QStringLiteral("administration"),
           parent),
      m_workplace(workplace)
{}

}
