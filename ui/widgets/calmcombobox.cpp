// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calmcombobox.h"

#include "ui/widgets/comboreading.h"

#include <QWheelEvent>

namespace optoutdesk {

CalmComboBox::CalmComboBox(QWidget *parent) : QComboBox(parent)
{
    ComboReading::install();
    connect(this, &QComboBox::currentTextChanged, this, &CalmComboBox::sayChoice);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void CalmComboBox::choose(const QVariant &value)
{
    if (const int index = findData(value); index >= 0)
        setCurrentIndex(index);
}

void CalmComboBox::sayChoice(const QString &text)
{
    QAccessibleTextUpdateEvent chosen(this, 0, m_said, text);
    QAccessible::updateAccessibility(&chosen);
    m_said = text;
}

void CalmComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

}
