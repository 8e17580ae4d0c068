// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentencetable.h"

#include "tests/support/testcase.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace optoutdesk;

namespace {

// Many rows, and how many of them were looked at.
class ManyRows : public QAbstractTableModel
{
public:
    explicit ManyRows(int rows) : m_rows(rows) {}

    mutable int lastRowAsked = 0;

    int rowCount(const QModelIndex & = {}) const override { return m_rows; }
    int columnCount(const QModelIndex & = {}) const override { return 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        lastRowAsked = std::max(lastRowAsked, index.row());
        if (role == Qt::DisplayRole)
            return QStringLiteral("SMITH, Jane %1").arg(index.row());
        if (role == LinesRole && index.column() == 0)
            return QStringList{QStringLiteral("Born 05-Apr-1971"), QStringLiteral("NHS No. 999 000 0018")};
        if (role == Qt::AccessibleTextRole && index.column() == 0)
            return QStringLiteral("the sentence of row %1").arg(index.row());
        return {};
    }

private:
    int m_rows;
};

}

class TstSentenceTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCursorStaysWithTheRowsSentence()
    {
        ManyRows model(5);
        SentenceTable table(QStringLiteral("People"));
        table.setModel(&model);
        table.show();
        table.chooseRow(0);
        QTest::keyClick(&table, Qt::Key_Right);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentIndex(), model.index(1, 0));
        QTest::keyClick(&table, Qt::Key_End);
        QCOMPARE(table.currentIndex().column(), 0);
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&table);
        QVERIFY(interface->tableInterface());
        QCOMPARE(interface->tableInterface()->cellAt(2, 0)->text(QAccessible::Name),
                 QStringLiteral("the sentence of row 2"));
    }

    void enterOpensSpaceActsAndCopyCopies()
    {
        ManyRows model(3);
        SentenceTable table(QStringLiteral("People"));
        QSignalSpy opened(&table, &SentenceTable::opened);
        QSignalSpy acted(&table, &SentenceTable::acted);
        QSignalSpy copied(&table, &SentenceTable::copied);
        table.setModel(&model);
        QTest::keyClick(&table, Qt::Key_Space); // no row is chosen yet
        QCOMPARE(acted.size(), 0);
        table.chooseRow(2);
        QTest::keyClick(&table, Qt::Key_Return);
        QTest::keyClick(&table, Qt::Key_Space);
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(opened.value(0).value(0).toInt(), 2);
        QCOMPARE(acted.value(0).value(0).toInt(), 2);
        QCOMPARE(copied.value(0).value(0).toInt(), 2);
    }

    void rowsGrowWithTheTextAndLinesStandBelowEachOtherWhereItIsNarrow()
    {
        ManyRows model(3);
        SentenceTable table(QStringLiteral("People"));
        table.setModel(&model);
        table.resize(1200, 400);
        table.show();
        const int wide = table.rowHeight(0);
        table.resize(200, 400);
        const int narrow = table.rowHeight(0);
        QVERIFY(narrow > wide);
        QFont large = table.font();
        large.setPointSizeF(2 * large.pointSizeF());
        table.setFont(large);
        QVERIFY(table.rowHeight(0) > narrow * 3 / 2);
    }

    void sidewaysArrowsShowWhatDoesNotFit()
    {
        ManyRows model(3);
        SentenceTable table(QStringLiteral("People"));
        table.setModel(&model);
        table.resize(200, 400);
        table.show();
        table.chooseRow(0);
        QTest::keyClick(&table, Qt::Key_Right);
        QVERIFY(table.horizontalScrollBar()->value() > 0);
        QTest::keyClick(&table, Qt::Key_Left);
        QCOMPARE(table.horizontalScrollBar()->value(), 0);
    }

    void onlyRowsThatAreShownAreAskedFor()
    {
        ManyRows model(100'000);
        SentenceTable table(QStringLiteral("People"));
        table.setModel(&model);
        table.resize(600, 400);
        table.show();
        QCoreApplication::processEvents();
        table.grab();
        QVERIFY2(model.lastRowAsked < 100, qPrintable(QString::number(model.lastRowAsked)));
    }

    void anEmptyListSaysWhatBelongsThere()
    {
        ManyRows model(0);
        SentenceTable table(QStringLiteral("People"));
        table.setEmptyText(QStringLiteral("Nobody waits."));
        table.setModel(&model);
        QCOMPARE(table.accessibleDescription(), QStringLiteral("Nobody waits."));
        ManyRows some(1);
        SentenceTable filled(QStringLiteral("People"));
        filled.setEmptyText(QStringLiteral("Nobody waits."));
        filled.setModel(&some);
        QCOMPARE(filled.accessibleDescription(), QString());
    }
};

OPTOUTDESK_TEST(TstSentenceTable);
#include "tst_sentencetable.moc"
