// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The last problem of failure.h closes the list; a new one without a sentence fails here.
    void everyProblemHasASentenceOfItsOwn()
    {
        QHash<QString, int> seen;
        for (int i = 0; i <= static_cast<int>(Problem::PrintFailed); ++i) {
            const QString sentence =
                sentenceFor({static_cast<Problem>(i), QStringLiteral("subject"), QStringLiteral("detail")});
            QVERIFY2(sentence.size() > 10, qPrintable(QString::number(i)));
            QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
            seen.insert(sentence, i);
        }
    }

    void speaksToPeopleAndNotInExclamations()
    {
        for (int i = 0; i <= static_cast<int>(Problem::PrintFailed); ++i) {
            const QString sentence = sentenceFor({static_cast<Problem>(i), QStringLiteral("x"), QStringLiteral("y")});
            for (const QLatin1StringView word : {QLatin1StringView("Error"), QLatin1StringView("Invalid input"),
                                                 QLatin1StringView("failed"), QLatin1StringView("!")})
                QVERIFY2(!sentence.contains(word), qPrintable(sentence));
        }
    }

    void whatWasTypedStandsInTheSentenceAsItIs()
    {
        const QString typed = QStringLiteral("<b>%2</b>");
        QVERIFY(sentenceFor({Problem::NhsNumberInvalid, typed}).contains(typed));
        QVERIFY(sentenceFor({Problem::TextTooLong, typed, QStringLiteral("120")}).contains(typed));
    }

    void whatWasTypedTurnsNoSentenceRound()
    {
        QVERIFY(sentenceFor({Problem::FileNotFound, QStringLiteral("\u202Efdp.txt\x1b[2J")})
                    .contains(QStringLiteral("\u2068\u202Efdp.txt [2J\u2069")));
    }

    void aLostRecordingTellsToKeepThePaper()
    {
        QVERIFY(sentenceFor({Problem::NotRecorded}).contains(QStringLiteral("paper")));
    }

    void anUnsureRecordingIsNotCalledUnchanged()
    {
        const QString unsure = sentenceFor({Problem::RecordingUnsure});
        QVERIFY(unsure.contains(QStringLiteral("not sure")));
        QVERIFY(!unsure.contains(QStringLiteral("nothing was changed")));
    }
};

OPTOUTDESK_TEST(TstSentences);
#include "tst_sentences.moc"
