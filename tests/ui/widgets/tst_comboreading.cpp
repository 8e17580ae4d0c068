// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/comboreading.h"

#include "tests/support/testcase.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/formfield.h"

#include <QAbstractItemView>
#include <QTest>

using namespace optoutdesk;

class TstComboReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNamedByWhatItAsksForAndTellsWhatIsChosen()
    {
        auto *combo = new CalmComboBox;
        combo->add(QStringLiteral("In person"), 1);
        combo->add(QStringLiteral("Letter"), 2);
        const FormField field(QStringLiteral("C&hannel"), combo);
        QAccessibleInterface *reading = QAccessible::queryAccessibleInterface(combo);
        QCOMPARE(reading->role(), QAccessible::ComboBox);
        QCOMPARE(reading->text(QAccessible::Name), QStringLiteral("Channel"));
        QCOMPARE(reading->text(QAccessible::Value), QStringLiteral("In person"));
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(reading->text(QAccessible::Name), QStringLiteral("Channel"));
        QCOMPARE(reading->textInterface()->text(0, reading->textInterface()->characterCount()), QStringLiteral("Letter"));
    }

    void offersItsEntriesAndOpensThem()
    {
        CalmComboBox combo;
        combo.add(QStringLiteral("In person"), 1);
        combo.add(QStringLiteral("Letter"), 2);
        combo.show();
        QVERIFY(QTest::qWaitForWindowExposed(&combo));
        QAccessibleInterface *reading = QAccessible::queryAccessibleInterface(&combo);
        QCOMPARE(reading->childCount(), 1);
        QAccessibleInterface *list = reading->child(0);
        QCOMPARE(reading->indexOfChild(list), 0);
        QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("Letter"));
        QVERIFY(!reading->state().expanded);
        reading->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QTRY_VERIFY(combo.view()->isVisible());
        QVERIFY(reading->state().expanded);
        reading->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QTRY_VERIFY(!combo.view()->isVisible());
    }
};

OPTOUTDESK_TEST(TstComboReading);
#include "tst_comboreading.moc"
