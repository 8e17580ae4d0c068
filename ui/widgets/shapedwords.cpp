// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shapedwords.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace optoutdesk {

namespace {

// A screen of rows holds some two hundred different words; this many take about two megabytes.
constexpr qsizetype wordsKept = 4000;

// Letters that stand side by side whatever is before and behind them: no right-to-left script, nothing that joins or stacks.
bool standsAlone(char16_t letter)
{
    const auto within = [letter](char16_t first, char16_t last) { return letter >= first && letter <= last; };
    const bool latin = within(0x20, 0x7e) || within(0xa0, 0xac) || within(0xae, 0x24f) || within(0x1e00, 0x1eff);
    const bool greekOrCyrillic = within(0x370, 0x482) || within(0x48a, 0x52f);
    const bool mark = within(0x2010, 0x2015) || within(0x2018, 0x201f) || letter == 0x2026;
    return latin || greekOrCyrillic || mark;
}

std::u16string_view viewOf(QStringView text)
{
    return {text.utf16(), static_cast<size_t>(text.size())};
}

QTextLine onlyLine(QTextLayout &layout)
{
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

ShapedWord shape(QStringView word, const QFont &font)
{
    QTextLayout layout(word.toString(), font);
    const QTextLine line = onlyLine(layout);
    ShapedWord shaped{layout.glyphRuns(), line.horizontalAdvance()};
    for (QGlyphRun &run : shaped.glyphs) {
        QList<QPointF> places = run.positions();
        for (QPointF &place : places)
            place.ry() -= line.ascent();
        run.setPositions(places);
    }
    return shaped;
}

}

ShapedWords::ShapedWords() : m_metrics(m_font) {}

void ShapedWords::use(const QFont &font, const QPaintDevice *device)
{
    if (kept() <= wordsKept && device->logicalDpiY() == m_resolution && font == m_font)
        return;
    m_font = font;
    m_resolution = device->logicalDpiY();
    const QFont onDevice(font, device);
    m_metrics = QFontMetricsF(onDevice);
    QTextLayout layout(QStringLiteral("x"), onDevice);
    const QTextLine line = onlyLine(layout);
    m_lineHeight = line.height();
    m_ascent = line.ascent();
    for (const bool bold : {false, true}) {
        QFont weighted = onDevice;
        if (bold)
            weighted.setWeight(QFont::Bold);
        weight(bold) = {weighted, QFontMetricsF(weighted).horizontalAdvance(u' '), {}, {}};
    }
}

qsizetype ShapedWords::kept() const
{
    qsizetype kept = 0;
    for (const Weight &weight : m_weights)
        kept += static_cast<qsizetype>(weight.words.size()) + weight.shortened.size();
    return kept;
}

bool ShapedWords::isPlain(QStringView text)
{
    return std::all_of(text.utf16(), text.utf16() + text.size(), standsAlone);
}

const ShapedWord &ShapedWords::shaped(Weight &weight, QStringView word)
{
    if (const auto known = weight.words.find(viewOf(word)); known != weight.words.end())
        return known->second;
    return weight.words.emplace(viewOf(word), shape(word, weight.font)).first->second;
}

void ShapedWords::set(SetWords &line, QStringView plainText, bool bold)
{
    Weight &weight = this->weight(bold);
    for (qsizetype at = 0; at < plainText.size();) {
        if (plainText[at] == u' ') {
            line.width += weight.space;
            ++at;
            continue;
        }
        const qsizetype space = plainText.indexOf(u' ', at);
        const qsizetype end = space < 0 ? plainText.size() : space;
        const ShapedWord &word = shaped(weight, plainText.sliced(at, end - at));
        line.words.push_back({&word, line.width});
        line.width += word.advance;
        at = end;
    }
}

QString ShapedWords::shortened(const QString &text, bool bold, qreal width)
{
    Weight &weight = this->weight(bold);
    QString &shortened = weight.shortened[{text, width}];
    if (shortened.isNull())
        shortened = QFontMetricsF(weight.font).elidedText(text, Qt::ElideRight, width);
    return shortened;
}

qreal ShapedWords::width(const QString &text)
{
    if (!isPlain(text))
        return m_metrics.horizontalAdvance(text);
    SetWords line;
    set(line, text, false);
    return line.width;
}

void ShapedWords::draw(QPainter *painter, QPointF at, const QString &text)
{
    if (!isPlain(text)) {
        painter->setFont(m_font);
        painter->drawText(at, text);
        return;
    }
    SetWords line;
    set(line, text, false);
    GlyphBatch glyphs;
    glyphs.add(line, at);
    glyphs.draw(painter);
}

GlyphBatch::Part &GlyphBatch::partOf(const QRawFont &font)
{
    const auto known = std::ranges::find_if(m_parts, [&font](const Part &part) { return part.font == font; });
    if (known != m_parts.end())
        return *known;
    m_parts.push_back({font, {}, {}});
    return m_parts.back();
}

void GlyphBatch::add(const SetWords &line, QPointF at)
{
    for (const auto &[word, x] : line.words) {
        for (const QGlyphRun &run : word->glyphs) {
            Part &part = partOf(run.rawFont());
            part.glyphs += run.glyphIndexes();
            const QList<QPointF> places = run.positions();
            for (const QPointF &place : places)
                part.places.append(place + QPointF(at.x() + x, at.y()));
        }
    }
}

void GlyphBatch::draw(QPainter *painter) const
{
    for (const Part &part : m_parts) {
        QGlyphRun run;
        run.setRawFont(part.font);
        run.setGlyphIndexes(part.glyphs);
        run.setPositions(part.places);
        painter->drawGlyphRun({}, run);
    }
}

}
