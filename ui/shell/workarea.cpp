// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workarea.h"

#include "ui/desk/busybar.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/page.h"
#include "ui/shell/pages.h"
#include "ui/shell/welcome.h"
#include "ui/theme/grid.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace optoutdesk {

namespace {

// The page keeps at least this share of the window before the rail gives up its words.
constexpr int railShare = 4;

}

WorkArea::WorkArea(Workplace *workplace, qint64 patients, QMenu *menu, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_rail(new NavigationRail(workplace->session().displayName, menu)),
      m_stack(new QStackedWidget),
      m_warning(new Notice),
      m_pages(newPages(*workplace))
{
    m_workplace->setParent(this);
    for (Page *each : std::as_const(m_pages)) {
        m_rail->addPage(*each);
        m_stack->addWidget(each);
    }
    auto *beside = new QVBoxLayout;
    beside->setContentsMargins(0, 0, 0, grid::tight);
    beside->setSpacing(0);
    auto *warning = new QVBoxLayout;
    warning->setContentsMargins(grid::section, grid::gap, grid::section, 0);
    warning->addWidget(m_warning);
    auto *putAway = new QPushButton(tr("Put away"));
    putAway->setAccessibleName(tr("Put the warning away"));
    m_warning->addButton(putAway);
    connect(putAway, &QPushButton::clicked, m_warning, &Notice::clear);
    beside->addLayout(warning);
    beside->addWidget(m_stack, 1);
    beside->addWidget(new BusyBar(m_workplace->desk()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(beside, 1);

    connect(m_rail, &NavigationRail::pageAsked, this, &WorkArea::showPage);
    connect(m_rail, &NavigationRail::lockAsked, this, &WorkArea::lockAsked);
    connect(m_rail, &NavigationRail::changeUserAsked, this, &WorkArea::changeUserAsked);
    connect(m_workplace, &Workplace::pageWanted, this, &WorkArea::showPage);
    connect(m_workplace, &Workplace::patientWanted, this, [this](PatientId patient) {
        showPage(PageId::Find);
        if (Page *find = page(PageId::Find))
            find->showPatient(patient);
    });

    if (patients == 0) {
        auto *welcome = new Welcome(*m_workplace);
        m_stack->addWidget(welcome);
        m_stack->setCurrentWidget(welcome);
        connect(welcome, &Welcome::guideAsked, this, &WorkArea::guideAsked);
        connect(welcome, &Welcome::demonstrationAsked, this, &WorkArea::demonstrationAsked);
        welcome->setFocus();
    } else if (!m_pages.isEmpty()) {
        showPage(m_pages.first()->id());
    }
}

Page *WorkArea::page(PageId id) const
{
    for (Page *each : m_pages) {
        if (each->id() == id)
            return each;
    }
    return nullptr;
}

Page *WorkArea::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool WorkArea::hasDraft() const
{
    return std::ranges::any_of(m_pages, [](const Page *each) { return each->hasDraft(); });
}

void WorkArea::showPage(PageId id)
{
    Page *wanted = page(id);
    if (!wanted)
        return;
    m_stack->setCurrentWidget(wanted);
    m_rail->setCurrent(id);
    wanted->activated();
    if (QWidget *first = wanted->firstFocus())
        first->setFocus(Qt::ShortcutFocusReason);
}

void WorkArea::goToFind()
{
    showPage(PageId::Find);
    if (auto *box = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        box->selectAll();
}

void WorkArea::escape()
{
    Page *shown = currentPage();
    if (!shown || !shown->escape())
        goToFind();
}

void WorkArea::printQueue()
{
    if (Page *queue = page(PageId::WorkQueue)) {
        showPage(PageId::WorkQueue);
        queue->printQueue();
    }
}

void WorkArea::takeBack()
{
    Page *shown = currentPage();
    Page *find = page(PageId::Find);
    if ((!shown || !shown->takeBack()) && find && find != shown)
        find->takeBack();
}

void WorkArea::rememberFocus()
{
    m_lastFocus = QApplication::focusWidget();
    if (m_lastFocus && !isAncestorOf(m_lastFocus))
        m_lastFocus = nullptr;
}

void WorkArea::restoreFocus()
{
    if (m_lastFocus)
        m_lastFocus->setFocus();
    else if (Page *shown = currentPage(); shown && shown->firstFocus())
        shown->firstFocus()->setFocus();
    else
        m_stack->currentWidget()->setFocus();
}

void WorkArea::warn(const QString &sentence)
{
    m_warning->say(Tone::Warning, sentence);
}

void WorkArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WorkArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void WorkArea::arrange()
{
    m_rail->setCompact(m_rail->wordsWidth() * railShare > width());
}

}
