// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textreading.h"

namespace optoutdesk {

void *TextReading::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString TextReading::text(QAccessible::Text which) const
{
    return which == QAccessible::Value ? words() : QAccessibleWidget::text(which);
}

void TextReading::selection(int, int *start, int *end) const
{
    *start = 0;
    *end = 0;
}

QString TextReading::text(int start, int end) const
{
    return words().mid(start, end - start);
}

int TextReading::characterCount() const
{
    return static_cast<int>(words().size());
}

QString TextReading::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

}
