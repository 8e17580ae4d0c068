// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/textrole.h"

#include <QFontMetrics>
#include <QGuiApplication>

namespace optoutdesk {

QFont fontFor(TextRole role)
{
    QFont font = QGuiApplication::font();
    switch (role) {
    case TextRole::Body: break;
    case TextRole::Heading:
        font.setPointSizeF(font.pointSizeF() * 1.4);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Number:
        font.setPointSizeF(font.pointSizeF() * 2.2);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

int lineHeight()
{
    return QFontMetrics(QGuiApplication::font()).height();
}

}
