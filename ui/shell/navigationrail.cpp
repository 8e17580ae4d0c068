// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include "ui/shell/page.h"
#include "ui/shell/railbutton.h"
#include "ui/theme/grid.h"
#include "ui/widgets/textlabel.h"

#include <QMenu>
#include <QVBoxLayout>

namespace optoutdesk {

NavigationRail::NavigationRail(const QString &userName, QMenu *menu, QWidget *parent)
    : QFrame(parent),
      m_pages(new QVBoxLayout),
      m_user(new TextLabel(userName, Tone::Quiet)),
      m_menu(new RailButton(tr("&Menu"), QStringLiteral("menu"))),
      m_changeUser(new RailButton(tr("Change user"), QStringLiteral("people"))),
      m_lock(new RailButton(tr("&Lock"), QStringLiteral("lock")))
{
    m_user->setAccessibleName(tr("Signed in: %1").arg(userName));
    m_user->setContentsMargins(grid::block, 0, grid::unit, grid::unit);
    m_menu->setToolTip(tr("Everything the window can do"));
    m_lock->setToolTip(tr("Hide everything until the password is typed (Ctrl+L)"));
    connect(m_menu, &QPushButton::clicked, this, [this, menu] {
        menu->popup(m_menu->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
        menu->setActiveAction(menu->actions().value(0));
    });
    m_changeUser->setToolTip(tr("Somebody else signs in; the register stays open (Ctrl+Shift+L)"));
    connect(m_changeUser, &QPushButton::clicked, this, &NavigationRail::changeUserAsked);
    connect(m_lock, &QPushButton::clicked, this, &NavigationRail::lockAsked);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::unit, grid::block, grid::unit, grid::block);
    column->setSpacing(grid::tight);
    m_pages->setSpacing(grid::tight);
    column->addLayout(m_pages);
    column->addStretch();
    column->addWidget(m_user);
    column->addWidget(m_menu);
    column->addWidget(m_changeUser);
    column->addWidget(m_lock);
}

void NavigationRail::addPage(const Page &page)
{
    auto *button = new RailButton(page.title(), page.icon());
    const PageId id = page.id();
    button->setToolTip(tr("%1 (Ctrl+%2)").arg(button->accessibleName()).arg(int(id)));
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT pageAsked(id); });
    m_pages->addWidget(button);
    m_buttons.insert(id, button);
}

void NavigationRail::setCurrent(PageId page)
{
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        button.value()->setCurrent(button.key() == page);
}

void NavigationRail::setCompact(bool compact)
{
    for (RailButton *button : findChildren<RailButton *>())
        button->setCompact(compact);
    m_user->setVisible(!compact);
}

int NavigationRail::wordsWidth() const
{
    int widest = 0;
    for (const RailButton *button : findChildren<RailButton *>()) {
        const int words = button->fontMetrics().horizontalAdvance(button->text());
        widest = std::max(widest, words + button->fontMetrics().height() + 2 * grid::block + grid::gap);
    }
    return widest + 2 * grid::unit;
}

}
