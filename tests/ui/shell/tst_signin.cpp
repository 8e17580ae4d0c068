// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/shell/closedregister.h"
#include "tests/ui/shell/shellwindow.h"
#include "ui/shell/signinform.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterWrongPasswordsTheNextTryIsCountedDown();
    void somebodyElseNeedNotWait();
    void aReceptionistWhoForgotIsSentToTheManager();
    void aManagerComesBackInWithTheCode();
    void aWrongCodeIsToldBesideItsField();
    void onlyAnUnprotectedRegisterSaysSo();

private:
    static void recover(ShellWindow &shell, const QString &code, const QString &password);
};

void TstSignIn::afterWrongPasswordsTheNextTryIsCountedDown()
{
    SignInForm form(QStringLiteral("&Sign in"), QStringLiteral("Signing in …"));
    form.show();
    const QSignalSpy submitted(&form, &SignInForm::submitted);
    auto *name = form.findChildren<QLineEdit *>().first();
    auto *password = form.findChildren<QLineEdit *>().last();
    QTest::keyClicks(name, QStringLiteral("sam"));
    form.refuse(QStringLiteral("Not right."), std::chrono::seconds(2));
    const auto waits = [&form] {
        for (const QLabel *label : form.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("Next try in ")))
                return label->text();
        }
        return QString();
    };
    QVERIFY2(waits().contains(u'2'), qPrintable(waits()));
    QVERIFY(!form.button()->isEnabled());
    QTest::keyClicks(password, QStringLiteral("a password"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(submitted.count(), 0);
    QVERIFY(waitFor([&] { return waits().contains(u'1'); }, 3'000));
    QVERIFY(waitFor([&] { return form.button()->isEnabled(); }, 5'000));
    QVERIFY(waits().isEmpty());
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(submitted.count(), 1);
}

void TstSignIn::somebodyElseNeedNotWait()
{
    SignInForm form(QStringLiteral("&Sign in"), QStringLiteral("Signing in …"));
    form.show();
    auto *name = form.findChildren<QLineEdit *>().first();
    QTest::keyClicks(name, QStringLiteral("sam"));
    form.refuse(QStringLiteral("Not right."), std::chrono::seconds(60));
    QVERIFY(!form.button()->isEnabled());
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("jo"));
    QVERIFY(form.button()->isEnabled());
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("SAM"));
    QVERIFY(!form.button()->isEnabled());
}

void TstSignIn::aReceptionistWhoForgotIsSentToTheManager()
{
    const TestRegister reg;
    ShellWindow shell;
    shell.open(reg.path());
    shell.press(QStringLiteral("Forgotten password"));
    QVERIFY(shell.sees(QStringLiteral("Receptionists and auditors ask a practice manager")));
    QCOMPARE(shell.focusName(), QStringLiteral("User name"));
    shell.press(QStringLiteral("Back"));
    QVERIFY(shell.await(QStringLiteral("Sign in")));
}

void TstSignIn::recover(ShellWindow &shell, const QString &code, const QString &password)
{
    shell.press(QStringLiteral("Forgotten password"));
    shell.type(QStringLiteral("User name"), QStringLiteral("jo"));
    shell.type(QStringLiteral("Recovery code"), code);
    shell.type(QStringLiteral("Password"), password);
    shell.type(QStringLiteral("Repeat password"), password);
    ShellWindow::key(Qt::Key_Return);
}

void TstSignIn::aManagerComesBackInWithTheCode()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock());
    shell.open(reg.path);
    recover(shell, reg.recoveryCode.toLower(), QStringLiteral("three new words"));
    QVERIFY(shell.sees(QStringLiteral("The new password is saved")));
    shell.signIn(QStringLiteral("jo"), QStringLiteral("three new words"));
    QVERIFY(shell.shown(QStringLiteral("Administration")));
}

void TstSignIn::aWrongCodeIsToldBesideItsField()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock());
    shell.open(reg.path);
    recover(shell, QStringLiteral("2222 3333"), QStringLiteral("three new words"));
    QVERIFY(waitFor([&] { return shell.focusName() == QLatin1String("Recovery code"); }));
    const QString told = shell.shown(QStringLiteral("Recovery code"))->accessibleDescription();
    QVERIFY2(told.contains(QStringLiteral("not a recovery code")), qPrintable(told));
    shell.press(QStringLiteral("Back"));
    shell.signIn(QStringLiteral("jo"));
}

void TstSignIn::onlyAnUnprotectedRegisterSaysSo()
{
    for (const Protection protection : {Protection::Plain, Protection::Sealed}) {
        ShellWindow shell;
        const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock(), protection);
        shell.open(reg.path);
        shell.await(QStringLiteral("Sign in"));
        QCOMPARE(shell.visibleText().contains(QStringLiteral("This register is not protected")),
                 protection == Protection::Plain);
    }
}

OPTOUTDESK_TEST(TstSignIn);
#include "tst_signin.moc"
