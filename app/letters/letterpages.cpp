// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterpages.h"

#include "letters/letterlayout.h"
#include "letters/letterstyle.h"
#include "letters/scriptfonts.h"

#include <QGlyphRun>
#include <QPainter>

#include <algorithm>

namespace optoutdesk {

namespace {

bool hasMissingGlyph(const QTextLayout &text)
{
    return std::ranges::any_of(text.glyphRuns(), [](const QGlyphRun &run) { return run.glyphIndexes().contains(0); });
}

}

LetterPages::LetterPages(const LetterSnapshot &snapshot, LetterFormat format, bool copy)
    : m_letter(std::make_unique<const LaidOutLetter>(layOut(snapshot, format, copy)))
{}

LetterPages::~LetterPages() = default;
LetterPages::LetterPages(LetterPages &&other) noexcept = default;
LetterPages &LetterPages::operator=(LetterPages &&other) noexcept = default;

QSizeF LetterPages::sheet()
{
    return pageSize().sizePixels(unitsPerInch).toSizeF();
}

int LetterPages::count() const
{
    return m_letter->pageCount;
}

QString LetterPages::reference() const
{
    return m_letter->reference;
}

QString LetterPages::title() const
{
    return QStringLiteral("Letter ") % m_letter->reference;
}

QString LetterPages::fileBaseName() const
{
    // The letter's own number only: the rest of the reference is for verifying.
    return QStringLiteral("letter-") % m_letter->reference.section(u' ', 0, 0);
}

void LetterPages::paint(QPainter &painter, int page, const QRectF &target) const
{
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / sheet().width(), target.height() / sheet().height());
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setPen(QPen(Qt::black, LetterStyle::ruleWidth));
    for (const PlacedText &placed : m_letter->texts) {
        if (placed.page != page)
            continue;
        const QPointF at = placed.position - QPointF(0, placed.text->lineAt(placed.firstLine).y());
        for (int line = placed.firstLine; line < placed.firstLine + placed.lineCount; ++line)
            placed.text->lineAt(line).draw(&painter, at);
    }
    for (const PlacedShape &shape : m_letter->shapes) {
        if (shape.page != page)
            continue;
        if (shape.filled)
            painter.fillRect(shape.frame, Qt::black);
        else
            painter.drawRect(shape.frame);
    }
    painter.restore();
}

QString LetterPages::plainText() const
{
    return m_letter->plainText;
}

QString LetterPages::missingCharacters() const
{
    QString asked;
    QString missing;
    const QFont font = LetterStyle(LetterFormat::Standard).body;
    for (const char32_t point : m_letter->plainText.toUcs4()) {
        const QString character = QString::fromUcs4(&point, 1);
        if (point == u'\n' || asked.contains(character))
            continue;
        asked += character;
        if (!hasFontFor(point, font) || hasMissingGlyph(*setLine(character, font, font.pixelSize())))
            missing += character;
    }
    return missing;
}

}
