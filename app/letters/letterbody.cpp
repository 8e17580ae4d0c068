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
        m_ruleNext = isFact != m_inFacts;
        m_inFacts = isFact;
        switch (block.style) {
        case BlockStyle::Heading:
            addText(block.text, m_style.heading, m_style.em, true);
            break;
        case BlockStyle::Subheading:
            addText(block.text, m_style.subheading, m_style.em * 0.7, true);
            break;
        case BlockStyle::Fact:
            addFact(block);
            break;
        case BlockStyle::Bullet:
            addBeside(block.text, m_style.body, m_style.bulletIndent, bullet(), m_style.em * 0.1);
            break;
        default:
            addText(block.text, m_style.body, m_style.em * (m_afterSubheading ? 0 : 0.55));
            break;
        }
        m_afterSubheading = block.style == BlockStyle::Subheading;
    }

    void addText(const QString &text, const QFont &font, qreal spaceBefore, bool keepWithNext = false)
    {
        for (const SetText &line : setLines(text, font, m_style.page.width()))
            append({.text = line, .spaceBefore = std::exchange(spaceBefore, 0), .keepWithNext = keepWithNext});
    }

private:
    // In large print the label stands above its value: beside it there is no room for a name.
    void addFact(const LetterBlock &fact)
    {
        const qreal space = m_style.em * (m_ruleNext ? 1.1 : m_style.large ? 0.35 : 0.12);
        if (m_style.large) {
            addText(fact.label, m_style.body, space, true);
            addText(fact.text, m_style.strong, 0);
        } else {
            const SetText label = setLine(fact.label, m_style.body, m_style.factIndent);
            addBeside(fact.text, m_style.strong, m_style.factIndent, label, space);
        }
    }

    void addBeside(const QString &text, const QFont &font, qreal indent, SetText beside, qreal spaceBefore)
    {
        for (const SetText &line : setLines(text, font, m_style.page.width() - indent))
            append({.text = line,
                    .indent = indent,
                    .beside = std::exchange(beside, {}),
                    .spaceBefore = std::exchange(spaceBefore, 0)});
    }

    void append(FlowBlock block)
    {
        // The first fact and what follows the last one are set apart by a rule.
        if (std::exchange(m_ruleNext, false) && !m_blocks.empty()) {
            block.ruleBefore = true;
            block.spaceBefore = std::max(block.spaceBefore, m_style.em * 1.1);
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
    SetText m_bullet = {};
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
    case BlockStyle::Bullet:
        return true;
    case BlockStyle::Small:
        return large;
    default:
        return false;
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
