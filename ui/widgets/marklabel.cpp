// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marklabel.h"

#include "ui/theme/grid.h"
#include "ui/widgets/wrappedtext.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace optoutdesk {

namespace {

constexpr int anyWidth = 10'000;

}

MarkLabel::MarkLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

MarkLabel::MarkLabel(const StateMark &mark, QWidget *parent) : MarkLabel(parent)
{
    setMarks({mark});
}

void MarkLabel::setMarks(const QList<StateMark> &marks)
{
    m_marks = marks;
    QStringList words;
    for (const StateMark &mark : marks)
        words.append(mark.words);
    setText(words.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

QSize MarkLabel::wordsIn(int width, const StateMark &mark) const
{
    const QSizeF words = wrappedSize(mark.words, font(), width - shapeSize() - grid::gap);
    return {static_cast<int>(std::ceil(words.width())), std::max(shapeSize(), static_cast<int>(words.height()))};
}

int MarkLabel::heightForWidth(int width) const
{
    int height = 0;
    for (const StateMark &mark : m_marks)
        height += (height > 0 ? grid::tight : 0) + wordsIn(width, mark).height();
    return height;
}

QSize MarkLabel::sizeHint() const
{
    int width = 0;
    for (const StateMark &mark : m_marks)
        width = std::max(width, shapeSize() + grid::gap + wordsIn(anyWidth, mark).width() + 1);
    return {width, heightForWidth(width)};
}

QSize MarkLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 8 * shapeSize()), shapeSize()};
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int top = 0;
    for (const StateMark &mark : m_marks) {
        const int height = wordsIn(width(), mark).height();
        const QRect shape(0, top, shapeSize(), shapeSize());
        const QRect words(shape.right() + 1 + grid::gap, top, width() - shape.width() - grid::gap, height);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), shape).topLeft(),
                           markPixmap(mark, shapeSize(), devicePixelRatioF()));
        painter.setPen(toneColours(mark.tone).text);
        drawWrapped(&painter, QStyle::visualRect(layoutDirection(), rect(), words), mark.words, font(), layoutDirection());
        top += height + grid::tight;
    }
}

}
