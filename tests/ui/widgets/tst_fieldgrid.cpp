// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldgrid.h"

#include "tests/support/testcase.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace optoutdesk;

class TstFieldGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldThatWasHiddenWhenAddedIsShownInTheGrid()
    {
        FieldGrid fields;
        auto *hidden = new QLineEdit;
        hidden->hide();
        fields.add(new QLineEdit);
        fields.add(hidden);
        fields.show();
        QVERIFY(!hidden->isVisible());
        hidden->show();
        fields.arrange();
        QCOMPARE(hidden->parentWidget(), &fields);
        QVERIFY(hidden->isVisible());
    }

    void largerTextLeavesRoomForOneFieldALine()
    {
        const QFont usual = QApplication::font();
        FieldGrid fields;
        auto *first = new QLineEdit;
        auto *second = new QLineEdit;
        fields.add(first);
        fields.add(second);
        fields.resize(40 * fields.fontMetrics().height(), 400);
        fields.show();
        QTRY_COMPARE(first->y(), second->y());
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        QTRY_VERIFY(first->y() < second->y());
        QApplication::setFont(usual);
    }
};

OPTOUTDESK_TEST(TstFieldGrid);
#include "tst_fieldgrid.moc"
