// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/workqueuepage.h"

namespace optoutdesk {

WorkQueuePage::WorkQueuePage(Workplace &workplace, QWidget *parent)
    : Page(PageId::WorkQueue, tr("Work &queue"), QStringLiteral("queue"), QStringLiteral("queue"), parent),
      m_workplace(workplace)
{}

}
