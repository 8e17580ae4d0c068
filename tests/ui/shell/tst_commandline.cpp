// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandline.h"

#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutWordsOpensWhatWasOpenedLast()
    {
        const CommandLine line = CommandLine::read({});
        QVERIFY(line.databasePath.isEmpty() && line.answer.isEmpty() && !line.demonstration);
    }

    void aRegisterIsNamedInEitherForm()
    {
        QCOMPARE(CommandLine::read({QStringLiteral("--database"), QStringLiteral("/a b.optout")}).databasePath,
                 QStringLiteral("/a b.optout"));
        QCOMPARE(CommandLine::read({QStringLiteral("--database=/a b.optout")}).databasePath, QStringLiteral("/a b.optout"));
    }

    void theDemonstrationIsAsked() { QVERIFY(CommandLine::read({QStringLiteral("--demo")}).demonstration); }

    void helpAndVersionAreAnswersThatSucceed()
    {
        for (const QString &word : {QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("--version")}) {
            const CommandLine line = CommandLine::read({word});
            QVERIFY(!line.answer.isEmpty());
            QCOMPARE(line.exitStatus, 0);
        }
        QVERIFY(CommandLine::read({QStringLiteral("--help")}).answer.contains(QStringLiteral("--demo")));
    }

    void anUnknownOptionAndAMissingPathAreWrongUsage()
    {
        const CommandLine unknown = CommandLine::read({QStringLiteral("--frob")});
        QCOMPARE(unknown.exitStatus, 2);
        QVERIFY(unknown.answer.contains(QStringLiteral("--frob")));
        const CommandLine missing = CommandLine::read({QStringLiteral("--database")});
        QCOMPARE(missing.exitStatus, 2);
        QVERIFY(missing.answer.contains(QStringLiteral("--database")));
    }
};

OPTOUTDESK_TEST(TstCommandLine);
#include "tst_commandline.moc"
