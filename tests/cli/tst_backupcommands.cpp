// SPDX-License-Identifier: GPL-3.0-or-later
// backup, restore and export-plain of the real program, on a protected register.
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out = {};
    QByteArray err = {};

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString kind() const { return json().value("error"_L1).toObject().value("kind"_L1).toString(); }
};

Outcome run(const QStringList &words, const QByteArray &input = {}, const QString &recoveryCode = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OPTOUT_DESK_PASSWORD"_s, u"correct-horse"_s);
    if (!recoveryCode.isEmpty())
        environment.insert(u"OPTOUT_DESK_RECOVERY_CODE"_s, recoveryCode);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(OPTOUTDESK_CLI), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        qFatal("the program did not end");
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

}

class TstBackupCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_register;
    QString m_backup;
    QString m_recoveryCode;

    Outcome signedIn(const QStringList &words, const QByteArray &input = {}) const
    {
        return run(QStringList{u"--database"_s, m_register, u"--user"_s, u"jo"_s, u"--json"_s} + words, input);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_register = m_folder.filePath(u"practice.optout"_s);
        const Outcome made =
            run({u"--database"_s, m_register, u"--json"_s, u"init"_s, u"--practice-name"_s, u"Elm Lane"_s,
                 u"--practice-code"_s, u"a81001"_s, u"--manager"_s, u"Jo Field"_s, u"--user-name"_s, u"jo"_s});
        QCOMPARE(made.status, 0);
        m_recoveryCode = made.json().value("recovery_code"_L1).toString();
    }

    void backupAnswersWithFileEventsAndHead()
    {
        const Outcome made = signedIn({u"backup"_s});
        QVERIFY2(made.status == 0, made.err);
        m_backup = made.json().value("file"_L1).toString();
        QVERIFY(m_backup.startsWith(m_register + u"-backups/practice-"_s));
        QVERIFY(QFile::exists(m_backup) && QFile::exists(m_backup + u".keys"_s));
        QCOMPARE(made.json().value("events"_L1).toInt(-1), 0);
        QVERIFY(m_backup.endsWith(made.json().value("head"_L1).toString() + u".optout"_s));
        const QString file = m_folder.filePath(u"named.optout"_s);
        QCOMPARE(signedIn({u"backup"_s, file}).status, 0);
        const Outcome again = signedIn({u"backup"_s, file});
        QCOMPARE(again.status, 1);
        QCOMPARE(again.kind(), u"refused"_s);
    }

    void restoreSaysWhatItDid()
    {
        const Outcome recorded = signedIn({u"batch"_s}, "list-users\n");
        QCOMPARE(recorded.status, 0);
        const Outcome restored = signedIn({u"restore"_s, m_backup});
        QVERIFY2(restored.status == 0, restored.err);
        QCOMPARE(restored.json().value("restored_from"_L1).toString(), m_backup);
        QCOMPARE(restored.json().value("older_by"_L1).toInt(-1), 0);
        QVERIFY(QFile::exists(restored.json().value("set_aside"_L1).toString()));
    }

    void restoreWorksOnAMissingRegister()
    {
        QVERIFY(QFile::remove(m_register));
        const Outcome restored = signedIn({u"restore"_s, m_backup});
        QVERIFY2(restored.status == 0, restored.err);
        QVERIFY(restored.json().value("set_aside"_L1).isNull());
        QVERIFY(restored.json().value("older_by"_L1).isNull());
        QVERIFY(QFile::exists(m_register));
    }

    void restoreRefusesWhatIsNoBackup()
    {
        QCOMPARE(signedIn({u"restore"_s, m_folder.filePath(u"gone"_s)}).kind(), u"not-found"_s);
        QCOMPARE(signedIn({u"restore"_s}).status, 2);
        QCOMPARE(run({u"--database"_s, m_register, u"restore"_s, m_backup}).status, 2);
    }

    void exportPlainOpensByPasswordOrCode()
    {
        const QString file = m_folder.filePath(u"plain.optout"_s);
        const Outcome byCode = run({u"--database"_s, m_register, u"--json"_s, u"export-plain"_s, file}, {}, m_recoveryCode);
        QVERIFY2(byCode.status == 0, byCode.err);
        QFile plain(file);
        QVERIFY(plain.open(QIODevice::ReadOnly));
        QVERIFY(plain.read(15) == "SQLite format 3");
        QCOMPARE(signedIn({u"export-plain"_s, file}).kind(), u"refused"_s);
        QCOMPARE(signedIn({u"export-plain"_s, m_folder.filePath(u"plain2.optout"_s)}).status, 0);
    }
};

OPTOUTDESK_TEST(TstBackupCommands);
#include "tst_backupcommands.moc"
