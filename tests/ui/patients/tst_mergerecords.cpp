// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/openregister.h"
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/find/finddesk.h"
#include "ui/patients/mergepanel.h"

#include <QCheckBox>
#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

// A manager's desk with Jane Smith open, and a second record of hers as Jane Smyth.
class MergingDesk : public FindDesk
{
public:
    MergingDesk() : FindDesk(Role::Manager)
    {
        Patient jane = TestRegister::janeSmith();
        jane.nhsNumber.reset();
        kept = desk.add(jane);
        Patient other = TestRegister::janeSmith();
        other.sourceId = u"other"_s;
        other.name.family = u"Smyth"_s;
        duplicate = desk.add(other);
        start();
        page->showPatient(kept);
        settle();
        press(Qt::Key_I, Qt::AltModifier);
    }
    QListView *records() const { return named<QListView>(u"Records to merge"_s); }
    QCheckBox *compared() const { return named<QCheckBox>(u"I have compared both records: they are one person"_s); }
    void choose(int row)
    {
        records()->setCurrentIndex(records()->model()->index(row, 0));
        settle();
    }

    PatientId kept;
    PatientId duplicate;
};

}

class TstMergeRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOtherRecordIsOfferedComparedAndMergedAndSeparatedByUndo()
    {
        MergingDesk desk;
        QCOMPARE(desk.records()->model()->rowCount(), 1);
        QVERIFY(!desk.button(u"Merge records"_s)->isEnabled());
        QVERIFY(!desk.sees(desk.compared()));
        desk.choose(0);
        QVERIFY(desk.sees(desk.compared()));
        QVERIFY2(desk.shownText().contains(u"takes over"_s), qPrintable(desk.shownText()));
        QVERIFY(!desk.button(u"Merge records"_s)->isEnabled());
        desk.compared()->click();
        QVERIFY(desk.button(u"Merge records"_s)->isEnabled());
        desk.button(u"Merge records"_s)->click();
        desk.settle();
        QVERIFY2(desk.barText().contains(u"is merged into this patient's"_s), qPrintable(desk.barText()));
        QCOMPARE(desk.desk.ask([](OpenRegister &reg) { return reg.finder().find(u"jane"_s); })->total, 1);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QVERIFY2(desk.barText().contains(u"is separate again"_s), qPrintable(desk.barText()));
        desk.type(u"smyth"_s);
        QCOMPARE(desk.list()->model()->rowCount(), 1);
        QVERIFY(desk.row(0).startsWith(u"\u2068SMYTH"_s) || desk.row(0).startsWith(u"SMYTH"_s));
    }

    void anotherChoiceHasToBeComparedAnew()
    {
        MergingDesk desk;
        desk.choose(0);
        desk.compared()->click();
        desk.records()->setCurrentIndex({});
        desk.settle();
        QVERIFY(!desk.button(u"Merge records"_s)->isEnabled());
        desk.choose(0);
        QVERIFY(!desk.compared()->isChecked());
        QVERIFY(!desk.button(u"Merge records"_s)->isEnabled());
    }

    void mergedRecordsAreListedAndSeparatedThere()
    {
        MergingDesk desk;
        desk.choose(0);
        desk.compared()->click();
        desk.button(u"Merge records"_s)->click();
        desk.settle();
        desk.press(Qt::Key_I, Qt::AltModifier);
        desk.settle();
        QVERIFY2(desk.shownText().contains(u"Merged: "_s), qPrintable(desk.shownText()));
        QPushButton *separate = nullptr;
        for (QPushButton *button : desk.page->findChildren<QPushButton *>()) {
            if (button->accessibleName().startsWith(u"Separate again"_s))
                separate = button;
        }
        QVERIFY(separate);
        separate->click();
        desk.settle();
        QVERIFY2(desk.barText().contains(u"is separate again"_s), qPrintable(desk.barText()));
    }

    void everyControlHasAName()
    {
        MergingDesk desk;
        desk.choose(0);
        const QStringList nameless = controlsWithoutName(*desk.page);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

OPTOUTDESK_TEST(TstMergeRecords);
#include "tst_mergerecords.moc"
