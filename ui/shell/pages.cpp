// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/shell/page.h"

namespace optoutdesk {

QList<Page *> newPages(Workplace &workplace)
{
    Q_UNUSED(workplace);
    QList<Page *> pages;
    return pages;
}

}
