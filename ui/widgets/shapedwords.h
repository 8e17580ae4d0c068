// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QRawFont>
#include <QRectF>
#include <QString>

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

class QPainter;
class QPaintDevice;

namespace optoutdesk {

// A word as glyphs, the first of them at the left end of the baseline.
struct ShapedWord
{
    QList<QGlyphRun> glyphs = {}; // several only where the font lacks a letter
    qreal advance = 0;
};

// Words set one after the other on a baseline that begins at 0.
struct SetWords
{
    struct Placed
    {
        const ShapedWord *word;
        qreal x;
    };
    std::vector<Placed> words = {};
    qreal width = 0;
};

// The words of one font, regular and bold, shaped once and drawn often: a list that changes with every key shows the same
// words again and again, and finding the glyphs of a text takes longer than drawing them.
class ShapedWords
{
public:
    ShapedWords();

    // At the beginning of a painting. Forgets everything when font or resolution are not those of the last time; what was
    // set until then is gone.
    void use(const QFont &font, const QPaintDevice *device);
    const QFont &font() const { return m_font; }
    const QFontMetricsF &metrics() const { return m_metrics; }

    // Where QTextLayout puts the baseline of a line in the middle of that room.
    qreal baselineIn(const QRectF &room) const { return room.top() + (room.height() - m_lineHeight) / 2 + m_ascent; }

    // Whether a text can be set word after word from left to right. Any other is for QTextLayout.
    static bool isPlain(QStringView text);
    void set(SetWords &line, QStringView plainText, bool bold);
    QString shortened(const QString &text, bool bold, qreal width);
    qsizetype kept() const;

    // Regular text of any kind; `at` is the left end of its baseline.
    qreal width(const QString &text);
    void draw(QPainter *painter, QPointF at, const QString &text);

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::u16string_view text) const { return qHash(QStringView(text)); }
    };
    struct Weight
    {
        QFont font;
        qreal space = 0;
        std::unordered_map<std::u16string, ShapedWord, Hash, std::equal_to<>> words;
        QHash<std::pair<QString, qreal>, QString> shortened;
    };

    Weight &weight(bool bold) { return m_weights[bold ? 1 : 0]; }
    static const ShapedWord &shaped(Weight &weight, QStringView word);

    QFont m_font;
    QFontMetricsF m_metrics;
    int m_resolution = 0;
    qreal m_lineHeight = 0;
    qreal m_ascent = 0;
    std::array<Weight, 2> m_weights; // regular, bold
};

// Glyphs gathered from many words and drawn in one go.
class GlyphBatch
{
public:
    void add(const SetWords &line, QPointF at);
    void draw(QPainter *painter) const;

private:
    struct Part
    {
        QRawFont font;
        QList<quint32> glyphs;
        QList<QPointF> places;
    };
    Part &partOf(const QRawFont &font);

    std::vector<Part> m_parts; // one for each font
};

}
