// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyslots.h"
#include "services/accounts.h"
#include "services/backupnames.h"
#include "services/openregister.h"
#include "tests/support/testcase.h"
#include "tests/ui/shell/closedregister.h"
#include "tests/ui/shell/shellwindow.h"
#include "ui/shell/troublepage.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFailureSaysWhatIsSafeAndWhatToDo_data();
    void everyFailureSaysWhatIsSafeAndWhatToDo();
    void theFirstRemedyHasTheCursorAndIsNeverANewRegister();
    void eachButtonAsksForItsRemedy();
    void aRegisterThatIsOpenElsewhereNeedsNoPaper();
    void aMissingKeyFileIsPutBackFromABackup();
    void aDamagedKeyFileIsRenamedAndReplaced();
    void withoutAnyBackupTheKeyFileIsAskedFor();
    void anOlderFileIsRefusedAndAManagerMayLookAtIt_data();
    void anOlderFileIsRefusedAndAManagerMayLookAtIt();
    void nobodyElseLooksAtAnOlderFile();
};

namespace {

bool copy(const QString &from, const QString &to)
{
    return QDir().mkpath(QFileInfo(to).absolutePath()) && QFile::copy(from, to);
}

// A backup as it lies in the backup folder: the register and its key file. Its name tells how far the trail reached; without
// a head there is nothing to compare.
QString layBackup(const QString &path, const QString &head = QStringLiteral("000000-0000000000000000"))
{
    const BackupName name{backupBaseOf(path), QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC), head};
    const QString file = backupFolderOf(path) % u'/' % name.fileName();
    const bool laid = copy(path, file) && copy(KeySlots::pathBeside(path), KeySlots::pathBeside(file));
    return laid ? file : QString();
}

}

void TstTrouble::everyFailureSaysWhatIsSafeAndWhatToDo_data()
{
    QTest::addColumn<int>("problem");
    QTest::addColumn<QString>("firstButton");
    const auto row = [](const char *name, Problem problem, const char *button) {
        QTest::newRow(name) << static_cast<int>(problem) << QString::fromLatin1(button);
    };
    row("missing", Problem::RegisterNotFound, "Try again");
    row("foreign", Problem::RegisterForeign, "Open another register");
    row("empty", Problem::RegisterEmpty, "Restore a backup");
    row("damaged", Problem::RegisterDamaged, "Restore a backup");
    row("changed", Problem::ChainBroken, "Restore a backup");
    row("row differs", Problem::RowDiffers, "Restore a backup");
    row("in use", Problem::RegisterInUse, "Try again");
    row("read-only", Problem::RegisterReadOnly, "Try again");
    row("network", Problem::NetworkFileSystem, "Open another register");
    row("disk full", Problem::DiskFull, "Try again");
    row("too new", Problem::RegisterTooNew, "Try again");
    row("key file missing", Problem::KeyFileMissing, "Put back the key file of a backup");
    row("key file damaged", Problem::KeyFileDamaged, "Put back the key file of a backup");
    row("key file foreign", Problem::KeyFileForeign, "Put back the key file of a backup");
    row("older", Problem::RegisterOlder, "Restore a backup");
    row("anything else", Problem::ReadFailed, "Try again");
}

void TstTrouble::everyFailureSaysWhatIsSafeAndWhatToDo()
{
    QFETCH(int, problem);
    QFETCH(QString, firstButton);
    const TroubleWords words = troubleWords({static_cast<Problem>(problem), QStringLiteral("/register"), {}});
    QVERIFY(!words.heading.isEmpty());
    QVERIFY(!words.sentence.isEmpty());
    QVERIFY(!words.safe.isEmpty());
    QVERIFY(!words.remedies.isEmpty());
    QCOMPARE(remedyName(words.remedies.first()), firstButton);
    for (const QString &text : {words.heading, words.sentence, words.safe, words.toDo})
        QVERIFY2(!text.contains(QStringLiteral("%1")) && !text.contains(QStringLiteral("rror")), qPrintable(text));
}

void TstTrouble::theFirstRemedyHasTheCursorAndIsNeverANewRegister()
{
    for (int problem = 0; problem <= static_cast<int>(Problem::PrintFailed); ++problem) {
        const TroubleWords words = troubleWords({static_cast<Problem>(problem)});
        QVERIFY(words.remedies.first() != Remedy::StartElsewhere);
        QCOMPARE(words.remedies.contains(Remedy::StartElsewhere),
                 static_cast<Problem>(problem) == Problem::RegisterNotFound);
    }
}

void TstTrouble::eachButtonAsksForItsRemedy()
{
    TroublePage page;
    page.show();
    page.showFailure({Problem::KeyFileMissing, QStringLiteral("/r.optout.keys")}, QStringLiteral("/r.optout"));
    const QSignalSpy asked(&page, &TroublePage::remedyAsked);
    const QList<Remedy> remedies = troubleWords({Problem::KeyFileMissing}).remedies;
    for (const Remedy remedy : remedies) {
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->accessibleName() == remedyName(remedy))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(asked.count(), remedies.size());
}

void TstTrouble::aRegisterThatIsOpenElsewhereNeedsNoPaper()
{
    QVERIFY(!troubleWords({Problem::RegisterInUse, QStringLiteral("jo on desk 2")}).usePaper);
    QVERIFY(troubleWords({Problem::RegisterInUse, QStringLiteral("jo on desk 2")})
                .sentence.contains(QStringLiteral("jo on desk 2")));
    QVERIFY(troubleWords({Problem::RegisterDamaged}).usePaper);
}

void TstTrouble::aMissingKeyFileIsPutBackFromABackup()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock());
    QVERIFY(!layBackup(reg.path).isEmpty());
    QVERIFY(QFile::remove(KeySlots::pathBeside(reg.path)));
    shell.open(reg.path);
    QVERIFY(shell.sees(QStringLiteral("The key file is missing")));
    QVERIFY(shell.sees(QStringLiteral("The register itself is whole")));
    shell.press(QStringLiteral("Put back the key file of a backup"));
    shell.await(QStringLiteral("Sign in"));
    QVERIFY(shell.sees(QStringLiteral("The key file of a backup is back")));
    shell.signIn(QStringLiteral("jo"));
}

void TstTrouble::aDamagedKeyFileIsRenamedAndReplaced()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock());
    QVERIFY(!layBackup(reg.path).isEmpty());
    QFile keys(KeySlots::pathBeside(reg.path));
    QVERIFY(keys.open(QFile::WriteOnly));
    keys.write("damaged");
    keys.close();
    shell.open(reg.path);
    shell.press(QStringLiteral("Put back the key file of a backup"));
    shell.await(QStringLiteral("Sign in"));
    shell.signIn(QStringLiteral("jo"));
    QCOMPARE(QDir(shell.folder()).entryList({QStringLiteral("*.keys.set-aside-*")}, QDir::Files).size(), 1);
}

void TstTrouble::withoutAnyBackupTheKeyFileIsAskedFor()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock());
    QVERIFY(QFile::rename(KeySlots::pathBeside(reg.path), shell.folder() % QStringLiteral("/elsewhere.keys")));
    shell.open(reg.path);
    shell.press(QStringLiteral("Put back the key file of a backup"));
    QVERIFY(waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QVERIFY(shell.sees(QStringLiteral("No key file was found with the backups")));
}

void TstTrouble::anOlderFileIsRefusedAndAManagerMayLookAtIt_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::newRow("plain") << false;
    QTest::newRow("sealed") << true;
}

void TstTrouble::anOlderFileIsRefusedAndAManagerMayLookAtIt()
{
    QFETCH(bool, sealed);
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock(),
                             sealed ? Protection::Sealed : Protection::Plain);
    const QString backup = layBackup(reg.path, QStringLiteral("000050-7F3A91C208BD44E1"));
    const QStringList before = QDir(backupFolderOf(reg.path)).entryList(QDir::Files);
    shell.open(reg.path);
    shell.signIn(QStringLiteral("jo"), testPassword, QStringLiteral("Look at it anyway"));
    QVERIFY(shell.sees(QStringLiteral("An older file lies here")));
    QVERIFY(shell.sees(QFileInfo(backup).fileName()));
    shell.press(QStringLiteral("Look at it anyway"));
    shell.await(QStringLiteral("Sign in"));
    shell.signIn(QStringLiteral("jo"));
    QVERIFY2(shell.sees(QStringLiteral("You are only looking")), qPrintable(shell.visibleText()));
    // It must not become the newest backup.
    QCOMPARE(QDir(backupFolderOf(reg.path)).entryList(QDir::Files), before);
}

// Nobody else is let in, and nothing of the desk is left to be asked for a backup.
void TstTrouble::nobodyElseLooksAtAnOlderFile()
{
    ShellWindow shell;
    const ClosedRegister reg(shell.folder() % QStringLiteral("/practice.optout"), FixedClock(), Protection::Sealed);
    {
        const FixedClock clock;
        SignInGate gate(clock);
        const auto opened = OpenRegister::open(reg.path, {QStringLiteral("jo"), testPassword}, gate, clock);
        QVERIFY(opened);
        QVERIFY((*opened)->accounts().add(QStringLiteral("sam"), {}, Role::Receptionist, testPassword));
    }
    layBackup(reg.path, QStringLiteral("000050-7F3A91C208BD44E1"));
    shell.open(reg.path);
    shell.signIn(QStringLiteral("sam"), testPassword, QStringLiteral("Look at it anyway"));
    shell.press(QStringLiteral("Look at it anyway"));
    shell.await(QStringLiteral("Sign in"));
    shell.signIn(QStringLiteral("sam"), testPassword, QStringLiteral("Look at it anyway"));
    QVERIFY2(shell.sees(QStringLiteral("An older file lies here")), qPrintable(shell.visibleText()));
}

OPTOUTDESK_TEST(TstTrouble);
#include "tst_trouble.moc"
