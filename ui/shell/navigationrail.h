// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/workplace.h"

#include <QFrame>
#include <QMap>

class QMenu;
class QVBoxLayout;

namespace optoutdesk {

class Page;
class RailButton;
class TextLabel;

// The way from page to page, at the reading edge of the window; below it who works here, the menu, Change user and Lock.
class NavigationRail : public QFrame
{
    Q_OBJECT

public:
    NavigationRail(const QString &userName, QMenu *menu, QWidget *parent = nullptr);

    void addPage(const Page &page);
    void setCurrent(PageId page);
    // Pictures only, when the window has no room for words.
    void setCompact(bool compact);
    int wordsWidth() const; // what the rail needs with words

Q_SIGNALS:
    void pageAsked(optoutdesk::PageId page);
    void lockAsked();
    void changeUserAsked();

private:
    QVBoxLayout *m_pages;
    QMap<PageId, RailButton *> m_buttons;
    TextLabel *m_user;
    RailButton *m_menu;
    RailButton *m_changeUser;
    RailButton *m_lock;
};

}
