// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administrationpage.h"

#include "services/openregister.h"
#include "storage/database.h"
#include "tests/support/testcase.h"
#include "tests/support/testdesk.h"
#include "tests/support/widgetwalk.h"
#include "ui/widgets/lastactionbar.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstAdministrationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePracticeAsTheRegisterHoldsIt();
    void savesThePracticeForEveryLetterAndSaysSo();
    void whatIsWrongStandsBesideItsFieldAndNothingIsSaved();
    void halfTypedDetailsAreADraftAndSurviveARefresh();
    void savingWhatIsAlreadyThereWritesNothing();
    void everyCodeIsShownWithWhetherItWasPublished();
    void aTypeSaysWhenItCountedAndWhatTookItsPlace();
    void saysWhereTheRegisterLies();
    void verifyingSaysThatEverythingAgreesAndWhenItWas();
    void verifyingNamesTheFirstFault();
    void tabGoesThroughThePageInReadingOrder();
    void everyControlHasAName();
    void nothingReadsDataAsMarkup();
    void everyTextIsTranslated();
};

namespace {

template <typename T>
T *named(const QWidget &page, const QString &name)
{
    for (T *widget : page.findChildren<T *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

struct Shown
{
    explicit Shown(TestDesk &testDesk) : desk(testDesk)
    {
        desk.start();
        page = std::make_unique<AdministrationPage>(desk.workplace());
        page->resize(1000, 700);
        page->show();
        page->activated();
        desk.settle();
    }

    void press(const QString &button)
    {
        QTest::mouseClick(named<QPushButton>(*page, button), Qt::LeftButton);
        desk.settle();
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = named<QLineEdit>(*page, field);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString barSentence() const { return page->findChild<LastActionBar *>()->sentence(); }

    TestDesk &desk;
    std::unique_ptr<AdministrationPage> page;
};

bool showsText(const QWidget &page, const QString &text)
{
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->text().contains(text) && label->isVisibleTo(&page))
            return true;
    }
    return false;
}

}

void TstAdministrationPage::showsThePracticeAsTheRegisterHoldsIt()
{
    TestDesk desk(Role::Manager);
    const Shown shown(desk);
    QCOMPARE(named<QLineEdit>(*shown.page, QStringLiteral("Practice name"))->text(), QStringLiteral("Elm Lane Surgery"));
    QCOMPARE(named<QLineEdit>(*shown.page, QStringLiteral("Practice code"))->text(), QStringLiteral("A81001"));
    QCOMPARE(named<QLineEdit>(*shown.page, QStringLiteral("Practice phone"))->text(), QStringLiteral("0113 496 0123"));
    QCOMPARE(named<QPlainTextEdit>(*shown.page, QStringLiteral("Practice address"))->toPlainText(),
             QStringLiteral("1 Elm Lane\nLeeds\nLS2 7AA"));
    QVERIFY(!shown.page->hasDraft());
}

void TstAdministrationPage::savesThePracticeForEveryLetterAndSaysSo()
{
    TestDesk desk(Role::Manager);
    Shown shown(desk);
    shown.type(QStringLiteral("Practice name"), QStringLiteral("  Oak Road Surgery "));
    shown.type(QStringLiteral("Practice code"), QStringLiteral("b12345"));
    QTest::keyClick(named<QLineEdit>(*shown.page, QStringLiteral("Practice code")), Qt::Key_Return, Qt::ControlModifier);
    desk.settle();
    const Practice kept = desk.ask([](OpenRegister &reg) { return reg.practice(); });
    QCOMPARE(kept.name, QStringLiteral("Oak Road Surgery"));
    QCOMPARE(kept.code, QStringLiteral("B12345"));
    QCOMPARE(desk.workplace().practice(), kept);
    QVERIFY(!shown.page->hasDraft());
    QCOMPARE(named<QLineEdit>(*shown.page, QStringLiteral("Practice name"))->text(), kept.name);
    QVERIFY(shown.barSentence().startsWith(QStringLiteral("Last action: Practice details saved")));
}

void TstAdministrationPage::whatIsWrongStandsBesideItsFieldAndNothingIsSaved()
{
    TestDesk desk(Role::Manager);
    Shown shown(desk);
    shown.type(QStringLiteral("Practice code"), QStringLiteral("nonsense"));
    shown.press(QStringLiteral("Save practice details"));
    auto *code = named<QLineEdit>(*shown.page, QStringLiteral("Practice code"));
    QVERIFY(code->accessibleDescription().contains(QStringLiteral("nonsense")));
    QVERIFY(showsText(*shown.page, code->accessibleDescription()));
    QCOMPARE(code->text(), QStringLiteral("nonsense"));
    QCOMPARE(desk.ask([](OpenRegister &reg) { return reg.practice(); }).code, QStringLiteral("A81001"));
    QVERIFY(shown.page->hasDraft());
}

void TstAdministrationPage::halfTypedDetailsAreADraftAndSurviveARefresh()
{
    TestDesk desk(Role::Manager);
    Shown shown(desk);
    shown.type(QStringLiteral("Practice phone"), QStringLiteral("0113 000"));
    QVERIFY(shown.page->hasDraft());
    shown.page->refresh();
    desk.settle();
    QCOMPARE(named<QLineEdit>(*shown.page, QStringLiteral("Practice phone"))->text(), QStringLiteral("0113 000"));
}

void TstAdministrationPage::savingWhatIsAlreadyThereWritesNothing()
{
    TestDesk desk(Role::Manager);
    Shown shown(desk);
    QSignalSpy changes(&desk.workplace(), &Workplace::changed);
    shown.press(QStringLiteral("Save practice details"));
    QCOMPARE(changes.count(), 0);
    QVERIFY(shown.barSentence().contains(QStringLiteral("Nothing to save")));
}

void TstAdministrationPage::everyCodeIsShownWithWhetherItWasPublished()
{
    TestDesk desk(Role::Manager);
    const Shown shown(desk);
    const auto *table = named<QTableView>(*shown.page, QStringLiteral("Codes of Type 1"));
    QVERIFY(table);
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        rows.append(table->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    QCOMPARE(rows.size(), 6);
    QVERIFY2(rows.contains(QStringLiteral("Objection, Read v2: 9Nu0., Published")), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(QStringLiteral("Withdrawal, SNOMED CT: 827261000000102, Not confirmed")),
             qPrintable(rows.join(u'\n')));
    const QModelIndex doubtful = table->model()->index(5, 3);
    QVERIFY(!doubtful.data(Qt::DecorationRole).value<QIcon>().isNull());
}

void TstAdministrationPage::aTypeSaysWhenItCountedAndWhatTookItsPlace()
{
    TestDesk desk(Role::Manager);
    const Shown shown(desk);
    QVERIFY(
        showsText(*shown.page, QStringLiteral("Counted until 11-Oct-2018, that day included. In its place now: National")));
    QVERIFY(
        showsText(*shown.page, QStringLiteral("Type 1 – No information that can identify the patient leaves the practice")));
}

void TstAdministrationPage::saysWhereTheRegisterLies()
{
    TestDesk desk(Role::Manager);
    const Shown shown(desk);
    const auto *path = named<QLineEdit>(*shown.page, QStringLiteral("Kept at"));
    QCOMPARE(path->text(), desk.testRegister().path());
    QVERIFY(path->isReadOnly());
    const bool plain = desk.workplace().protection() == Protection::Plain;
    QVERIFY(path->accessibleDescription().contains(plain ? QStringLiteral("encrypted disk")
                                                         : QStringLiteral("without a password")));
    QCOMPARE(named<QPushButton>(*shown.page, QStringLiteral("Protect this register")) != nullptr, plain);
}

void TstAdministrationPage::verifyingSaysThatEverythingAgreesAndWhenItWas()
{
    TestDesk desk(Role::Manager);
    Shown shown(desk);
    QVERIFY(showsText(*shown.page, QStringLiteral("Last checked: not yet")));
    shown.press(QStringLiteral("Verify register"));
    QVERIFY(showsText(*shown.page, QStringLiteral("The register agrees with itself")));
    QVERIFY(showsText(*shown.page, QStringLiteral("Last checked: 02-Mar-2026 at ")));
    QVERIFY(showsText(*shown.page, QStringLiteral("everything agreed")));
    QVERIFY(named<QPushButton>(*shown.page, QStringLiteral("Verify register"))->isEnabled());
}

void TstAdministrationPage::verifyingNamesTheFirstFault()
{
    TestDesk desk(Role::Manager);
    const PatientId jane = desk.add(TestRegister::janeSmith());
    Shown shown(desk);
    // While the desk is open: a register found like this does not open at all.
    QVERIFY(
        desk.testRegister()
            .database()
            .execute(QStringLiteral("INSERT INTO objection_event (seq, uuid, act, patient, type, kind, received, effective, "
                                    "recorded_at, recorded_by, origin, channel, note) VALUES (1, "
                                    "'6b0f5a2e-0000-4000-8000-000000000001', '6b0f5a2e-0000-4000-8000-000000000002', ")
                     % QString::number(jane.value())
                     % QStringLiteral(", 'type1', 'objection', '2026-03-01', '2026-03-01', '2026-03-01T09:00:00.000Z', 1, "
                                      "'patient', 'form', '')"))
            .ok());
    shown.press(QStringLiteral("Verify register"));
    QVERIFY(showsText(*shown.page, QStringLiteral("changed by something else than this program")));
    QVERIFY(showsText(*shown.page, QStringLiteral("Nothing was changed")));
    QVERIFY(showsText(*shown.page, QStringLiteral("a fault was found")));
}

void TstAdministrationPage::tabGoesThroughThePageInReadingOrder()
{
    TestDesk desk(Role::Manager);
    const Shown shown(desk);
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    shown.page->firstFocus()->setFocus();
    QStringList names;
    // From the first field to the last act of the trail, whatever the register offers.
    while (!names.contains(QStringLiteral("Print")) && names.size() < 40) {
        names.append(QApplication::focusWidget()->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    names.removeAll(QStringLiteral("Protect this register"));
    QCOMPARE(names, QStringList({QStringLiteral("Practice name"),
                                 QStringLiteral("Practice code"),
                                 QStringLiteral("Practice phone"),
                                 QStringLiteral("Practice address"),
                                 QStringLiteral("Save practice details"),
                                 QStringLiteral("Users"),
                                 QStringLiteral("Add a user"),
                                 QStringLiteral("Set a password"),
                                 QStringLiteral("Switch off"),
                                 QStringLiteral("Codes of Type 1"),
                                 QStringLiteral("Codes of Type 2"),
                                 QStringLiteral("Back up now"),
                                 QStringLiteral("Restore a backup"),
                                 QStringLiteral("Second place"),
                                 QStringLiteral("Choose folder"),
                                 QStringLiteral("Kept at"),
                                 QStringLiteral("New recovery code"),
                                 QStringLiteral("Reference on a letter"),
                                 QStringLiteral("Verify register"),
                                 QStringLiteral("Report"),
                                 QStringLiteral("From day"),
                                 QStringLiteral("Calendar for From day"),
                                 QStringLiteral("To day"),
                                 QStringLiteral("Calendar for To day"),
                                 QStringLiteral("Show entries"),
                                 QStringLiteral("Audit trail"),
                                 QStringLiteral("Export"),
                                 QStringLiteral("Print")}));
}

void TstAdministrationPage::everyControlHasAName()
{
    TestDesk desk(Role::Manager);
    const Shown shown(desk);
    QCOMPARE(controlsWithoutName(*shown.page), QStringList());
}

void TstAdministrationPage::nothingReadsDataAsMarkup()
{
    TestDesk desk(Role::Manager);
    const Shown shown(desk);
    QCOMPARE(labelsThatGuessTheirFormat(*shown.page), QStringList());
}

void TstAdministrationPage::everyTextIsTranslated()
{
    QTranslator pseudo;
    QVERIFY(pseudo.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
    QCoreApplication::installTranslator(&pseudo);
    TestDesk desk(Role::Manager);
    Shown shown(desk);
    shown.page->findChildren<QPushButton *>();
    const QStringList outside = textsOutsideTr(
        *shown.page,
        {QRegularExpression(QStringLiteral("Elm Lane Surgery|\\bJO\\b|\\bSAM\\b|\\bjo\\b|\\bsam\\b|02-Mar-2026")),
         QRegularExpression(QStringLiteral("9Nu\\d|X[A-Za-z]{4}|Xa[A-Za-z0-9]+")),
         QRegularExpression(QStringLiteral("Type [12]|No information[^.]*\\.|It ended[^.]*\\.|\\d\\d-Oct-2018|"
                                           "National data opt-out"))});
    QCoreApplication::removeTranslator(&pseudo);
    QVERIFY2(outside.isEmpty(), qPrintable(outside.join(u'\n')));
}

OPTOUTDESK_TEST(TstAdministrationPage);
#include "tst_administrationpage.moc"
