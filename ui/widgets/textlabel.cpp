// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace optoutdesk {

TextLabel::TextLabel(const QString &text, TextRole role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setWordWrap(true);
    standAtTheSide();
    restyle();
}

TextLabel::TextLabel(const QString &text, Tone tone, QWidget *parent) : TextLabel(text, TextRole::Body, parent)
{
    setTone(tone);
}

void TextLabel::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    restyle();
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange)
        restyle();
    if (event->type() == QEvent::LayoutDirectionChange)
        standAtTheSide();
    return QLabel::event(event);
}

void TextLabel::standAtTheSide()
{
    setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void TextLabel::restyle()
{
    if (m_restyling)
        return;
    const QScopedValueRollback guard(m_restyling, true);
    if (m_role != TextRole::Body)
        setFont(fontFor(m_role));
    QPalette own;
    if (m_tone)
        own.setColor(QPalette::WindowText, toneColours(*m_tone).text);
    setPalette(own);
}

}
