// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/comboreading.h"

#include "ui/widgets/calmcombobox.h"

#include <QAbstractItemView>

namespace optoutdesk {

namespace {

QAccessibleInterface *readingOf(const QString &, QObject *object)
{
    auto *combo = qobject_cast<CalmComboBox *>(object);
    return combo ? new ComboReading(combo) : nullptr;
}

}

ComboReading::ComboReading(QComboBox *combo) : TextReading(combo, QAccessible::ComboBox), m_combo(*combo) {}

void ComboReading::install()
{
    // Qt takes the same factory only once.
    QAccessible::installFactory(readingOf);
}

QString ComboReading::words() const
{
    return m_combo.currentText();
}

QAccessible::State ComboReading::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    const bool open = m_combo.view()->isVisible();
    state.expandable = true;
    state.expanded = open;
    state.collapsed = !open;
    state.hasPopup = true;
    return state;
}

QAccessibleInterface *ComboReading::child(int index) const
{
    return index == 0 ? QAccessible::queryAccessibleInterface(m_combo.view()) : nullptr;
}

int ComboReading::indexOfChild(const QAccessibleInterface *child) const
{
    return child && child->object() == m_combo.view() ? 0 : -1;
}

QStringList ComboReading::actionNames() const
{
    return {showMenuAction(), pressAction(), setFocusAction()};
}

void ComboReading::doAction(const QString &name)
{
    if (name == setFocusAction())
        QAccessibleWidget::doAction(name);
    else if (m_combo.isEnabled() && m_combo.view()->isVisible())
        m_combo.hidePopup();
    else if (m_combo.isEnabled())
        m_combo.showPopup();
}

}
