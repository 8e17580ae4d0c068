// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/auditpage.h"

#include "ui/administration/registersection.h"
#include "ui/theme/grid.h"
#include "ui/trail/trailsection.h"
#include "ui/widgets/centredsheet.h"

#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int columnWidth = 92; // letters

}

AuditPage::AuditPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Administration, tr("&Audit trail"), QStringLiteral("queue"), QStringLiteral("audit"), parent),
      m_sheet(new CentredSheet(columnWidth)),
      m_trail(new TrailSection(workplace)),
      m_register(new RegisterSection(workplace))
{
    m_sheet->column()->setSpacing(2 * grid::section);
    m_sheet->column()->addWidget(m_trail);
    m_sheet->column()->addWidget(m_register);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sheet);
}

void AuditPage::refresh()
{
    m_trail->refresh();
    m_register->refresh();
}

QWidget *AuditPage::firstFocus()
{
    return m_trail;
}

}
