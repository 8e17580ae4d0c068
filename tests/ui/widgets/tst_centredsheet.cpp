// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/centredsheet.h"

#include "tests/support/testcase.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace optoutdesk;

class TstCentredSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A screen reader gives the keyboard to a field without Tab.
    void theFieldThatGetsTheKeyboardComesIntoView()
    {
        CentredSheet sheet(40);
        auto *first = new QLineEdit;
        auto *last = new QLineEdit;
        sheet.column()->addWidget(first);
        sheet.column()->addSpacing(2000);
        sheet.column()->addWidget(last);
        sheet.resize(400, 300);
        sheet.show();
        QVERIFY(QTest::qWaitForWindowActive(&sheet));
        first->setFocus();
        QVERIFY(last->visibleRegion().isEmpty());
        last->setFocus();
        QCOMPARE(last->visibleRegion().boundingRect(), last->rect());
        first->setFocus();
        QCOMPARE(first->visibleRegion().boundingRect(), first->rect());
    }
};

OPTOUTDESK_TEST(TstCentredSheet);
#include "tst_centredsheet.moc"
