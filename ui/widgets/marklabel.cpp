// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marklabel.h"

#include "ui/theme/grid.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

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

QRect MarkLabel::wordsIn(int width, const StateMark &mark) const
{
    const int left = shapeSize() + grid::gap;
    return fontMetrics().boundingRect(QRect(left, 0, std::max(1, width - left), 10'000), wrapped, mark.words);
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
        width = std::max(width, wordsIn(10'000, mark).right() + 2);
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
        const QRect words = wordsIn(width(), mark);
        const QRect shape(0, top, shapeSize(), shapeSize());
        const QRect beside(words.left(), top, width() - words.left(), words.height());
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), shape).topLeft(),
                           markPixmap(mark, shapeSize(), devicePixelRatioF()));
        painter.setPen(toneColours(mark.tone).text);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), beside), wrapped, mark.words);
        top += words.height() + grid::tight;
    }
}

}
