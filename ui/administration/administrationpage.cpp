// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administrationpage.h"

#include "ui/administration/practicesection.h"
#include "ui/administration/registersection.h"
#include "ui/administration/typessection.h"
#include "ui/administration/userssection.h"
#include "ui/backups/backupssection.h"
#include "ui/theme/grid.h"
#include "ui/trail/trailsection.h"
#include "ui/widgets/centredsheet.h"
#include "ui/widgets/lastactionbar.h"

#include <QApplication>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int columnWidth = 92; // letters

}

AdministrationPage::AdministrationPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Administration, tr("&Administration"), QStringLiteral("administration"), QStringLiteral("administration"),
           parent),
      m_sheet(new CentredSheet(columnWidth)),
      m_practice(new PracticeSection(workplace)),
      m_users(new UsersSection(workplace)),
      m_backups(new BackupsSection(workplace)),
      m_register(new RegisterSection(workplace)),
      m_trail(new TrailSection(workplace)),
      m_bar(new LastActionBar)
{
    m_sheet->column()->setSpacing(2 * grid::section);
    for (QWidget *section : {static_cast<QWidget *>(m_practice), static_cast<QWidget *>(m_users),
                             static_cast<QWidget *>(new TypesSection(workplace)), static_cast<QWidget *>(m_backups),
                             static_cast<QWidget *>(m_register), static_cast<QWidget *>(m_trail)})
        m_sheet->column()->addWidget(section);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(grid::section, 0, grid::section, 0);
    below->addWidget(m_bar);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(m_sheet, 1);
    column->addLayout(below);

    const auto tell = [this](const QString &sentence) { m_bar->tell(sentence, LastActionBar::CanUndo::No); };
    connect(m_practice, &PracticeSection::saved, this, tell);
    connect(m_users, &UsersSection::told, this, tell);
    connect(m_backups, &BackupsSection::told, this, tell);
    connect(m_trail, &TrailSection::told, this, tell);
    connect(&workplace, &Workplace::changed, this, [this](Change change) {
        if (change == Change::Practice)
            m_practice->refresh();
        else if (change == Change::Accounts)
            m_users->refresh();
    });
    const auto reveal = [this](QWidget *part) {
        m_sheet->ensureWidgetVisible(part, 0, grid::section);
        if (QWidget *field = QApplication::focusWidget(); field && part->isAncestorOf(field))
            m_sheet->ensureWidgetVisible(field, 0, grid::section);
    };
    // Queued: by then the part is laid out.
    connect(m_users, &UsersSection::opened, this, reveal, Qt::QueuedConnection);
    connect(m_register, &RegisterSection::opened, this, reveal, Qt::QueuedConnection);
}

void AdministrationPage::activated()
{
    refresh();
}

void AdministrationPage::refresh()
{
    m_practice->refresh();
    m_users->refresh();
    m_backups->refresh();
    m_register->refresh();
    m_trail->refresh();
}

QWidget *AdministrationPage::firstFocus()
{
    return m_practice;
}

bool AdministrationPage::escape()
{
    return m_users->closeForm();
}

bool AdministrationPage::hasDraft() const
{
    return m_practice->hasDraft() || m_users->hasDraft();
}

}
