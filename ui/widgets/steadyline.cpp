// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steadyline.h"

#include "ui/widgets/textlabel.h"

#include <QEvent>

#include <algorithm>

namespace optoutdesk {

SteadyLine::SteadyLine(QWidget *parent) : QWidget(parent), m_label(new TextLabel({}, Tone::Quiet, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    place();
}

void SteadyLine::setText(const QString &text)
{
    if (text == m_label->text())
        return;
    m_label->setText(text);
    place();
}

QString SteadyLine::text() const
{
    return m_label->text();
}

bool SteadyLine::event(QEvent *event)
{
    // The label has no layout around it and asks for its room here, after a change of text size for example.
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

void SteadyLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void SteadyLine::place()
{
    const int height = std::max(0, m_label->heightForWidth(width()));
    m_label->setGeometry(0, 0, width(), height);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

}
