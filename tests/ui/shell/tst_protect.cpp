// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyslots.h"
#include "storage/registerfile.h"
#include "tests/support/testcase.h"
#include "tests/ui/shell/closedregister.h"
#include "tests/ui/shell/shellwindow.h"

#include <QLabel>
#include <QPushButton>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstProtect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainRegisterIsProtectedFromAdministration();
    void theCodeComesFirstAndBackProtectsNothing();
    void aNewCodeTakesThePlaceOfTheEarlierOne();
    void aWrongPasswordMakesNoCode();

private:
    static void begin(ShellWindow &shell, const QString &path, const QString &button);
    static QString code(const ShellWindow &shell);
};

void TstProtect::begin(ShellWindow &shell, const QString &path, const QString &button)
{
    shell.open(path);
    shell.signIn(QStringLiteral("jo"));
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    shell.press(button);
    shell.type(QStringLiteral("Present password"), testPassword);
    shell.press(QStringLiteral("Make the recovery code"));
    shell.await(QStringLiteral("Recovery code"));
}

QString TstProtect::code(const ShellWindow &shell)
{
    const QString begin = QStringLiteral("Recovery code: ");
    for (const QString &line : shell.visibleText().split(u'\n')) {
        if (line.startsWith(begin))
            return line.mid(begin.size());
    }
    return {};
}

void TstProtect::aPlainRegisterIsProtectedFromAdministration()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock(), Protection::Plain);
    begin(shell, reg.path, QStringLiteral("Protect this register"));
    const QString shown = code(shell);
    shell.type(QStringLiteral("Recovery code"), shown);
    shell.press(QStringLiteral("Protection on"));
    shell.await(QStringLiteral("Sign in"));
    QVERIFY2(shell.sees(QStringLiteral("The register is protected now")), qPrintable(shell.visibleText()));
    QVERIFY(RegisterFile::isSealed(reg.path));
    shell.signIn(QStringLiteral("jo"));
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    shell.await(QStringLiteral("New recovery code"));
    QVERIFY(!shell.shown(QStringLiteral("Protect this register")));
}

void TstProtect::theCodeComesFirstAndBackProtectsNothing()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock(), Protection::Plain);
    begin(shell, reg.path, QStringLiteral("Protect this register"));
    shell.type(QStringLiteral("Recovery code"), QStringLiteral("nonsense"));
    shell.press(QStringLiteral("Protection on"));
    QCOMPARE(shell.focusName(), QStringLiteral("Recovery code"));
    shell.press(QStringLiteral("Back"));
    QVERIFY(shell.await(QStringLiteral("Protect this register")));
    QVERIFY(!RegisterFile::isSealed(reg.path));
}

void TstProtect::aNewCodeTakesThePlaceOfTheEarlierOne()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock());
    begin(shell, reg.path, QStringLiteral("New recovery code"));
    const QString made = code(shell);
    shell.type(QStringLiteral("Recovery code"), made);
    shell.press(QStringLiteral("Finish"));
    QVERIFY(shell.await(QStringLiteral("New recovery code")));
    const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(reg.path));
    QVERIFY(slots.ok());
    QVERIFY(slots->unlockByCode(made).ok());
    QVERIFY(!slots->unlockByCode(reg.recoveryCode).ok());
}

void TstProtect::aWrongPasswordMakesNoCode()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock());
    shell.open(reg.path);
    shell.signIn(QStringLiteral("jo"));
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    shell.press(QStringLiteral("New recovery code"));
    shell.type(QStringLiteral("Present password"), QStringLiteral("a wrong password"));
    ShellWindow::key(Qt::Key_Return);
    QVERIFY(waitFor([&] {
        return shell.shown(QStringLiteral("Present password"))
            ->accessibleDescription()
            .contains(QStringLiteral("not your password"));
    }));
    const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(reg.path));
    QVERIFY(slots.ok() && slots->unlockByCode(reg.recoveryCode).ok());
}

OPTOUTDESK_TEST(TstProtect);
#include "tst_protect.moc"
