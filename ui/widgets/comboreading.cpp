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

ComboReading::ComboReading(QComboBox *combo) : QAccessibleWidget(combo, QAccessible::ComboBox), m_combo(*combo) {}

void ComboReading::install()
{
    // Qt takes the same factory only once.
    QAccessible::installFactory(readingOf);
}

void *ComboReading::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString ComboReading::text(QAccessible::Text which) const
{
    return which == QAccessible::Value ? m_combo.currentText() : QAccessibleWidget::text(which);
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

void ComboReading::selection(int, int *start, int *end) const
{
    *start = 0;
    *end = 0;
}

QString ComboReading::text(int start, int end) const
{
    return m_combo.currentText().mid(start, end - start);
}

int ComboReading::characterCount() const
{
    return static_cast<int>(m_combo.currentText().size());
}

QString ComboReading::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

}
