// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/importbar.h"

#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace optoutdesk {

ImportBar::ImportBar(int ems, QWidget *parent)
    : QWidget(parent),
      m_ems(ems),
      m_column(new QWidget),
      m_words(new TextLabel),
      m_check(new QPushButton(tr("&Check the list"))),
      m_import(new QPushButton(tr("&Import")))
{
    m_check->setAccessibleName(tr("Check the list"));
    m_import->setAccessibleName(tr("Import"));
    auto *buttons = new FlowLayout(grid::block, grid::gap);
    buttons->addWidget(m_check);
    buttons->addWidget(m_import);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(grid::section, grid::block, grid::section, grid::gap);
    across->addStretch(1);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    across->addWidget(m_column, 1000);
    across->addStretch(1);
    fitColumn();
    column->addWidget(m_words);
    column->addLayout(buttons);
    connect(m_check, &QPushButton::clicked, this, &ImportBar::checkAsked);
    connect(m_import, &QPushButton::clicked, this, &ImportBar::importAsked);
}

void ImportBar::say(Next next, const QString &sentence)
{
    if (m_words->text() != sentence) {
        m_words->setText(sentence);
        setAccessibleName(sentence);
        QAccessibleEvent alert(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    m_check->setEnabled(next != Next::Nothing);
    m_import->setEnabled(next == Next::Import);
    m_check->setProperty("primary", next == Next::Check);
    m_import->setProperty("primary", next == Next::Import);
    for (QPushButton *button : {m_check, m_import}) {
        button->setAccessibleDescription(sentence);
        button->update();
    }
}

QString ImportBar::sentence() const
{
    return m_words->text();
}

bool ImportBar::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        fitColumn();
    return QWidget::event(event);
}

void ImportBar::fitColumn()
{
    // Under the page's column, which its scroll bar moves aside.
    m_column->setMaximumWidth(m_ems * QFontMetrics(QGuiApplication::font()).averageCharWidth());
    QMargins around = layout()->contentsMargins();
    around.setRight(grid::section + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    layout()->setContentsMargins(around);
}

void ImportBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Midlight));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

}
