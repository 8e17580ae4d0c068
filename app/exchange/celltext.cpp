// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/celltext.h"

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr qsizetype longestQuote = 120;
constexpr qsizetype mostBytesQuoted = 4 * longestQuote;

// ASCII without control characters, and no space but single ones between words: most cells of most lists.
bool isPlain(QByteArrayView cell)
{
    char before = ' ';
    for (const char c : cell) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) // bytes beyond ASCII are negative or larger
            return false;
        before = c;
    }
    return before != ' ' || cell.isEmpty();
}

}

CellText readCellText(QByteArrayView cell, LineBreaks breaks)
{
    if (isPlain(cell))
        return {QString::fromLatin1(cell)};
    CellText read;
    const QString text = QString::fromUtf8(cell);
    read.text.reserve(text.size());
    bool pendingSpace = false;
    for (const QChar c : text) {
        if (c == u'\n' && breaks == LineBreaks::Kept) {
            read.text.append(c);
            pendingSpace = false;
        } else if (c.isSpace()) {
            pendingSpace = true;
        } else if (c.category() == QChar::Other_Control) {
            read.hadControls = true;
        } else {
            if (pendingSpace && !read.text.isEmpty() && !read.text.endsWith(u'\n'))
                read.text.append(u' ');
            pendingSpace = false;
            read.isDamaged = read.isDamaged || c == QChar::ReplacementCharacter;
            read.text.append(c);
        }
    }
    return read;
}

QString cutText(const QString &text, qsizetype limit)
{
    QString shorter = text.left(limit);
    if (!shorter.isEmpty() && shorter.back().isHighSurrogate())
        shorter.chop(1);
    return shorter;
}

QString quotedCell(QByteArrayView cell)
{
    QString text = QString::fromUtf8(cell.first(std::min(cell.size(), mostBytesQuoted)));
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(0x2400 + c.unicode()); // the control pictures
        else if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    const bool isLong = text.size() > longestQuote || cell.size() > mostBytesQuoted;
    return isLong ? QString(cutText(text, longestQuote) % u'…') : text;
}

}
