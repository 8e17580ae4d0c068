// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wholelabel.h"

#include "ui/widgets/wrappedtext.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace optoutdesk {

namespace {

constexpr int wideEnough = 10'000;
constexpr int leastLetters = 8; // in heights of a line: narrower is no longer readable

QString withoutDirections(QString text)
{
    return text.removeIf([](QChar c) { return c >= u'\u2066' && c <= u'\u2069'; });
}

}

WholeLabel::WholeLabel(TextRole role, QWidget *parent) : TextLabel({}, role, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WholeLabel::say(const QString &words)
{
    setText(words);
    setAccessibleName(withoutDirections(words));
    setVisible(!words.isEmpty());
}

QSize WholeLabel::sizeHint() const
{
    const QSizeF size = wrappedSize(text(), font(), wideEnough);
    return {static_cast<int>(std::ceil(size.width())) + 1, static_cast<int>(size.height())};
}

QSize WholeLabel::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {std::min(sizeHint().width(), leastLetters * line), line};
}

int WholeLabel::heightForWidth(int width) const
{
    return static_cast<int>(wrappedSize(text(), font(), width).height());
}

void WholeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    drawWrapped(&painter, rect(), text(), font(), layoutDirection());
}

}
