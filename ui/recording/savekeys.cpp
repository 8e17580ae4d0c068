// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/savekeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace optoutdesk {

SaveKeys::SaveKeys(QWidget *panel) : QObject(panel), m_panel(panel)
{
    qApp->installEventFilter(this);
}

bool SaveKeys::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier)
        return false;
    const auto *widget = static_cast<QWidget *>(watched);
    if (widget != m_panel && !m_panel->isAncestorOf(widget))
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress && !key->isAutoRepeat())
        Q_EMIT saveAsked();
    return true;
}

}
