// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupnames.h"
#include "tests/support/testcase.h"
#include "tests/ui/shell/closedregister.h"
#include "tests/ui/shell/shellwindow.h"

#include <QAbstractItemModel>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTableView>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayLeavesABackupWithoutAnybodyThinkingOfIt();
    void aLostRegisterComesBackFromItsBackup();
    void nothingIsChangedBeforeItIsConfirmed();
    void aWrongPasswordRestoresNothing();
    void administrationSignsOutFirst();
    void backLeadsToTheTroubleAgain();

private:
    // A day at the desk: in, and out again by closing the window.
    static void workADay(const QString &path);
    static QStringList backups(const QString &path)
    {
        return QDir(backupFolderOf(path)).entryList({QStringLiteral("*.optout")}, QDir::Files);
    }
    static void compare(ShellWindow &shell, const QString &password = testPassword);
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

}

void TstRestore::workADay(const QString &path)
{
    ShellWindow shell;
    shell.open(path);
    shell.signIn(QStringLiteral("jo"));
    shell.window().close();
    QVERIFY(waitFor([&] { return !shell.window().isVisible(); }, 60'000));
}

void TstRestore::compare(ShellWindow &shell, const QString &password)
{
    shell.type(QStringLiteral("User name"), QStringLiteral("jo"));
    shell.type(QStringLiteral("Password"), password);
    QVERIFY(waitFor([&] { return shell.await(QStringLiteral("Compare with the register"))->isEnabled(); }));
    shell.press(QStringLiteral("Compare with the register"));
}

void TstRestore::aDayLeavesABackupWithoutAnybodyThinkingOfIt()
{
    const QTemporaryDir folder;
    const ClosedRegister reg(folder.filePath(QStringLiteral("practice.optout")), FixedClock());
    workADay(reg.path);
    QVERIFY(!backups(reg.path).isEmpty());
    for (const QString &name : backups(reg.path))
        QVERIFY2(QFile::exists(backupFolderOf(reg.path) % u'/' % name % QStringLiteral(".keys")), qPrintable(name));
}

void TstRestore::aLostRegisterComesBackFromItsBackup()
{
    const QTemporaryDir folder;
    const ClosedRegister reg(folder.filePath(QStringLiteral("practice.optout")), FixedClock());
    workADay(reg.path);
    QVERIFY(QFile::remove(reg.path));
    ShellWindow shell;
    shell.settings().noteOpened(reg.path);
    shell.open(reg.path);
    shell.press(QStringLiteral("Restore a backup"));
    const auto *list = qobject_cast<QTableView *>(shell.await(QStringLiteral("Backups")));
    QCOMPARE(list->model()->rowCount(), backups(reg.path).size());
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Backup of 0")));
    QVERIFY(!shell.shown(QStringLiteral("Restore this backup")));
    compare(shell);
    shell.await(QStringLiteral("Restore this backup"));
    QVERIFY(shell.sees(QStringLiteral("Its last act is of")));
    QCOMPARE(shell.focusName(), QStringLiteral("Back")); // never the default
    shell.press(QStringLiteral("Restore this backup"));
    shell.await(QStringLiteral("Sign in"));
    QVERIFY(shell.sees(QStringLiteral("Restored from")));
    shell.signIn(QStringLiteral("jo"));
}

void TstRestore::nothingIsChangedBeforeItIsConfirmed()
{
    const QTemporaryDir folder;
    const ClosedRegister reg(folder.filePath(QStringLiteral("practice.optout")), FixedClock());
    workADay(reg.path);
    QFile damaged(reg.path);
    QVERIFY(damaged.open(QFile::ReadWrite) && damaged.resize(4096 * 2));
    damaged.close();
    const QByteArray before = contents(reg.path);
    ShellWindow shell;
    shell.open(reg.path);
    shell.signIn(QStringLiteral("jo"), testPassword, QStringLiteral("Restore a backup"));
    shell.press(QStringLiteral("Restore a backup"));
    compare(shell);
    shell.await(QStringLiteral("Restore this backup"));
    QCOMPARE(contents(reg.path), before);
    shell.press(QStringLiteral("Restore this backup"));
    shell.await(QStringLiteral("Sign in"));
    QVERIFY(shell.sees(QStringLiteral("is kept as")));
}

void TstRestore::aWrongPasswordRestoresNothing()
{
    const QTemporaryDir folder;
    const ClosedRegister reg(folder.filePath(QStringLiteral("practice.optout")), FixedClock());
    workADay(reg.path);
    QVERIFY(QFile::remove(reg.path));
    ShellWindow shell;
    shell.settings().noteOpened(reg.path);
    shell.open(reg.path);
    shell.press(QStringLiteral("Restore a backup"));
    shell.await(QStringLiteral("Backups"));
    compare(shell, QStringLiteral("a wrong password"));
    QVERIFY(shell.sees(QStringLiteral("is not right")));
    QVERIFY(!shell.shown(QStringLiteral("Restore this backup")));
    QVERIFY(!QFile::exists(reg.path));
}

void TstRestore::administrationSignsOutFirst()
{
    const QTemporaryDir folder;
    const ClosedRegister reg(folder.filePath(QStringLiteral("practice.optout")), FixedClock());
    workADay(reg.path);
    ShellWindow shell;
    shell.open(reg.path);
    shell.signIn(QStringLiteral("jo"));
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    shell.press(QStringLiteral("Restore a backup"));
    shell.await(QStringLiteral("Compare with the register"));
    QVERIFY(!shell.shown(QStringLiteral("Lock")));
    compare(shell);
    shell.await(QStringLiteral("Restore this backup"));
    QVERIFY(shell.sees(QStringLiteral("holds every objection that is in the register")));
}

void TstRestore::backLeadsToTheTroubleAgain()
{
    ShellWindow shell;
    const QString path = shell.folder() % QStringLiteral("/gone.optout");
    shell.settings().noteOpened(path);
    shell.open(path);
    shell.press(QStringLiteral("Restore a backup"));
    QVERIFY(shell.sees(QStringLiteral("No backups were found")));
    shell.press(QStringLiteral("Back"));
    QVERIFY(shell.await(QStringLiteral("Try again")));
}

OPTOUTDESK_TEST(TstRestore);
#include "tst_restore.moc"
