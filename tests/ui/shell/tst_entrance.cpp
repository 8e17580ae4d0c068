// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyslots.h"
#include "storage/database.h"
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/shell/shellwindow.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstEntrance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstRunHasItsNamesAndSaysWhereTheRegisterWillBe();
    void whatIsWrongStandsBesideItsFieldAndNothingIsCreated();
    void aPlaceThatCannotBeWrittenIsToldAndTheFormStaysFilled();
    void theRightPasswordOpensTheDesk();
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer();
    void enterInTheUserNameGoesToThePassword();
    void aRegisterThatWasHereBeforeIsMissedAndNotReplaced();
    void aFileThatIsNoRegisterIsToldInWordsAndLeftAlone_data();
    void aFileThatIsNoRegisterIsToldInWordsAndLeftAlone();
    void aDamagedRegisterIsClosedWithItsReason();
    void aRegisterOfANewerProgramIsRefused();
    void aRegisterThatComesBackOpensWithTryAgain();
    void postgresIsRefusedInOneSentence();
    void theDemonstrationEndsAtASignInAndLeavesNothingBehind();

private:
    static void fill(ShellWindow &shell);
};

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

}

void TstEntrance::fill(ShellWindow &shell)
{
    shell.type(QStringLiteral("Practice name"), QStringLiteral("Oak Road Surgery"));
    shell.type(QStringLiteral("Practice code"), QStringLiteral("A81001"));
    shell.type(QStringLiteral("Practice address"), QStringLiteral("1 Oak Road"));
    shell.type(QStringLiteral("Practice phone"), QStringLiteral("0113 496 0123"));
    shell.type(QStringLiteral("Manager's name"), QStringLiteral("Jo Field"));
    shell.type(QStringLiteral("User name"), QStringLiteral("jo"));
    shell.type(QStringLiteral("Password"), QStringLiteral("three plain words"));
    shell.type(QStringLiteral("Repeat password"), QStringLiteral("three plain words"));
}

void TstEntrance::aFirstRunHasItsNamesAndSaysWhereTheRegisterWillBe()
{
    ShellWindow shell;
    const QString path = shell.folder() % QStringLiteral("/new.optout");
    shell.open(path);
    QCOMPARE(shell.focusName(), QStringLiteral("Practice name"));
    for (const QString &name :
         {QStringLiteral("Practice name"), QStringLiteral("Practice code"), QStringLiteral("Practice address"),
          QStringLiteral("Practice phone"), QStringLiteral("Manager's name"), QStringLiteral("User name"),
          QStringLiteral("Password"), QStringLiteral("Repeat password"), QStringLiteral("Protect this register"),
          QStringLiteral("Start")}) {
        QCOMPARE(shell.focusName(), name);
        ShellWindow::key(Qt::Key_Tab);
    }
    QVERIFY(shell.visibleText().contains(path));
    QVERIFY(!QFile::exists(path));
}

void TstEntrance::whatIsWrongStandsBesideItsFieldAndNothingIsCreated()
{
    ShellWindow shell;
    const QString path = shell.folder() % QStringLiteral("/new.optout");
    shell.open(path);
    shell.type(QStringLiteral("Practice code"), QStringLiteral("nonsense"));
    shell.type(QStringLiteral("User name"), QStringLiteral("jo field"));
    shell.type(QStringLiteral("Password"), QStringLiteral("short"));
    shell.type(QStringLiteral("Repeat password"), QStringLiteral("other"));
    shell.press(QStringLiteral("Start"));
    const auto complaint = [&shell](const QString &field) { return shell.shown(field)->accessibleDescription(); };
    QCOMPARE(complaint(QStringLiteral("Practice name")), QStringLiteral("The name of the practice is needed."));
    QVERIFY(complaint(QStringLiteral("Practice code")).contains(QStringLiteral("nonsense")));
    QVERIFY(complaint(QStringLiteral("User name")).contains(QStringLiteral("jo field")));
    QVERIFY(complaint(QStringLiteral("Password")).contains(QStringLiteral("too short")));
    QVERIFY(complaint(QStringLiteral("Repeat password")).contains(QStringLiteral("differ")));
    QVERIFY(shell.visibleText().contains(complaint(QStringLiteral("Practice code"))));
    QCOMPARE(shell.focusName(), QStringLiteral("Practice name"));
    QVERIFY(!QFile::exists(path));
}

void TstEntrance::aPlaceThatCannotBeWrittenIsToldAndTheFormStaysFilled()
{
    ShellWindow shell;
    const QString blocker = shell.folder() % QStringLiteral("/file");
    QVERIFY(write(blocker, "in the way"));
    shell.open(blocker % QStringLiteral("/new.optout"));
    fill(shell);
    shell.shown<QRadioButton>(QStringLiteral("Leave it unprotected"))->click();
    shell.press(QStringLiteral("Start"));
    shell.press(QStringLiteral("Go on without the code"));
    QVERIFY(waitFor([&] { return shell.shown<QPushButton>(QStringLiteral("Open the register"))->isEnabled(); }));
    QCOMPARE(shell.focusName(), QStringLiteral("Open the register"));
    shell.press(QStringLiteral("Back"));
    QCOMPARE(shell.shown<QLineEdit>(QStringLiteral("Practice name"))->text(), QStringLiteral("Oak Road Surgery"));
    QCOMPARE(contents(blocker), QByteArrayLiteral("in the way"));
}

void TstEntrance::theRightPasswordOpensTheDesk()
{
    TestRegister reg;
    reg.add(TestRegister::janeSmith());
    ShellWindow shell;
    shell.open(reg.path());
    QVERIFY(shell.await(QStringLiteral("Sign in")));
    QVERIFY(!shell.visibleText().contains(QStringLiteral("Elm Lane")));
    QCOMPARE(shell.focusName(), QStringLiteral("User name"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("sam"));
    ShellWindow::key(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), testPassword);
    ShellWindow::key(Qt::Key_Return);
    shell.await(QStringLiteral("Lock"));
    QVERIFY(shell.shown(QStringLiteral("Find")));
    QVERIFY(shell.shown(QStringLiteral("Signed in: SAM")));
}

void TstEntrance::aWrongPasswordAndAnUnknownNameGetTheSameAnswer()
{
    TestRegister reg;
    ShellWindow shell;
    shell.open(reg.path());
    QStringList answers;
    for (const QString &name : {QStringLiteral("sam"), QStringLiteral("nobody")}) {
        shell.type(QStringLiteral("User name"), name);
        shell.type(QStringLiteral("Password"), QStringLiteral("a wrong password"));
        shell.press(QStringLiteral("Sign in"));
        QVERIFY(waitFor([&] { return shell.shown<QPushButton>(QStringLiteral("Sign in"))->isEnabled(); }));
        QVERIFY(shell.visibleText().contains(QStringLiteral("The user name or the password is not right.")));
        QVERIFY(shell.shown<QLineEdit>(QStringLiteral("Password"))->text().isEmpty());
        QCOMPARE(shell.focusName(), QStringLiteral("Password"));
        answers.append(shell.visibleText());
    }
    QCOMPARE(answers[0], answers[1]);
}

void TstEntrance::enterInTheUserNameGoesToThePassword()
{
    TestRegister reg;
    ShellWindow shell;
    shell.open(reg.path());
    shell.type(QStringLiteral("User name"), QStringLiteral("sam"));
    ShellWindow::key(Qt::Key_Return);
    QCOMPARE(shell.focusName(), QStringLiteral("Password"));
}

void TstEntrance::aRegisterThatWasHereBeforeIsMissedAndNotReplaced()
{
    ShellWindow shell;
    const QString path = shell.folder() % QStringLiteral("/gone.optout");
    shell.settings().noteOpened(path);
    shell.open(path);
    QVERIFY(shell.visibleText().contains(QStringLiteral("The register is not where it was")));
    QVERIFY(shell.visibleText().contains(path));
    QCOMPARE(shell.focusName(), QStringLiteral("Try again"));
    QVERIFY(!QFile::exists(path));
    for (const QString &remedy : {QStringLiteral("Open another register"), QStringLiteral("Restore a backup"),
                                  QStringLiteral("Start a new register at another place")})
        QVERIFY2(shell.shown(remedy), qPrintable(remedy));
    QVERIFY(!shell.shown(QStringLiteral("Practice name")));
}

void TstEntrance::aFileThatIsNoRegisterIsToldInWordsAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty. A register was expected there.");
    QTest::newRow("foreign") << QByteArray(5000, 'x') << QStringLiteral("is not an OptOut Desk register");
}

void TstEntrance::aFileThatIsNoRegisterIsToldInWordsAndLeftAlone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    ShellWindow shell;
    const QString path = shell.folder() % QStringLiteral("/odd.optout");
    QVERIFY(write(path, bytes));
    const QStringList before = QDir(shell.folder()).entryList(QDir::Files | QDir::Hidden);
    shell.open(path);
    QVERIFY(waitFor([&] { return shell.shown(QStringLiteral("Try again")) != nullptr; }));
    QVERIFY2(shell.visibleText().contains(words), qPrintable(shell.visibleText()));
    QVERIFY(!shell.shown(QStringLiteral("Start a new register at another place")));
    QVERIFY(shell.shown(QStringLiteral("Restore a backup")));
    QVERIFY(!shell.settings().wasOpenedBefore(path));
    QCOMPARE(contents(path), bytes);
    QCOMPARE(QDir(shell.folder()).entryList(QDir::Files | QDir::Hidden), before);
}

void TstEntrance::aDamagedRegisterIsClosedWithItsReason()
{
    TestRegister reg;
    for (int i = 0; i < 400; ++i) {
        Patient patient = TestRegister::janeSmith();
        patient.sourceId = QString::number(i);
        patient.nhsNumber = {};
        reg.add(patient);
    }
    ShellWindow shell;
    const QString path = shell.folder() % QStringLiteral("/damaged.optout");
    QByteArray bytes = contents(reg.path());
    const qsizetype pages = bytes.size() / 4096;
    bytes.replace((pages - 3) * 4096, 2 * 4096, QByteArray(2 * 4096, '\xA5'));
    QVERIFY(write(path, bytes));
    QVERIFY(QFile::copy(KeySlots::pathBeside(reg.path()), KeySlots::pathBeside(path)));
    shell.open(path);
    shell.signIn(QStringLiteral("jo"), testPassword, QStringLiteral("Restore a backup"));
    QVERIFY2(shell.sees(QStringLiteral("The register is damaged")), qPrintable(shell.visibleText()));
    QVERIFY(shell.sees(QStringLiteral("note objections on paper")));
    QCOMPARE(contents(path), bytes);
}

void TstEntrance::aRegisterOfANewerProgramIsRefused()
{
    TestRegister reg;
    QVERIFY(reg.database().execute(QStringLiteral("PRAGMA user_version = 9999")).ok());
    ShellWindow shell;
    shell.open(reg.path());
    shell.await(QStringLiteral("Try again"));
    QVERIFY2(shell.visibleText().contains(QStringLiteral("written by a newer OptOut Desk")),
             qPrintable(shell.visibleText()));
}

void TstEntrance::aRegisterThatComesBackOpensWithTryAgain()
{
    TestRegister reg;
    ShellWindow shell;
    const QString path = shell.folder() % QStringLiteral("/moved.optout");
    shell.settings().noteOpened(path);
    shell.open(path);
    shell.await(QStringLiteral("Try again"));
    QVERIFY(QFile::copy(reg.path(), path));
    QVERIFY(QFile::copy(KeySlots::pathBeside(reg.path()), KeySlots::pathBeside(path)));
    shell.press(QStringLiteral("Try again"));
    QVERIFY(shell.await(QStringLiteral("Sign in")));
}

void TstEntrance::postgresIsRefusedInOneSentence()
{
    ShellWindow shell;
    shell.open(QStringLiteral("postgresql://somewhere/practice"));
    QVERIFY(shell.shown(QStringLiteral("Try again")));
    QVERIFY(shell.visibleText().contains(QStringLiteral("PostgreSQL register are not part of this version")));
    QVERIFY(QDir(shell.folder()).entryList(QDir::Files).isEmpty());
}

void TstEntrance::theDemonstrationEndsAtASignInAndLeavesNothingBehind()
{
    QTemporaryDir temporary;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", temporary.path().toLocal8Bit());
    {
        ShellWindow shell;
        shell.window().openDemonstration();
        QVERIFY(waitFor([&] { return shell.shown(QStringLiteral("Sign in")) != nullptr; }, 120'000));
        QVERIFY(shell.visibleText().contains(QStringLiteral("every patient here is invented")));
        QVERIFY(shell.visibleText().contains(QStringLiteral("reception or manager, password demonstration")));
        QVERIFY(shell.settings().registerPath().isEmpty());
        shell.signIn(QStringLiteral("reception"));
        shell.destroy();
        QStringList folders = QDir(temporary.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        folders.removeIf([](const QString &name) { return name.startsWith(QLatin1String("runtime-")); }); // the system's own
        QCOMPARE(folders, QStringList(QFileInfo(shell.folder()).fileName()));
    }
    qputenv("TMPDIR", before);
    QCOMPARE(QDir(temporary.path()).entryList(QDir::Files | QDir::NoDotAndDotDot), QStringList());
}

OPTOUTDESK_TEST(TstEntrance);
#include "tst_entrance.moc"
