// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/registerpage.h"

namespace optoutdesk {

RegisterPage::RegisterPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Register, tr("&Register"), QStringLiteral("register"), QStringLiteral("register"), parent),
      m_workplace(workplace)
{}

}
