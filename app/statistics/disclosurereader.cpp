// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/disclosurereader.h"

#include <algorithm>

namespace optoutdesk {

namespace {

using Belief = DisclosureReader::Belief;
using Span = DisclosureReader::Span;
using Table = DisclosureReader::Table;

constexpr qint64 noLimit = qint64(1) << 40; // more people than there are, and far from overflow in sums

// Before any sums: what a number by itself says.
Span spanOf(PublishedCount count, Belief belief, bool starMayBeZero)
{
    if (count.isHidden())
        return {starMayBeZero ? 0 : 1, belief == Belief::OneToSeven ? 7 : noLimit};
    const qint64 value = *count.value();
    if (value == 0)
        return {0, 0};
    return {std::max<qint64>(8, value - 2), value + 2};
}

std::vector<Span> spansOf(const Table &table, Belief belief)
{
    std::vector<Span> spans;
    for (const PublishedCount cell : table.cells)
        spans.push_back(spanOf(cell, belief, table.starMayBeZero));
    return spans;
}

Span sumOf(const std::vector<Span> &spans)
{
    Span sum;
    for (const Span &span : spans) {
        sum.low += span.low;
        sum.high += span.high;
    }
    return sum;
}

Span both(Span a, Span b)
{
    return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

// What one table says about the total.
Span totalBy(const Table &table, Belief belief)
{
    if (table.cells.empty())
        return {0, noLimit};
    const std::vector<Span> spans = spansOf(table, belief);
    const Span sum = sumOf(spans);
    if (table.sums == Sums::ToTotal)
        return sum;
    return {std::ranges::max(spans, {}, &Span::low).low, sum.high}; // nobody is in a cell who is not in the total
}

}

DisclosureReader::DisclosureReader(PublishedCount total, std::vector<Table> page) : m_total(total), m_page(std::move(page))
{}

Span DisclosureReader::total(Belief belief) const
{
    // The total is hidden only when it is small; its star cannot be anything else.
    Span total = spanOf(m_total, Belief::OneToSeven, false);
    for (const Table &table : m_page) {
        const Span narrowed = both(total, totalBy(table, belief));
        if (narrowed.size() > 0) // else the belief is wrong in this table, which tells nothing about the others
            total = narrowed;
    }
    return total;
}

std::vector<Span> DisclosureReader::cells(size_t table, Belief belief) const
{
    const Table &read = m_page[table];
    const Span whole = total(belief);
    std::vector<Span> spans = spansOf(read, belief);
    const Span sum = sumOf(spans);
    const qint64 mostOfAll = read.sums == Sums::ToTotal ? whole.high : noLimit;
    std::vector<Span> narrowed;
    for (const Span &span : spans) {
        const Span rest{sum.low - span.low, sum.high - span.high};
        narrowed.push_back(
            {std::max(span.low, whole.low - rest.high), std::min({span.high, mostOfAll - rest.low, whole.high})});
    }
    return narrowed;
}

std::optional<size_t> DisclosureReader::firstUnsafeTable() const
{
    for (const Belief belief : {Belief::AnyNumber, Belief::OneToSeven}) {
        for (size_t table = 0; table < m_page.size(); ++table) {
            if (isUnsafe(table, belief))
                return table;
        }
        if (m_total.value() != 0 && total(belief).size() == 1)
            return tightestTable(belief);
    }
    return std::nullopt;
}

bool DisclosureReader::isUnsafe(size_t table, Belief belief) const
{
    const std::vector<PublishedCount> &published = m_page[table].cells;
    if (!m_total.isHidden() && std::ranges::count_if(published, &PublishedCount::isHidden) == 1)
        return true;
    const std::vector<Span> spans = cells(table, belief);
    if (std::ranges::any_of(spans, [](const Span &span) { return span.size() == 0; }))
        return false; // the belief contradicts the table: it leads nowhere
    for (size_t i = 0; i < spans.size(); ++i) {
        const bool star = published[i].isHidden();
        const bool openZero = !star && published[i].value() == 0;
        const qint64 wanted = star && belief == Belief::AnyNumber ? 3 : 2;
        if (!openZero && spans[i].size() < wanted)
            return true;
    }
    return false;
}

size_t DisclosureReader::tightestTable(Belief belief) const
{
    const auto room = [this, belief](const Table &table) {
        return table.cells.empty() ? noLimit : both(totalBy(table, belief), spanOf(m_total, belief, false)).size();
    };
    return static_cast<size_t>(std::ranges::min_element(m_page, {}, room) - m_page.begin());
}

}
