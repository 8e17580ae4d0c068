// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/textsetting.h"

#include "letters/scriptfonts.h"

#include <QTextOption>

namespace optoutdesk {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Whether a line may end before this position: not inside a web address, a hyphenated word or a spaced number, because a
// reader of the PDF would join "your-nhs-" and "data-matters" without the hyphen, and a person would dial half a number.
bool mayEndBefore(const QString &text, qsizetype next)
{
    const QChar last = text[next - 1];
    if (last.isSpace())
        return next < 2 || !isDigit(text[next - 2]) || !isDigit(text[next]);
    return last.unicode() > 0x7F;
}

void wrap(QTextLine &line, const QString &text, qreal width)
{
    line.setLineWidth(width);
    const int start = line.textStart();
    int end = start + line.textLength();
    if (end >= text.size() || mayEndBefore(text, end))
        return;
    while (end > start && !mayEndBefore(text, end))
        --end;
    // One word fills the line, and is broken where it must be.
    if (end == start)
        return;
    line.setLineWidth(line.cursorToX(end - 1) - line.x());
    if (line.textStart() + line.textLength() != end)
        line.setLineWidth(width);
}

}

SetText setLine(const QString &line, const QFont &font, qreal width, Qt::Alignment alignment)
{
    const QString text = showable(line, font);
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option(alignment);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine part = layout->createLine(); part.isValid(); part = layout->createLine()) {
        wrap(part, text, width);
        part.setPosition(QPointF(0, y));
        y += part.height();
    }
    layout->endLayout();
    return layout;
}

std::vector<SetText> setLines(const QString &text, const QFont &font, qreal width, Qt::Alignment alignment)
{
    std::vector<SetText> texts;
    const auto lines = QStringView(text).split(u'\n');
    for (const QStringView line : lines) {
        if (!line.isEmpty())
            texts.push_back(setLine(line.toString(), font, width, alignment));
    }
    return texts;
}

qreal heightOf(const std::vector<SetText> &texts)
{
    qreal height = 0;
    for (const SetText &text : texts)
        height += heightOf(text);
    return height;
}

}
