// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts.h"
#include "services/openregister.h"
#include "tests/support/testcase.h"
#include "tests/support/testdesk.h"
#include "ui/administration/administrationpage.h"
#include "ui/administration/userssection.h"
#include "ui/widgets/lastactionbar.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyUserIsARowThatSpeaksAsOneSentence();
    void anAddedUserSignsInWithTheFirstPassword();
    void aNewManagerIsAManager();
    void wrongEntriesAreNamedBesideTheirFields();
    void aTakenUserNameIsRefusedAndTheFormStaysFilled();
    void aNewPasswordOpensTheRegisterAndTheOldOneDoesNot();
    void switchingOffAsksFirstAndKeepsByDefault();
    void aUserThatIsOffMayNoLongerSignInAndIsShownSo();
    void theLastManagerCannotBeSwitchedOff();
    void escapeClosesTheFormAndKeepsWhatIsTyped();
    void cancelForgetsWhatIsTyped();

private:
    template <typename T>
    T *named(const QString &name) const
    {
        for (T *widget : m_page->findChildren<T *>()) {
            if (widget->accessibleName() == name && widget->isVisibleTo(m_page.get()))
                return widget;
        }
        return nullptr;
    }
    void press(const QString &button)
    {
        auto *wanted = named<QPushButton>(button);
        QVERIFY2(wanted, qPrintable(button));
        QTest::mouseClick(wanted, Qt::LeftButton);
        m_desk->settle();
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = named<QLineEdit>(field);
        QVERIFY2(edit, qPrintable(field));
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void select(const QString &userName)
    {
        auto *table = named<QTableView>(QStringLiteral("Users"));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 1).data().toString() == userName)
                table->setCurrentIndex(table->model()->index(row, 0));
        }
    }
    QStringList rows() const
    {
        const auto *table = named<QTableView>(QStringLiteral("Users"));
        QStringList spoken;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            spoken.append(table->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return spoken;
    }
    bool opens(const QString &userName, const QString &password)
    {
        return m_desk->ask([userName, password](OpenRegister &reg) {
            const bool opened = reg.changeUser({userName, password}).ok();
            [[maybe_unused]] const Done back = reg.changeUser({QStringLiteral("jo"), testPassword});
            return opened;
        });
    }
    QString refusal() const
    {
        for (const Notice *notice : m_page->findChild<UsersSection *>()->findChildren<Notice *>()) {
            if (notice->isVisibleTo(m_page.get()) && !qobject_cast<const LastActionBar *>(notice))
                return notice->sentence();
        }
        return {};
    }
    QString bar() const { return m_page->findChild<LastActionBar *>()->sentence(); }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<AdministrationPage> m_page;
};

void TstUsers::init()
{
    m_desk = std::make_unique<TestDesk>(Role::Manager);
    m_desk->start();
    m_page = std::make_unique<AdministrationPage>(m_desk->workplace());
    m_page->resize(1000, 900);
    m_page->show();
    m_page->activated();
    m_desk->settle();
}

void TstUsers::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TstUsers::everyUserIsARowThatSpeaksAsOneSentence()
{
    QCOMPARE(rows(), QStringList({QStringLiteral("JO, user name jo, Practice manager, Active"),
                                  QStringLiteral("SAM, user name sam, Receptionist, Active")}));
}

void TstUsers::anAddedUserSignsInWithTheFirstPassword()
{
    press(QStringLiteral("Add a user"));
    type(QStringLiteral("Name"), QStringLiteral("Anna Bell"));
    type(QStringLiteral("User name"), QStringLiteral("anna"));
    type(QStringLiteral("Password"), QStringLiteral("three plain words"));
    type(QStringLiteral("Repeat password"), QStringLiteral("three plain words"));
    QVERIFY(m_page->hasDraft());
    QTest::keyClick(named<QLineEdit>(QStringLiteral("Repeat password")), Qt::Key_Return);
    m_desk->settle();
    QVERIFY2(rows().contains(QStringLiteral("Anna Bell, user name anna, Receptionist, Active")),
             qPrintable(rows().join(u'\n')));
    QCOMPARE(bar(), QStringLiteral("Last action: Anna Bell may sign in as anna"));
    QVERIFY(!m_page->hasDraft());
    QVERIFY(!named<QLineEdit>(QStringLiteral("Name")));
    QVERIFY(opens(QStringLiteral("anna"), QStringLiteral("three plain words")));
}

void TstUsers::aNewManagerIsAManager()
{
    press(QStringLiteral("Add a user"));
    type(QStringLiteral("User name"), QStringLiteral("ben"));
    named<QComboBox>(QStringLiteral("Role"))->setCurrentText(QStringLiteral("Practice manager"));
    type(QStringLiteral("Password"), QStringLiteral("three plain words"));
    type(QStringLiteral("Repeat password"), QStringLiteral("three plain words"));
    press(QStringLiteral("Add this user"));
    QVERIFY2(rows().contains(QStringLiteral("ben, user name ben, Practice manager, Active")),
             qPrintable(rows().join(u'\n')));
}

void TstUsers::wrongEntriesAreNamedBesideTheirFields()
{
    press(QStringLiteral("Add a user"));
    type(QStringLiteral("User name"), QStringLiteral("with space"));
    type(QStringLiteral("Password"), QStringLiteral("short"));
    type(QStringLiteral("Repeat password"), QStringLiteral("other"));
    press(QStringLiteral("Add this user"));
    QVERIFY(
        named<QLineEdit>(QStringLiteral("User name"))->accessibleDescription().contains(QStringLiteral("cannot be a user")));
    QVERIFY(named<QLineEdit>(QStringLiteral("Password"))->accessibleDescription().contains(QStringLiteral("too short")));
    QVERIFY(named<QLineEdit>(QStringLiteral("Repeat password"))->accessibleDescription().contains(QStringLiteral("differ")));
    QVERIFY(named<QLineEdit>(QStringLiteral("User name"))->hasFocus());
    QCOMPARE(rows().size(), 2);
}

void TstUsers::aTakenUserNameIsRefusedAndTheFormStaysFilled()
{
    press(QStringLiteral("Add a user"));
    type(QStringLiteral("Name"), QStringLiteral("Another Sam"));
    type(QStringLiteral("User name"), QStringLiteral("SAM"));
    type(QStringLiteral("Password"), QStringLiteral("three plain words"));
    type(QStringLiteral("Repeat password"), QStringLiteral("three plain words"));
    press(QStringLiteral("Add this user"));
    QCOMPARE(refusal(), QStringLiteral("There is already a user “SAM”."));
    QCOMPARE(named<QLineEdit>(QStringLiteral("Name"))->text(), QStringLiteral("Another Sam"));
    QCOMPARE(rows().size(), 2);
}

void TstUsers::aNewPasswordOpensTheRegisterAndTheOldOneDoesNot()
{
    select(QStringLiteral("sam"));
    press(QStringLiteral("Set a password"));
    type(QStringLiteral("Password"), QStringLiteral("new plain words"));
    type(QStringLiteral("Repeat password"), QStringLiteral("new plain words"));
    press(QStringLiteral("Save password"));
    QCOMPARE(bar(), QStringLiteral("Last action: New password saved for sam"));
    QVERIFY(opens(QStringLiteral("sam"), QStringLiteral("new plain words")));
    QVERIFY(!opens(QStringLiteral("sam"), testPassword));
}

void TstUsers::switchingOffAsksFirstAndKeepsByDefault()
{
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    select(QStringLiteral("sam"));
    press(QStringLiteral("Switch off"));
    QVERIFY2(refusal().contains(QStringLiteral("SAM (sam)")), qPrintable(refusal()));
    QVERIFY(named<QPushButton>(QStringLiteral("Keep"))->hasFocus());
    press(QStringLiteral("Keep"));
    QVERIFY(refusal().isEmpty());
    QVERIFY(opens(QStringLiteral("sam"), testPassword));
}

void TstUsers::aUserThatIsOffMayNoLongerSignInAndIsShownSo()
{
    select(QStringLiteral("sam"));
    press(QStringLiteral("Switch off"));
    press(QStringLiteral("Switch off now"));
    QCOMPARE(rows().value(1), QStringLiteral("SAM, user name sam, Receptionist, Switched off"));
    QVERIFY(bar().contains(QStringLiteral("sam is switched off")));
    QVERIFY(named<QPushButton>(QStringLiteral("Switch on again"))->isVisible());
    QVERIFY(!opens(QStringLiteral("sam"), testPassword));
}

void TstUsers::theLastManagerCannotBeSwitchedOff()
{
    select(QStringLiteral("jo"));
    press(QStringLiteral("Switch off"));
    press(QStringLiteral("Switch off now"));
    QCOMPARE(refusal(), QStringLiteral("jo is the last manager. Add another manager first."));
    QCOMPARE(rows().value(0), QStringLiteral("JO, user name jo, Practice manager, Active"));
}

void TstUsers::escapeClosesTheFormAndKeepsWhatIsTyped()
{
    QVERIFY(!m_page->escape());
    press(QStringLiteral("Add a user"));
    type(QStringLiteral("Name"), QStringLiteral("Anna"));
    QVERIFY(m_page->escape());
    QVERIFY(!named<QLineEdit>(QStringLiteral("Name")));
    QVERIFY(m_page->hasDraft());
    press(QStringLiteral("Add a user"));
    QCOMPARE(named<QLineEdit>(QStringLiteral("Name"))->text(), QStringLiteral("Anna"));
}

void TstUsers::cancelForgetsWhatIsTyped()
{
    press(QStringLiteral("Add a user"));
    type(QStringLiteral("Name"), QStringLiteral("Anna"));
    press(QStringLiteral("Cancel"));
    QVERIFY(!m_page->hasDraft());
    press(QStringLiteral("Add a user"));
    QVERIFY(named<QLineEdit>(QStringLiteral("Name"))->text().isEmpty());
}

OPTOUTDESK_TEST(TstUsers);
#include "tst_users.moc"
