// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/letterreading.h"

#include "ui/printing/letterpanel.h"
#include "ui/printing/letterview.h"

#include <QScrollBar>

namespace optoutdesk {

namespace {

QAccessibleInterface *readingOf(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<LetterView *>(object))
        return new LetterReading(view);
    if (auto *panel = qobject_cast<LetterPanel *>(object))
        return new QAccessibleWidget(panel, QAccessible::Grouping);
    return nullptr;
}

}

LetterReading::LetterReading(LetterView *view) : TextReading(view, QAccessible::Document), m_view(*view) {}

void LetterReading::install()
{
    // Qt takes the same factory only once.
    QAccessible::installFactory(readingOf);
}

QString LetterReading::words() const
{
    return m_view.plainText();
}

void LetterReading::scrollToSubstring(int start, int)
{
    QScrollBar *bar = m_view.verticalScrollBar();
    const int count = characterCount();
    if (count > 0)
        bar->setValue(static_cast<int>(qint64(bar->maximum()) * start / count));
}

}
