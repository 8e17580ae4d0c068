// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/find/finddesk.h"
#include "ui/find/householdpanel.h"

#include <QApplication>
#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

void addHousemate(FindDesk &desk, const QString &given)
{
    Patient person = TestRegister::janeSmith();
    person.sourceId = given;
    person.nhsNumber.reset();
    person.name = {.given = given, .family = u"Smith"_s};
    person.born = QDate(1950, 6, 15);
    desk.desk.add(person);
}

}

class TstHouseholdPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void f9ShowsWhoLivesThereAndEnterOpensOneOfThem()
    {
        FindDesk desk;
        desk.addJane();
        addHousemate(desk, u"Robert"_s);
        desk.start();
        desk.find(u"smith jane"_s);
        desk.press(Qt::Key_F9);
        auto *people = desk.named<QListView>(u"Household members"_s);
        QVERIFY(desk.sees(people));
        QCOMPARE(people->model()->rowCount(), 2);
        QVERIFY(people->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"SMITH, Robert"_s));
        QCOMPARE(QApplication::focusWidget(), people);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.shownText().contains(u"SMITH, Robert"_s));
        QVERIFY(!desk.sees(people));
    }

    void theButtonHasAKeyAndEscapeLeadsBack()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        desk.find(u"smith"_s);
        desk.press(Qt::Key_D, Qt::AltModifier);
        QVERIFY(desk.sees(desk.page->findChild<HouseholdPanel *>()));
        QVERIFY(desk.shownText().contains(u"Nobody else of the list lives at this address."_s));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.sees(desk.page->findChild<HouseholdPanel *>()));
        QCOMPARE(QApplication::focusWidget(), desk.box());
        const QStringList nameless = controlsWithoutName(*desk.page);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void aHiddenAddressIsOpenedFirst()
    {
        FindDesk desk;
        Patient jane = TestRegister::janeSmith();
        jane.restricted = true;
        desk.desk.add(jane);
        addHousemate(desk, u"Robert"_s);
        desk.start();
        desk.find(u"smith jane"_s);
        desk.press(Qt::Key_F9);
        QVERIFY(desk.shownText().contains(u"is hidden"_s));
        QVERIFY(!desk.shownText().contains(u"High Street"_s));
        desk.button(u"Show address and phone"_s)->click();
        desk.settle();
        auto *people = desk.named<QListView>(u"Household members"_s);
        QVERIFY(desk.sees(people));
        QCOMPARE(people->model()->rowCount(), 2);
    }

    void withNobodyOpenItSaysWhatIsNeeded()
    {
        FindDesk desk;
        desk.start();
        desk.press(Qt::Key_F9);
        QVERIFY(desk.shownText().contains(u"Open a patient first"_s));
    }
};

OPTOUTDESK_TEST(TstHouseholdPanel);
#include "tst_household.moc"
