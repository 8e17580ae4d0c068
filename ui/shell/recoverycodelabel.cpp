// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recoverycodelabel.h"

#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"
#include "ui/theme/textrole.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QRegularExpression>

namespace optoutdesk {

RecoveryCodeLabel::RecoveryCodeLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setLayoutDirection(Qt::LeftToRight); // the groups keep their order in every language
    setFocusPolicy(Qt::StrongFocus);
    setTextInteractionFlags(Qt::NoTextInteraction); // a label with the focus would copy its text at Ctrl+C
    setContentsMargins(grid::block, grid::block, grid::block, grid::block);
    setCode({});
    restyle();
}

void RecoveryCodeLabel::setCode(const QString &code)
{
    const QStringList groups = groupsOf(code);
    setText(groups.join(QStringLiteral("  ")));
    setAccessibleName(code.isEmpty() ? tr("Recovery code") : tr("Recovery code: %1").arg(code));
    QStringList spelt;
    for (const QString &group : groups) {
        QStringList letters;
        for (const QChar letter : group)
            letters.append(letter);
        spelt.append(letters.join(u' '));
    }
    setAccessibleDescription(spelt.isEmpty() ? QString() : tr("Letter by letter: %1").arg(spelt.join(QStringLiteral(", "))));
}

QStringList RecoveryCodeLabel::groupsOf(const QString &code)
{
    static const QRegularExpression between(QStringLiteral("[^0-9A-Za-z]+"));
    return code.split(between, Qt::SkipEmptyParts);
}

bool RecoveryCodeLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QLabel::event(event);
}

void RecoveryCodeLabel::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ToneColours colours = toneColours(Tone::Accent);
        painter.setBrush(colours.band);
        const bool outlined = hasFocus() || currentScheme() == Scheme::HighContrast;
        painter.setPen(outlined ? QPen(palette().color(QPalette::Highlight), 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius, grid::radius);
    }
    QLabel::paintEvent(event);
}

void RecoveryCodeLabel::restyle()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont number = fontFor(TextRole::Number);
    font.setPointSizeF(number.pointSizeF());
    font.setWeight(QFont::DemiBold);
    setFont(font);
}

}
