// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noteedit.h"

#include "ui/theme/grid.h"

#include <QEvent>
#include <QMimeData>

#include <algorithm>

namespace optoutdesk {

NoteEdit::NoteEdit(const QString &accessibleName, int limit, QWidget *parent) : QPlainTextEdit(parent), m_limit(limit)
{
    setAccessibleName(accessibleName);
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEdit::keepToLimit);
}

void NoteEdit::insertFromMimeData(const QMimeData *source)
{
    const QTextCursor cursor = textCursor();
    const int selected = cursor.selectionEnd() - cursor.selectionStart();
    const int room = m_limit - (document()->characterCount() - 1) + selected;
    insertPlainText(source->text().left(std::max(0, room)));
}

void NoteEdit::setVisibleLines(int lines)
{
    m_visibleLines = lines;
    fitLines();
}

void NoteEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitLines();
}

void NoteEdit::fitLines()
{
    if (m_visibleLines > 0)
        setFixedHeight(m_visibleLines * fontMetrics().lineSpacing() + 2 * grid::unit);
}

void NoteEdit::keepToLimit()
{
    const int length = document()->characterCount() - 1;
    setAccessibleDescription(length >= m_limit ? tr("No more room: %1 characters are kept").arg(m_limit) : QString());
    if (length <= m_limit)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_limit);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

}
