// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calmcombobox.h"

#include <QWheelEvent>

namespace optoutdesk {

CalmComboBox::CalmComboBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void CalmComboBox::choose(const QVariant &value)
{
    if (const int index = findData(value); index >= 0)
        setCurrentIndex(index);
}

void CalmComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

}
