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
    setAccessibleName(heard(words));
    setVisible(!words.isEmpty());
}

QString WholeLabel::heard(QString words)
{
    words.removeIf([](QChar c) { return c >= u'\u2066' && c <= u'\u2069'; });
    return words.replace(u'\u2011', u'-').replace(u'\u00a0', u' ');
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
    const int spare = std::max(0, height() - heightForWidth(width()));
    drawWrapped(&painter, rect().adjusted(0, spare / 2, 0, 0), text(), font(), layoutDirection());
}

}
