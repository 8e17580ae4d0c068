// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/workplace.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace optoutdesk {

// Every act of the window with its key, once: as a shortcut and as an entry of the menu. What may be done without being
// signed in (help, looks) works everywhere, the rest only at the desk.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(QWidget *window, Theme &theme);
    ~WindowActions() override;

    QMenu *menu() const { return m_menu.get(); }
    void setAtDesk(bool atDesk);

Q_SIGNALS:
    void findAsked();
    void pageAsked(optoutdesk::PageId page);
    void refreshAsked();
    void printAsked();
    void printQueueAsked();
    void takeBackAsked();
    void escapeAsked();
    void lockAsked();
    void changeUserAsked();
    void signOutAsked();
    void ownPasswordAsked();
    void helpAsked();
    void topicAsked(const QString &topic);
    void closeAsked();
    void looksChanged();

private:
    template <typename Signal>
    QAction *add(const QString &text, const QList<QKeySequence> &keys, Signal signal);
    void addPageKeys();
    void addLooks();
    void followTheme();

    QWidget *m_window;
    Theme &m_theme;
    std::unique_ptr<QMenu> m_menu;
    QList<QAction *> m_deskOnly;
    QList<std::pair<Appearance, QAction *>> m_appearances;
    QAction *m_larger = nullptr;
    QAction *m_smaller = nullptr;
};

}
