// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/shorttable.h"

#include "tests/support/testcase.h"

#include <QHeaderView>
#include <QStandardItemModel>

using namespace optoutdesk;

namespace {

constexpr int mostRows = 4;

}

class TstShortTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowReachesTheEdgeWhereThereIsRoom_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 600;
        QTest::newRow("wider") << 900;
    }
    void aRowReachesTheEdgeWhereThereIsRoom()
    {
        QFETCH(int, width);
        QStandardItemModel model(2, 3);
        ShortTable table(QStringLiteral("Backups"), mostRows);
        table.setModel(&model);
        table.resize(300, 200);
        table.show();
        table.resize(width, 200);
        QTRY_COMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    }

    void longWordsScrollAndAreNotCut()
    {
        QStandardItemModel model(1, 2);
        model.setItem(0, 1, new QStandardItem(QString(200, u'w')));
        ShortTable table(QStringLiteral("Backups"), mostRows);
        table.setModel(&model);
        table.resize(300, 200);
        table.show();
        QTRY_VERIFY(table.horizontalHeader()->sectionSize(1) > table.viewport()->width());
    }
};

OPTOUTDESK_TEST(TstShortTable);
#include "tst_shorttable.moc"
