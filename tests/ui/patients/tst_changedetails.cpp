// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/openregister.h"
#include "services/patienteditor.h"
#include "tests/support/testcase.h"
#include "tests/ui/find/finddesk.h"
#include "ui/patients/patientform.h"

#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

template <typename W>
W *shownNamed(const FindDesk &desk, const QString &name)
{
    for (W *widget : desk.page->findChildren<W *>()) {
        if (widget->accessibleName() == name && desk.sees(widget))
            return widget;
    }
    return nullptr;
}

}

class TstChangeDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMendedNameIsShownAtOnceAndTakenBackByUndo()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        desk.find(u"smith"_s);
        desk.press(Qt::Key_G, Qt::AltModifier);
        auto *family = shownNamed<QLineEdit>(desk, u"Family name"_s);
        QVERIFY(family);
        family->setFocus();
        family->selectAll();
        QTest::keyClicks(family, u"Wojcik"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.shownText().contains(u"WOJCIK, Jane (Mrs)"_s));
        QVERIFY2(desk.barText().contains(u"changed: Family name."_s), qPrintable(desk.barText()));
        QCOMPARE(QApplication::focusWidget(), desk.box());

        QVERIFY(shownNamed<QLabel>(desk, u"Changed by hand: Family name"_s));
        // The list's value stands beside the field.
        desk.press(Qt::Key_G, Qt::AltModifier);
        family = shownNamed<QLineEdit>(desk, u"Family name"_s);
        QVERIFY2(family->accessibleDescription().contains(u"The list says"_s), qPrintable(family->accessibleDescription()));
        QVERIFY(family->accessibleDescription().contains(u"Smith"_s));
        desk.press(Qt::Key_Escape);

        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.shownText().contains(u"SMITH, Jane (Mrs)"_s));
        QVERIFY2(desk.barText().contains(u"Taken back"_s), qPrintable(desk.barText()));
    }

    void anUntouchedFormSavesNothing()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        desk.find(u"smith"_s);
        desk.press(Qt::Key_G, Qt::AltModifier);
        QVERIFY(!desk.page->hasDraft());
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.shownText().contains(u"Nothing to save"_s));
    }

    void aRestrictedAddressIsNotInTheFormUntilItWasOpened()
    {
        FindDesk desk;
        Patient jane = TestRegister::janeSmith();
        jane.restricted = true;
        const PatientId id = desk.desk.add(jane);
        desk.start();
        desk.find(u"smith"_s);
        desk.press(Qt::Key_G, Qt::AltModifier);
        QVERIFY(!shownNamed<QPlainTextEdit>(desk, u"Address"_s));
        for (QPlainTextEdit *edit : desk.page->findChildren<QPlainTextEdit *>())
            QVERIFY(!edit->toPlainText().contains(u"High Street"_s));
        for (QLineEdit *edit : desk.page->findChildren<QLineEdit *>())
            QVERIFY(!edit->text().contains(u"0113"_s) && !edit->text().contains(u"LS2"_s));
        auto *restricted = shownNamed<QCheckBox>(desk, u"Restricted record"_s);
        QVERIFY(restricted && !restricted->isEnabled());
        // Changing something else leaves the address alone.
        auto *middle = shownNamed<QLineEdit>(desk, u"Middle names"_s);
        QTest::keyClicks(middle, u"Ann"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        const auto opened = desk.desk.ask([id](OpenRegister &reg) { return reg.finder().openRestricted(id); });
        QCOMPARE(opened->patient.name.middle, u"Ann"_s);
        QCOMPARE(opened->patient.address.postcode, u"LS2 7AA"_s);
        QCOMPARE(opened->patient.phones, jane.phones);
    }

    void anAddressThatWasChangedIsNotShownFromBefore()
    {
        FindDesk desk;
        Patient jane = TestRegister::janeSmith();
        jane.restricted = true;
        const PatientId id = desk.desk.add(jane);
        desk.start();
        desk.find(u"smith"_s);
        desk.button(u"Show address and phone"_s)->click();
        desk.settle();
        QVERIFY(desk.shownText().contains(u"12 High Street"_s));
        desk.press(Qt::Key_G, Qt::AltModifier);
        auto *address = shownNamed<QPlainTextEdit>(desk, u"Address"_s);
        QVERIFY(address);
        address->setPlainText(u"1 Safe Place"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!desk.shownText().contains(u"12 High Street"_s));
        const auto opened = desk.desk.ask([id](OpenRegister &reg) { return reg.finder().openRestricted(id); });
        QCOMPARE(opened->patient.address.lines, QStringList{u"1 Safe Place"_s});
    }

    void aDraftWaitsForItsPatient()
    {
        FindDesk desk;
        desk.addJane();
        desk.addPerson(u"Olu"_s, u"Adeyemi"_s);
        desk.start();
        desk.find(u"smith"_s);
        desk.press(Qt::Key_G, Qt::AltModifier);
        QTest::keyClicks(shownNamed<QLineEdit>(desk, u"Middle names"_s), u"Ann"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.page->hasDraft());
        desk.box()->selectAll();
        desk.find(u"adeyemi"_s);
        desk.press(Qt::Key_G, Qt::AltModifier);
        QCOMPARE(shownNamed<QLineEdit>(desk, u"Middle names"_s)->text(), QString());
        desk.press(Qt::Key_Escape);
        desk.box()->selectAll();
        desk.find(u"smith"_s);
        desk.press(Qt::Key_G, Qt::AltModifier);
        QCOMPARE(shownNamed<QLineEdit>(desk, u"Middle names"_s)->text(), u"Ann"_s);
    }
};

OPTOUTDESK_TEST(TstChangeDetails);
#include "tst_changedetails.moc"
