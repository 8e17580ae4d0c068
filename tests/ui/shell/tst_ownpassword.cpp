// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/shell/shellwindow.h"

#include <QAction>
#include <QLineEdit>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstOwnPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aReceptionistChangesTheirOwnFromTheMenu();
    void thePresentPasswordIsAskedFor();
    void wrongEntriesAreNamedBesideTheirFields();
    void escGoesBackAndForgetsWhatWasTyped();
    void theLockForgetsWhatWasTyped();

private:
    void choose()
    {
        for (QAction *action : m_shell->window().actions()) {
            if (action->text().remove(u'&') == QLatin1String("Change my password"))
                action->trigger();
        }
        m_shell->await(QStringLiteral("Present password"));
    }
    void fill(const QString &present, const QString &wanted)
    {
        m_shell->type(QStringLiteral("Present password"), present);
        m_shell->type(QStringLiteral("Password"), wanted);
        m_shell->type(QStringLiteral("Repeat password"), wanted);
    }

    std::unique_ptr<TestRegister> m_register;
    std::unique_ptr<ShellWindow> m_shell;
};

void TstOwnPassword::init()
{
    m_register = std::make_unique<TestRegister>();
    m_register->add(TestRegister::janeSmith());
    m_shell = std::make_unique<ShellWindow>();
    m_shell->open(m_register->path());
    m_shell->signIn(QStringLiteral("sam"));
}

void TstOwnPassword::cleanup()
{
    m_shell.reset();
    m_register.reset();
}

void TstOwnPassword::aReceptionistChangesTheirOwnFromTheMenu()
{
    choose();
    QCOMPARE(m_shell->focusName(), QStringLiteral("Present password"));
    fill(testPassword, QStringLiteral("three new words"));
    ShellWindow::key(Qt::Key_Return);
    QVERIFY(waitFor([&] { return m_shell->visibleText().contains(QStringLiteral("Your new password is saved")); }));
    QCOMPARE(m_shell->focusName(), QStringLiteral("Back"));
    ShellWindow::key(Qt::Key_Return);
    ShellWindow::key(Qt::Key_L, Qt::ControlModifier);
    m_shell->type(QStringLiteral("Password"), QStringLiteral("three new words"));
    ShellWindow::key(Qt::Key_Return);
    QVERIFY(m_shell->await(QStringLiteral("Lock")));
}

void TstOwnPassword::thePresentPasswordIsAskedFor()
{
    choose();
    fill(QStringLiteral("a wrong password"), QStringLiteral("three new words"));
    m_shell->press(QStringLiteral("Change password"));
    QVERIFY(waitFor([&] { return m_shell->visibleText().contains(QStringLiteral("This is not your present password")); }));
    QCOMPARE(m_shell->focusName(), QStringLiteral("Present password"));
    m_shell->press(QStringLiteral("Back"));
    ShellWindow::key(Qt::Key_L, Qt::ControlModifier);
    m_shell->type(QStringLiteral("Password"), testPassword);
    ShellWindow::key(Qt::Key_Return);
    QVERIFY(m_shell->await(QStringLiteral("Lock")));
}

void TstOwnPassword::wrongEntriesAreNamedBesideTheirFields()
{
    choose();
    fill(QString(), QStringLiteral("short"));
    m_shell->press(QStringLiteral("Change password"));
    QVERIFY(!m_shell->shown(QStringLiteral("Present password"))->accessibleDescription().isEmpty());
    QVERIFY(m_shell->shown(QStringLiteral("Password"))->accessibleDescription().contains(QStringLiteral("too short")));
}

void TstOwnPassword::escGoesBackAndForgetsWhatWasTyped()
{
    choose();
    fill(testPassword, QStringLiteral("three new words"));
    ShellWindow::key(Qt::Key_Escape);
    QVERIFY(!m_shell->shown(QStringLiteral("Present password")));
    QVERIFY(m_shell->shown(QStringLiteral("Lock")));
    for (const QLineEdit *edit : m_shell->window().findChildren<QLineEdit *>())
        QVERIFY2(edit->echoMode() != QLineEdit::Password || edit->text().isEmpty(), qPrintable(edit->accessibleName()));
}

void TstOwnPassword::theLockForgetsWhatWasTyped()
{
    choose();
    fill(testPassword, QStringLiteral("three new words"));
    ShellWindow::key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_shell->shown(QStringLiteral("Unlock")));
    for (const QLineEdit *edit : m_shell->window().findChildren<QLineEdit *>())
        QVERIFY2(edit->echoMode() != QLineEdit::Password || edit->text().isEmpty(), qPrintable(edit->accessibleName()));
    m_shell->type(QStringLiteral("Password"), testPassword);
    ShellWindow::key(Qt::Key_Return);
    QVERIFY(m_shell->await(QStringLiteral("Lock")));
}

OPTOUTDESK_TEST(TstOwnPassword);
#include "tst_ownpassword.moc"
