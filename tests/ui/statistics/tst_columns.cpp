// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/columns.h"

#include "tests/support/testcase.h"

#include <QTest>

using namespace optoutdesk;

namespace {

QWidget *ofWidth(int width)
{
    auto *widget = new QWidget;
    widget->setMinimumSize(width, 50);
    return widget;
}

}

class TstColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standSideBySideAsLongAsThereIsRoom()
    {
        QWidget page; // a window would not become narrower than its layout wants
        Columns columns(10, &page);
        columns.add(ofWidth(200));
        columns.add(ofWidth(300));
        columns.resize(510, 200);
        page.show();
        QVERIFY(!columns.isStacked());
        columns.resize(509, 200);
        QVERIFY(columns.isStacked());
        QCOMPARE(columns.minimumSizeHint(), QSize(300, 110));
        columns.resize(800, 200);
        QVERIFY(!columns.isStacked());
        QCOMPARE(columns.minimumSizeHint(), QSize(300, 50));
    }

    void shareTheWidthAsAsked()
    {
        Columns columns(0);
        QWidget *wide = ofWidth(10);
        QWidget *narrow = ofWidth(10);
        columns.add(wide, 3);
        columns.add(narrow, 1);
        columns.resize(800, 100);
        columns.show();
        QCOMPARE(wide->width(), 600);
        QCOMPARE(narrow->width(), 200);
    }
};

OPTOUTDESK_TEST(TstColumns);
#include "tst_columns.moc"
