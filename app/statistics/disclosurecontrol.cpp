// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/disclosurecontrol.h"

#include "statistics/disclosurereader.h"

#include <algorithm>

namespace optoutdesk {

namespace {

// A table on its way to publication: what is true, and what of it is hidden so far.
struct Draft
{
    const CountTable &table;
    std::vector<bool> hidden = {};
    bool zerosHidden = false;
    bool withheld = false;

    explicit Draft(const CountTable &counts) : table(counts)
    {
        for (const KeyCount &cell : counts.cells)
            hidden.push_back(controlled(cell.count).isHidden());
    }

    PublishedCount published(qsizetype cell) const
    {
        return hidden[static_cast<size_t>(cell)] ? PublishedCount() : controlled(table.cells[cell].count);
    }

    // The next thing to hide: the smallest number still shown, then all zeros, then the table.
    void hideMore()
    {
        qsizetype smallest = -1;
        for (qsizetype i = 0; i < table.cells.size(); ++i) {
            const qint64 count = table.cells[i].count;
            if (count > 0 && !hidden[static_cast<size_t>(i)] && (smallest < 0 || count < table.cells[smallest].count))
                smallest = i;
        }
        if (smallest >= 0) {
            hidden[static_cast<size_t>(smallest)] = true;
        } else if (!zerosHidden && std::ranges::count(table.cells, 0, &KeyCount::count) > 0) {
            zerosHidden = true;
            hidden.assign(hidden.size(), true);
        } else {
            withheld = true;
        }
    }
};

DisclosureReader::Table asRead(const Draft &draft)
{
    DisclosureReader::Table read;
    read.sums = draft.table.sums;
    read.starMayBeZero = draft.zerosHidden;
    for (qsizetype i = 0; !draft.withheld && i < draft.table.cells.size(); ++i)
        read.cells.push_back(draft.published(i));
    return read;
}

}

QString PublishedCount::text() const
{
    return m_value ? QString::number(*m_value) : QStringLiteral("*");
}

PublishedCount controlled(qint64 count)
{
    if (count <= 0)
        return PublishedCount(0);
    if (count <= 7)
        return {};
    return PublishedCount((count + 2) / 5 * 5);
}

QList<PublishedTable> controlled(qint64 total, const QList<CountTable> &tables)
{
    std::vector<Draft> drafts;
    for (const CountTable &table : tables)
        drafts.emplace_back(table);

    // Each round hides at least one thing more, and a page of withheld tables tells nothing: this ends.
    while (true) {
        std::vector<DisclosureReader::Table> page;
        page.reserve(drafts.size());
        for (const Draft &draft : drafts)
            page.push_back(asRead(draft));
        const std::optional<size_t> unsafe = DisclosureReader(controlled(total), page).firstUnsafeTable();
        if (!unsafe)
            break;
        drafts[*unsafe].hideMore();
    }

    QList<PublishedTable> published;
    for (const Draft &draft : drafts) {
        PublishedTable table{{}, draft.withheld};
        for (qsizetype i = 0; !draft.withheld && i < draft.table.cells.size(); ++i)
            table.cells.append({draft.table.cells[i].key, draft.published(i)});
        published.append(std::move(table));
    }
    return published;
}

}
