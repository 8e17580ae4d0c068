// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;
using namespace optoutdesk::cli;
using namespace Qt::StringLiterals;

class TstArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOptionsBeforeAndBehindPositionals()
    {
        const ArgumentSpec spec{{{"--limit"_L1}, {"--exact"_L1, Takes::Nothing}}, {u"TEXT"_s}, 1};
        const auto parsed = Arguments::parse(spec, {u"--exact"_s, u"smith"_s, u"--limit=5"_s});
        QVERIFY(parsed);
        QVERIFY(parsed->has("--exact"_L1));
        QCOMPARE(parsed->positional(0), u"smith"_s);
        QCOMPARE(parsed->value("--limit"_L1), u"5"_s);
    }

    void refusesUnknownMissingAndSurplus()
    {
        const ArgumentSpec spec{{{"--type"_L1, Takes::Value, true}}, {u"TEXT"_s}, 0};
        QCOMPARE(Arguments::parse(spec, {u"--tipe"_s, u"x"_s}).failure().problem, Problem::UnknownOption);
        QCOMPARE(Arguments::parse(spec, {u"--type"_s}).failure().problem, Problem::MissingArgument);
        QCOMPARE(Arguments::parse(spec, {}).failure().problem, Problem::MissingArgument);
        QCOMPARE(Arguments::parse(spec, {u"--type"_s, u"x"_s, u"a"_s, u"b"_s}).failure().problem, Problem::UnknownOption);
    }

    void aSpecThatEndsInDotsTakesAsManyWordsAsThereAre()
    {
        const ArgumentSpec spec{{}, {u"REFERENCE"_s, u"…"_s}, 0};
        const auto parsed = Arguments::parse(spec, {u"a"_s, u"b"_s, u"c"_s});
        QVERIFY(parsed);
        QCOMPARE(parsed->positional(2), u"c"_s);
    }

    void anOptionMayRepeatOnlyWhereItTakesSeveral()
    {
        const ArgumentSpec spec{{{"--reason"_L1, Takes::Values}, {"--note"_L1}}};
        const auto parsed =
            Arguments::parse(spec, {u"--reason"_s, u"a"_s, u"--reason"_s, u"b"_s, u"--note"_s, u"1"_s, u"--note"_s, u"2"_s});
        QCOMPARE(parsed->values("--reason"_L1), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(parsed->value("--note"_L1), u"2"_s);
    }

    void splitsABatchLineAsAShellDoes()
    {
        QCOMPARE(*splitCommandLine(u"record --note 'it''s \"so\"' --x \"a \\\" b\" c\\ d ''"_s),
                 (QStringList{u"record"_s, u"--note"_s, u"its \"so\""_s, u"--x"_s, u"a \" b"_s, u"c d"_s, QString()}));
        QVERIFY(!splitCommandLine(u"find 'smith"_s));
        // An empty word is a word.
        const auto empty = splitCommandLine(u"'' \"\""_s);
        QCOMPARE(empty->size(), 2);
        for (const QString &word : *empty)
            QVERIFY(!word.isNull());
    }

    // Whatever is put in single quotes comes out as it was.
    void quotingKeepsEverything()
    {
        QVERIFY(rc::check("single quotes keep every text", [](const std::string &latin) {
            QString text = QString::fromLatin1(latin.data(), static_cast<qsizetype>(latin.size()));
            text.remove(u'\n');
            QString quoted = text;
            quoted.replace(u"'"_s, u"'\\''"_s);
            const auto words = splitCommandLine(u"a '"_s + quoted + u"'"_s);
            RC_ASSERT(words && words->size() == 2 && words->at(1) == text);
        }));
    }
};

OPTOUTDESK_TEST(TstArguments);
#include "tst_arguments.moc"
