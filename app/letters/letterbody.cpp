// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterbody.h"

namespace optoutdesk {

namespace {

class Body
{
public:
    explicit Body(const LetterStyle &style) : m_style(style) {}

    std::vector<FlowBlock> take() { return std::move(m_blocks); }

    void add(const LetterBlock &block)
    {
        const bool isFact = block.style == BlockStyle::Fact;
        m_ruleNext = m_ruleNext || isFact != m_inFacts;
        m_inFacts = isFact;
        switch (block.style) {
        case BlockStyle::Heading: addText(block.text, m_style.heading, m_style.em, true); break;
        case BlockStyle::Subheading: addSubheading(block.text); break;
        case BlockStyle::Fact: addFact(block); break;
        case BlockStyle::Bullet:
            m_beside.push_back({bullet(), m_indent});
            addIndented(block.text, m_style.body, m_indent + m_style.bulletIndent, m_style.bulletSpace);
            break;
        default: addIndented(block.text, m_style.body, m_indent, m_style.paragraphSpace); break;
        }
    }

    void addText(const QString &text, const QFont &font, qreal spaceBefore, bool keepWithNext = false)
    {
        for (const SetText &line : setLines(text, font, m_style.page.width()))
            append({.text = line, .spaceBefore = std::exchange(spaceBefore, 0), .keepWithNext = keepWithNext});
    }

private:
    // A heading stands at the side of its section; in large print, above it.
    void addSubheading(const QString &text)
    {
        if (m_style.large) {
            addText(text, m_style.subheading, m_style.sectionSpace, true);
        } else {
            m_indent = m_style.sideIndent;
            m_beside.push_back({setLine(text, m_style.subheading, m_style.sideWidth), 0});
        }
        m_afterSubheading = true;
    }

    void addFact(const LetterBlock &fact)
    {
        if (m_style.large) {
            addText(fact.label, m_style.body, m_style.factSpace, true);
            addText(fact.text, m_style.strong, 0);
        } else {
            m_beside.push_back({setLine(fact.label, m_style.body, m_style.sideWidth), 0});
            addIndented(fact.text, m_style.strong, m_style.sideIndent, m_style.factSpace);
        }
    }

    void addIndented(const QString &text, const QFont &font, qreal indent, qreal spaceBefore)
    {
        bool startsRow = !m_indent || m_afterSubheading;
        if (std::exchange(m_afterSubheading, false))
            spaceBefore = m_style.large ? 0 : m_style.sectionSpace;
        for (const SetText &line : setLines(text, font, m_style.page.width() - indent))
            append({.text = line,
                    .indent = indent,
                    .beside = std::exchange(m_beside, {}),
                    .spaceBefore = std::exchange(spaceBefore, 0),
                    .startsRow = std::exchange(startsRow, false)});
    }

    void append(FlowBlock block)
    {
        // The first fact and what follows the last one are set apart by a rule.
        if (std::exchange(m_ruleNext, false) && !m_blocks.empty()) {
            block.ruleBefore = true;
            block.spaceBefore = m_style.ruleSpace;
        }
        m_blocks.push_back(std::move(block));
    }

    const SetText &bullet()
    {
        if (!m_bullet)
            m_bullet = setLine(QStringLiteral("•"), m_style.body, m_style.bulletIndent);
        return m_bullet;
    }

    const LetterStyle &m_style;
    std::vector<FlowBlock> m_blocks = {};
    std::vector<Beside> m_beside = {}; // of the block to come
    SetText m_bullet = {};
    qreal m_indent = 0; // of the section
    bool m_inFacts = false;
    bool m_ruleNext = false;
    bool m_afterSubheading = false;
};

bool standsInColumn(BlockStyle style, bool large)
{
    switch (style) {
    case BlockStyle::Heading:
    case BlockStyle::Subheading:
    case BlockStyle::Paragraph:
    case BlockStyle::Fact:
    case BlockStyle::Bullet: return true;
    case BlockStyle::Small: return large;
    default: return false;
    }
}

}

QString textOf(const QList<LetterBlock> &blocks, BlockStyle style)
{
    QStringList lines;
    for (const LetterBlock &block : blocks) {
        if (block.style == style && !block.text.isEmpty())
            lines.append(block.text);
    }
    return lines.join(u'\n');
}

std::vector<FlowBlock> setBody(const QList<LetterBlock> &blocks, const LetterStyle &style)
{
    Body body(style);
    if (style.large) {
        body.addText(textOf(blocks, BlockStyle::Contact), style.body, 0);
        body.addText(textOf(blocks, BlockStyle::Side), style.body, style.em * 0.6);
    }
    for (const LetterBlock &block : blocks) {
        if (standsInColumn(block.style, style.large))
            body.add(block);
    }
    return body.take();
}

}
