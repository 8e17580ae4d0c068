// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/disclosurecontrol.h"
#include "tests/statistics/curiousreader.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

QList<KeyCount> cells(const std::vector<int> &counts)
{
    QList<KeyCount> table;
    for (const int count : counts)
        table.append({QString::number(table.size()), count});
    return table;
}

qint64 sumOf(const QList<KeyCount> &table)
{
    qint64 sum = 0;
    for (const KeyCount &cell : table)
        sum += cell.count;
    return sum;
}

QString shown(const PublishedTable &table)
{
    QStringList texts;
    for (const PublishedCell &cell : table.cells)
        texts.append(cell.count.text());
    return table.withheld ? QStringLiteral("withheld") : texts.join(u' ');
}

QString shown(const std::vector<int> &counts)
{
    const QList<KeyCount> table = cells(counts);
    return shown(controlled(sumOf(table), {{table, Sums::ToTotal}}).first());
}

bool hasHiddenZero(const QList<KeyCount> &table, const PublishedTable &published)
{
    for (qsizetype i = 0; i < published.cells.size(); ++i) {
        if (table[i].count == 0 && published.cells[i].count.isHidden())
            return true;
    }
    return false;
}

CuriousReader::Page pageOf(qint64 total, const QList<CountTable> &tables, const QList<PublishedTable> &published)
{
    CuriousReader::Page page{controlled(total), published, {}, {}};
    for (qsizetype i = 0; i < tables.size(); ++i) {
        page.sums.append(tables[i].sums);
        page.starMayBeZero.append(hasHiddenZero(tables[i].cells, published[i]));
    }
    return page;
}

// How many cells or totals a reader of the page can work out exactly.
int found(const CuriousReader::Page &page)
{
    int found = 0;
    for (const int largestStar : {int(CuriousReader::most), 7}) {
        const CuriousReader reader(page, largestStar);
        found += reader.total().size() == 1 && page.total.value() != 0 ? 1 : 0;
        for (qsizetype t = 0; t < page.tables.size(); ++t) {
            const QList<PublishedCell> &row = page.tables[t].cells;
            for (qsizetype c = 0; c < row.size(); ++c)
                found += reader.cell(t, c).size() == 1 && row[c].count.value() != 0 ? 1 : 0;
        }
    }
    return found;
}

// One number split into parts in some ways, and one table in which the parts may exceed it.
struct Split
{
    qint64 total = 0;
    QList<CountTable> tables = {};
};

rc::Gen<Split> splits()
{
    return rc::gen::exec([] {
        Split split;
        const auto first = *rc::gen::resize(
            8, rc::gen::container<std::vector<int>>(4, rc::gen::weightedOneOf<int>({{2, rc::gen::just(0)},
                                                                                    {4, rc::gen::inRange(1, 8)},
                                                                                    {2, rc::gen::just(12)},
                                                                                    {2, rc::gen::inRange(8, 24)}})));
        split.tables.append({cells(first), Sums::ToTotal});
        split.total = sumOf(split.tables.first().cells);
        std::vector<int> second{0, 0, 0};
        for (qint64 i = 0; i < split.total; ++i)
            ++second[*rc::gen::weightedElement<size_t>({{6, 0}, {2, 1}, {1, 2}})];
        split.tables.append({cells(second), Sums::ToTotal});
        std::vector<int> reasons = second;
        for (int &count : reasons)
            count = std::min(static_cast<int>(split.total), count + *rc::gen::inRange(0, 4));
        const QList<KeyCount> table = cells(reasons);
        split.tables.append({table, sumOf(table) == split.total ? Sums::ToTotal : Sums::AtLeastToTotal});
        return split;
    });
}

}

class TstDisclosureControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberByItselfIsHiddenWhenSmallAndRoundedOtherwise()
    {
        QCOMPARE(controlled(0).text(), QStringLiteral("0"));
        for (const int small : {1, 2, 6, 7})
            QCOMPARE(controlled(small).text(), QStringLiteral("*"));
        QCOMPARE(controlled(8).text(), QStringLiteral("10"));
        QCOMPARE(controlled(12).text(), QStringLiteral("10"));
        QCOMPARE(controlled(13).text(), QStringLiteral("15"));
        QCOMPARE(controlled(9'876'543).text(), QStringLiteral("9876545"));
    }

    void ordinaryTablesKeepTheirZerosAndTheirLargeNumbers()
    {
        QCOMPARE(shown({0, 180, 150}), QStringLiteral("0 180 150"));
        QCOMPARE(shown({400, 90, 33, 4, 2, 0, 0}), QStringLiteral("400 90 35 * * 0 0"));
    }

    void aSingleHiddenCellTakesTheSmallestShownOneWithIt()
    {
        QCOMPARE(shown({180, 150, 3}), QStringLiteral("180 * *"));
        QCOMPARE(shown({300, 5, 0, 0}), QStringLiteral("* * 0 0"));
    }

    void aSmallTotalStaysHiddenAndItsZerosStay()
    {
        QCOMPARE(shown({2, 3, 0}), QStringLiteral("* * 0"));
        QCOMPARE(shown({5, 0, 0}), QStringLiteral("* 0 0"));
    }

    // Four twelves are printed as 10 and their total as 50: only 12 + 12 + 12 + 12 reaches 48.
    void roundedNumbersThatGiveThemselvesAwayAreHidden()
    {
        const QList<KeyCount> twelves = cells({12, 12, 12, 12});
        PublishedTable rounded;
        for (const KeyCount &cell : twelves)
            rounded.cells.append({cell.key, controlled(cell.count)});
        QVERIFY(found(pageOf(48, {{twelves, Sums::ToTotal}}, {rounded})) > 0);
        QCOMPARE(found(pageOf(48, {{twelves, Sums::ToTotal}}, controlled(48, {{twelves, Sums::ToTotal}}))), 0);
    }

    // Four sevens are four stars and a total of 30: a reader who takes stars for 1-7 finds them all.
    void starsThatGiveThemselvesAwayTakeTheirTableWithThem()
    {
        QCOMPARE(shown({7, 7, 7, 7}), QStringLiteral("withheld"));
        QCOMPARE(shown({7, 7, 7, 7, 0}), QStringLiteral("* * * * *"));
        QCOMPARE(shown({1, 1, 1, 1, 1, 1, 1, 0}), QStringLiteral("* * * * * * * *"));
    }

    void oneTableDoesNotGiveAnotherAway()
    {
        const CountTable tight{cells({12, 12, 12, 12}), Sums::ToTotal};
        const CountTable other{cells({12, 29, 7, 0}), Sums::ToTotal};
        const QList<CountTable> tables{tight, other};
        QCOMPARE(found(pageOf(48, tables, controlled(48, tables))), 0);
    }

    void nothingCanBeWorkedOutByAddingAndSubtracting()
    {
        QVERIFY(rc::check("tables that share a total", [] {
            const Split split = *splits();
            const QList<PublishedTable> published = controlled(split.total, split.tables);
            const CuriousReader::Page page = pageOf(split.total, split.tables, published);
            RC_ASSERT(found(page) == 0);

            const CuriousReader reader(page, CuriousReader::most);
            for (qsizetype t = 0; t < published.size(); ++t) {
                qsizetype stars = 0;
                for (qsizetype c = 0; c < published[t].cells.size(); ++c) {
                    const PublishedCount shownCell = published[t].cells[c].count;
                    const qint64 truth = split.tables[t].cells[c].count;
                    const std::set<int> possible = reader.cell(t, c);
                    RC_ASSERT(possible.contains(static_cast<int>(truth)));
                    RC_ASSERT(shownCell.isHidden() || shownCell == controlled(truth));
                    RC_ASSERT(!shownCell.isHidden() || possible.size() >= 3);
                    stars += shownCell.isHidden() ? 1 : 0;
                }
                RC_ASSERT(stars != 1 || split.total <= 7);
            }
        }));
    }
};

OPTOUTDESK_TEST(TstDisclosureControl);
#include "tst_disclosurecontrol.moc"
