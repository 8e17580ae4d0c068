// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace optoutdesk {

// A text with its line breaks found. Whoever paints it never changes it, so pages may share one.
using SetText = std::shared_ptr<const QTextLayout>;

// Sets each line of the text (split at \n) as a text of its own, wrapped at the width. The direction of a line is the
// letter's, left to right, whatever its first letter is; a word too long for the width is broken.
std::vector<SetText> setLines(const QString &text, const QFont &font, qreal width, Qt::Alignment alignment = Qt::AlignLeft);
SetText setLine(const QString &line, const QFont &font, qreal width, Qt::Alignment alignment = Qt::AlignLeft);

qreal heightOf(const std::vector<SetText> &texts);
inline qreal heightOf(const SetText &text)
{
    return text->boundingRect().height();
}

}
