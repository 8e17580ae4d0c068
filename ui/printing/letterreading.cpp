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

LetterReading::LetterReading(LetterView *view) : QAccessibleWidget(view, QAccessible::Document), m_view(*view) {}

void LetterReading::install()
{
    // Qt takes the same factory only once.
    QAccessible::installFactory(readingOf);
}

void *LetterReading::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString LetterReading::text(QAccessible::Text which) const
{
    return which == QAccessible::Value ? m_view.plainText() : QAccessibleWidget::text(which);
}

void LetterReading::selection(int, int *start, int *end) const
{
    *start = 0;
    *end = 0;
}

QString LetterReading::text(int start, int end) const
{
    return m_view.plainText().mid(start, end - start);
}

int LetterReading::characterCount() const
{
    return static_cast<int>(m_view.plainText().size());
}

QRect LetterReading::characterRect(int) const
{
    return rect();
}

int LetterReading::offsetAtPoint(const QPoint &) const
{
    return 0;
}

void LetterReading::scrollToSubstring(int start, int)
{
    QScrollBar *bar = m_view.verticalScrollBar();
    const int count = characterCount();
    if (count > 0)
        bar->setValue(static_cast<int>(qint64(bar->maximum()) * start / count));
}

QString LetterReading::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

}
