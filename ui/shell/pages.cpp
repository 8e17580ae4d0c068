// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/administration/administrationpage.h"
#include "ui/find/findpage.h"
#include "ui/queue/workqueuepage.h"
#include "ui/register/registerpage.h"
#include "ui/statistics/statisticspage.h"
#include "ui/trail/auditpage.h"

namespace optoutdesk {

QList<Page *> newPages(Workplace &workplace)
{
    QList<Page *> pages{new FindPage(workplace)};
    if (workplace.may(Act::MarkCoded))
        pages.append(new WorkQueuePage(workplace));
    if (workplace.may(Act::SeeStatistics))
        pages.append(new StatisticsPage(workplace));
    if (workplace.may(Act::ImportPatients))
        pages.append(new RegisterPage(workplace));
    if (workplace.may(Act::ManageAccounts))
        pages.append(new AdministrationPage(workplace));
    else if (workplace.may(Act::ReadTrail))
        pages.append(new AuditPage(workplace));
    return pages;
}

}
