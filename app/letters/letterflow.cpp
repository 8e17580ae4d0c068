// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterflow.h"

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr int fewestLines = 2;

qreal heightOfLines(const QTextLayout &text, int first, int count)
{
    const QTextLine last = text.lineAt(first + count - 1);
    return last.y() + last.height() - text.lineAt(first).y();
}

class Column
{
public:
    Column(const LetterStyle &style, qreal top, LaidOutLetter &letter) : m_style(style), m_letter(letter), m_y(top) {}

    void add(const std::vector<FlowBlock> &blocks)
    {
        for (size_t i = 0; i < blocks.size(); ++i) {
            const FlowBlock &block = blocks[i];
            if (block.startsRow)
                m_y = std::max(m_y, m_besideBottom);
            if (!m_atTop && m_y + heightNeeded(blocks, i) > m_style.page.bottom())
                turnPage();
            if (!m_atTop) {
                m_y += block.spaceBefore;
                if (block.ruleBefore)
                    rule(m_y - block.spaceBefore / 2);
            }
            addBeside(block);
            addLines(block);
        }
    }

    int pageCount() const { return m_page + 1; }

private:
    // The least that must stand together: a block that keeps with its next needs that one's beginning too.
    static qreal heightNeeded(const std::vector<FlowBlock> &blocks, size_t first)
    {
        qreal height = 0;
        for (size_t i = first; i < blocks.size(); ++i) {
            const int lines = blocks[i].text->lineCount();
            height += blocks[i].spaceBefore;
            if (!blocks[i].keepWithNext)
                return height + heightOfLines(*blocks[i].text, 0, lines <= fewestLines + 1 ? lines : fewestLines);
            height += heightOf(blocks[i].text);
        }
        return height;
    }

    void addLines(const FlowBlock &block)
    {
        const QTextLayout &text = *block.text;
        int done = 0;
        while (done < text.lineCount()) {
            const int left = text.lineCount() - done;
            int fitting = 0;
            while (fitting < left && m_y + heightOfLines(text, done, fitting + 1) <= m_style.page.bottom())
                ++fitting;
            if (fitting < left && left - fitting < fewestLines)
                fitting = left - fewestLines;
            if (fitting < left && fitting < fewestLines && !m_atTop) {
                turnPage();
                continue;
            }
            fitting = std::max(fitting, 1);
            m_letter.texts.push_back({m_page, {m_style.page.left() + block.indent, m_y}, block.text, done, fitting});
            m_y += heightOfLines(text, done, fitting);
            m_atTop = false;
            done += fitting;
            if (done < text.lineCount())
                turnPage();
        }
    }

    void addBeside(const FlowBlock &block)
    {
        for (const Beside &beside : block.beside) {
            const qreal y = m_y + block.text->lineAt(0).ascent() - beside.text->lineAt(0).ascent();
            m_letter.texts.push_back(
                {m_page, {m_style.page.left() + beside.indent, y}, beside.text, 0, beside.text->lineCount()});
            m_besideBottom = std::max(m_besideBottom, y + heightOf(beside.text));
        }
    }

    void rule(qreal y)
    {
        m_letter.shapes.push_back(
            {m_page, QRectF(m_style.page.left(), y, m_style.page.width(), LetterStyle::ruleWidth), true});
    }

    void turnPage()
    {
        ++m_page;
        m_y = m_style.page.top();
        m_besideBottom = m_y;
        m_atTop = true;
    }

    const LetterStyle &m_style;
    LaidOutLetter &m_letter;
    int m_page = 0;
    qreal m_y;
    qreal m_besideBottom = 0;
    bool m_atTop = false; // of a page after the first
};

}

int flow(const std::vector<FlowBlock> &blocks, const LetterStyle &style, qreal top, LaidOutLetter &letter)
{
    Column column(style, top, letter);
    column.add(blocks);
    return column.pageCount();
}

}
