// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/closingpage.h"

#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/masthead.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

ClosingPage::ClosingPage(QWidget *parent)
    : CentredSheet(52, From::Middle, parent),
      m_bar(new QProgressBar),
      m_outcome(new Notice),
      m_without(new QPushButton(tr("&Close without a backup"))),
      m_stay(new QPushButton(tr("&Stay")))
{
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid::unit);
    m_bar->setAccessibleName(tr("Making the backup"));
    m_without->setAccessibleName(tr("Close without a backup"));
    m_stay->setAccessibleName(tr("Stay"));
    column()->addWidget(new Masthead);
    column()->addWidget(new TextLabel(tr("Making the backup"), TextRole::Heading));
    column()->addWidget(new TextLabel(tr("The window closes by itself in a moment. Everything recorded is saved already.")));
    column()->addWidget(m_bar);
    column()->addWidget(m_outcome);
    auto *buttons = new FlowLayout(grid::gap, grid::gap);
    buttons->addWidget(m_stay);
    buttons->addWidget(m_without);
    column()->addLayout(buttons);
    connect(m_without, &QPushButton::clicked, this, &ClosingPage::closeAnyway);
    connect(m_stay, &QPushButton::clicked, this, &ClosingPage::stayAsked);
}

void ClosingPage::begin()
{
    m_bar->show();
    m_outcome->clear();
    m_stay->setFocus();
}

void ClosingPage::tell(const QString &sentence)
{
    m_bar->hide();
    m_outcome->say(Tone::Warning, sentence);
}

}
