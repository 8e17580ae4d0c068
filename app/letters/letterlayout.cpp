// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterlayout.h"

#include "letters/letterbody.h"

#include <algorithm>
#include <cmath>

namespace optoutdesk {

namespace {

// Sets a text as large as it may be, but so that it fits; what does not fit even at the smallest size stays whole.
std::vector<SetText> setToFit(const QString &text, QFont font, QSizeF room, int smallest)
{
    std::vector<SetText> set = setLines(text, font, room.width());
    while (heightOf(set) > room.height() && font.pixelSize() > smallest) {
        // The height falls with the square of the size where lines are full, and with the size where they are short.
        const qreal size = std::min(font.pixelSize() * std::sqrt(room.height() / heightOf(set)), font.pixelSize() * 0.98);
        font.setPixelSize(std::max(smallest, static_cast<int>(size)));
        set = setLines(text, font, room.width());
    }
    return set;
}

// The surgery at the left; beside it, in the right column, its address, then date and reference. Only the addressee stands
// in the window. Returns where the body may begin.
qreal setHead(const QList<LetterBlock> &blocks, const LetterStyle &style, LaidOutLetter &letter)
{
    const QRectF &page = style.page;
    const QRectF &window = style.window;
    const qreal nameWidth = style.large ? page.width() : style.sideColumn.left() - page.left() - millimetres(6);
    const QSizeF nameRoom(nameWidth, window.top() - page.top() - millimetres(4));
    qreal bottom = window.bottom();
    const auto place = [&](const std::vector<SetText> &set, QPointF at) {
        const qreal end = letter.place(set, at);
        bottom = std::max(bottom, end);
        return end;
    };
    place(setToFit(textOf(blocks, BlockStyle::Letterhead), style.letterhead, nameRoom, style.smallestHead), page.topLeft());
    place(setToFit(textOf(blocks, BlockStyle::Address), style.address, window.size(), style.smallestAddress),
          window.topLeft());
    if (!style.large) {
        const QRectF &side = style.sideColumn;
        const qreal contactEnd =
            place(setLines(textOf(blocks, BlockStyle::Contact), style.small, side.width()), side.topLeft());
        place(setLines(textOf(blocks, BlockStyle::Side), style.body, side.width()),
              QPointF(side.left(), std::max(contactEnd + style.em, window.top())));
    }
    return bottom + style.em;
}

void setFoot(const LetterText &text, const LetterSnapshot &snapshot, const QList<LetterBlock> &blocks,
             const LetterStyle &style, LaidOutLetter &letter)
{
    const QPointF at(style.page.left(), style.footTop);
    if (!style.large)
        letter.place(setLines(textOf(blocks, BlockStyle::Small), style.small, style.page.width()), at, letter.pageCount - 1);
    if (letter.pageCount == 1)
        return;
    LetterFields fields = snapshot.fields;
    fields.insert(QStringLiteral("pages"), QString::number(letter.pageCount));
    for (int page = 0; page < letter.pageCount; ++page) {
        fields.insert(QStringLiteral("page"), QString::number(page + 1));
        const QString foot = textOf(text.blocks(fields), BlockStyle::Footer);
        letter.place(setLines(foot, style.foot, style.page.width(), Qt::AlignRight), at, page);
    }
}

// In the upper margin, where neither letterhead nor window is.
void setCopyMark(const QString &mark, const LetterStyle &style, LaidOutLetter &letter)
{
    const qreal width = millimetres(210);
    const SetText text = setLine(mark, style.copyMark, width, Qt::AlignHCenter);
    const QRectF words = text->lineAt(0).naturalTextRect();
    const qreal top = millimetres(5.5);
    const QRectF box = words.translated(0, top).adjusted(-LetterStyle::ruleWidth * 24, 0, LetterStyle::ruleWidth * 24, 0);
    for (int page = 0; page < letter.pageCount; ++page) {
        letter.place({text}, QPointF(0, top), page);
        letter.shapes.push_back({page, box, false});
    }
}

QString plainText(const QList<LetterBlock> &blocks, bool copy)
{
    QStringList lines;
    for (const LetterBlock &block : blocks) {
        if (block.style == BlockStyle::Footer || (block.style == BlockStyle::Copy && !copy))
            continue;
        lines.append(block.label.isEmpty() ? block.text : QString(block.label % QLatin1String(": ") % block.text));
    }
    return lines.join(u'\n');
}

}

qreal LaidOutLetter::place(const std::vector<SetText> &set, QPointF at, int page)
{
    for (const SetText &text : set) {
        texts.push_back({page, at, text, 0, text->lineCount()});
        at.ry() += heightOf(text);
    }
    return at.y();
}

LaidOutLetter layOut(const LetterSnapshot &snapshot, LetterFormat format, bool copy)
{
    const LetterText text = LetterText::parse(snapshot.text);
    const QList<LetterBlock> blocks = text.blocks(snapshot.fields);
    const LetterStyle style(format);
    LaidOutLetter letter;
    letter.reference = snapshot.fields.value(QStringLiteral("reference"));
    const qreal top = setHead(blocks, style, letter);
    letter.pageCount = flow(setBody(blocks, style), style, top, letter);
    setFoot(text, snapshot, blocks, style, letter);
    if (copy)
        setCopyMark(textOf(blocks, BlockStyle::Copy), style, letter);
    letter.plainText = plainText(blocks, copy);
    return letter;
}

}
