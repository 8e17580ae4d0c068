// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace optoutdesk {

namespace {

QString pictureOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return QStringLiteral("done");
    case Tone::Warning: return QStringLiteral("warning");
    case Tone::Refused: return QStringLiteral("refused");
    case Tone::InForce: return QStringLiteral("state-in-force");
    case Tone::Withdrawn: return QStringLiteral("state-withdrawn");
    case Tone::Ended: return QStringLiteral("state-ended");
    case Tone::Deceased: return QStringLiteral("deceased");
    case Tone::Restricted: return QStringLiteral("restricted");
    case Tone::Quiet:
    case Tone::Accent:
    case Tone::Selection: break;
    }
    return QStringLiteral("information");
}

}

Notice::Notice(QWidget *parent) : QFrame(parent), m_mark(new QLabel), m_words(new TextLabel), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(grid::block, grid::gap, grid::block, grid::gap);
    m_row->setSpacing(grid::gap);
    m_row->addWidget(m_mark, 0, Qt::AlignTop);
    m_row->addWidget(m_words, 1);
    m_mark->setTextFormat(Qt::PlainText);
    hide();
}

void Notice::say(Tone tone, const QString &sentence, const QString &accessibleName)
{
    // Every key in Find clears two of these that say nothing.
    if (sentence.isEmpty() && m_words->text().isEmpty())
        return;
    m_tone = tone;
    m_words->setText(sentence);
    m_words->setTone(tone);
    m_words->setAccessibleName(accessibleName.isEmpty() ? sentence : accessibleName);
    showMark();
    setVisible(!sentence.isEmpty());
    update();
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString Notice::sentence() const
{
    return m_words->text();
}

void Notice::addButton(QAbstractButton *button)
{
    m_row->addWidget(button, 0, Qt::AlignVCenter);
}

void Notice::paintEvent(QPaintEvent *)
{
    const ToneColours colours = toneColours(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colours.band);
    painter.setPen(currentScheme() == Scheme::HighContrast ? QPen(colours.text, 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius, grid::radius);
}

void Notice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        showMark();
}

void Notice::showMark()
{
    if (m_words->text().isEmpty())
        return;
    const int size = lineHeight();
    m_mark->setPixmap(themedIcon(pictureOf(m_tone), m_tone).pixmap(QSize(size, size), devicePixelRatioF()));
}

}
