// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/workplace.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace optoutdesk {

class NavigationRail;
class Notice;
class Page;

// What a signed-in person sees: the rail, one page at a time, and what the register is busy with. Made at sign-in, gone at
// sign-out; behind the locked window it stays as it is.
class WorkArea : public QWidget
{
    Q_OBJECT

public:
    // Takes the workplace.
    WorkArea(Workplace *workplace, qint64 patients, QMenu *menu, QWidget *parent = nullptr);

    Workplace &workplace() const { return *m_workplace; }
    Page *currentPage() const; // null while the welcome is shown
    bool hasDraft() const;

    void showPage(PageId id);
    // F3: Find with its text selected.
    void goToFind();
    void escape();
    void printQueue();
    // Takes back the act that the current page's bar names, else the one of Find.
    void takeBack();
    // Puts the cursor back where it was before the window was locked.
    void restoreFocus();
    void rememberFocus();
    // Something about the register that is to be seen on every page, until it is put away.
    void warn(const QString &sentence);

Q_SIGNALS:
    void lockAsked();
    void changeUserAsked();
    void guideAsked();
    void demonstrationAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Page *page(PageId id) const;
    void arrange();

    Workplace *m_workplace;
    NavigationRail *m_rail;
    QStackedWidget *m_stack;
    Notice *m_warning;
    QList<Page *> m_pages;
    QPointer<QWidget> m_lastFocus;
};

}
