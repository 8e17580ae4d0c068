// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/numbertable.h"

#include "tests/support/testcase.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace optoutdesk;

namespace {

NumberRows reasons(int count)
{
    NumberRows rows{{QStringLiteral("Reason"), QStringLiteral("People"), QStringLiteral("Rate")}, {}};
    for (int i = 0; i < count; ++i)
        rows.rows.append({{QStringLiteral("Privacy"), QStringLiteral("1,234"), QStringLiteral("4.35%")}});
    return rows;
}

void showWhole(NumberTable &table)
{
    table.resize(table.sizeHint());
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
}

}

class TstNumberTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowSpeaksAsOneSentence()
    {
        NumberTable table(QStringLiteral("Table: reasons"));
        table.setRows(reasons(1));
        QCOMPARE(table.accessibleName(), QStringLiteral("Table: reasons"));
        QCOMPARE(table.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Privacy: People 1,234, Rate 4.35%"));
    }

    void numbersStandAtTheEndOfTheirColumns()
    {
        NumberTable table({});
        table.setRows(reasons(1));
        for (int column = 0; column < 3; ++column) {
            const auto expected = column == 0 ? Qt::AlignLeft : Qt::AlignRight;
            const QVariant cell = table.model()->index(0, column).data(Qt::TextAlignmentRole);
            const QVariant heading = table.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
            QVERIFY(cell.value<Qt::Alignment>().testFlag(expected));
            QVERIFY(heading.value<Qt::Alignment>().testFlag(expected));
        }
    }

    void shortTableIsShownWholeAtEveryTextSize()
    {
        Theme theme;
        for (const int percent : {100, 200}) {
            theme.setTextSize(percent);
            NumberTable table({});
            table.setRows(reasons(12));
            showWhole(table);
            QVERIFY(!table.verticalScrollBar()->isVisible());
            QVERIFY(!table.horizontalScrollBar()->isVisible());
            QVERIFY(table.visualRect(table.model()->index(11, 2)).bottom() <= table.viewport()->height());
            for (int column = 0; column < 3; ++column)
                QVERIFY(table.columnWidth(column) >= table.fontMetrics().horizontalAdvance(QStringLiteral("1,234")));
        }
        theme.setTextSize(100);
    }

    void longTableScrollsWithinTheHeightOfAShortOne()
    {
        NumberTable table({});
        table.setRows(reasons(120));
        showWhole(table);
        QVERIFY(table.verticalScrollBar()->maximum() > 0);
        QVERIFY(table.height() < 12 * table.rowHeight(0));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(table.currentIndex().row(), 119);
    }
};

OPTOUTDESK_TEST(TstNumberTable);
#include "tst_numbertable.moc"
