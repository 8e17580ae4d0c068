// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/textsetting.h"

#include <QTextOption>

namespace optoutdesk {

SetText setLine(const QString &line, const QFont &font, qreal width, Qt::Alignment alignment)
{
    auto layout = std::make_shared<QTextLayout>(line, font);
    QTextOption option(alignment);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine part = layout->createLine(); part.isValid(); part = layout->createLine()) {
        part.setLineWidth(width);
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
