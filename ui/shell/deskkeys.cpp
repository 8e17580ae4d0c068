// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deskkeys.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcutEvent>

namespace optoutdesk {

bool hasOwnUndo(const QWidget *field)
{
    if (const auto *edit = qobject_cast<const QLineEdit *>(field))
        return edit->isUndoAvailable();
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(field))
        return !area->isReadOnly() && area->document()->isUndoAvailable();
    if (const auto *combo = qobject_cast<const QComboBox *>(field))
        return combo->lineEdit() && combo->lineEdit()->isUndoAvailable();
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(field)) {
        const auto *edit = spin->findChild<QLineEdit *>();
        return edit && edit->isUndoAvailable();
    }
    return false;
}

DeskKeys::DeskKeys(QWidget *window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool DeskKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Shortcut)
        return pressByMnemonic(watched, *static_cast<QShortcutEvent *>(event));
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    auto *widget = static_cast<QWidget *>(watched);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (widget->window() != m_window || widget != QApplication::focusWidget())
        return QObject::eventFilter(watched, event);
    if (key->matches(QKeySequence::Undo) && !hasOwnUndo(widget)) {
        if (!key->isAutoRepeat())
            Q_EMIT takeBackAsked();
        return true;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (auto *button = qobject_cast<QPushButton *>(widget); button && enter && !(key->modifiers() & ~Qt::KeypadModifier)) {
        if (!key->isAutoRepeat())
            button->click();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

bool DeskKeys::pressByMnemonic(QObject *watched, const QShortcutEvent &event)
{
    auto *button = qobject_cast<QPushButton *>(watched);
    if (!button || button->window() != m_window || event.isAmbiguous() || button->menu())
        return false;
    button->click();
    return true;
}

}
