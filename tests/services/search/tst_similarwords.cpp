// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/similarwords.h"
#include "services/search/soundkey.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace optoutdesk;

namespace {

constexpr int notAlike = SimilarWords::farthest + 100;

int distance(const QString &typed, const QByteArray &word)
{
    const QByteArray sound = soundKey(word);
    return SimilarWords(typed).distanceTo({word, sound, letterSetOf(word), letterSetOf(sound)}).value_or(notAlike);
}

bool areAlike(const char *typed, const QByteArray &word)
{
    return distance(QString::fromUtf8(typed), word) != notAlike;
}

// Whether each word is as near as the one behind it, or nearer.
bool areInOrder(const QString &typed, const QList<QByteArray> &words)
{
    return std::ranges::is_sorted(words, {}, [&typed](const QByteArray &word) { return distance(typed, word); });
}

}

class TstSimilarWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slipsOfFingersAreCheapAndAWrongFirstLetterIsNot()
    {
        QCOMPARE(distance(QStringLiteral("mohamed"), "mohammed"), 1); // doubled
        QCOMPARE(distance(QStringLiteral("brwon"), "brown"), 2); // swapped
        QVERIFY(distance(QStringLiteral("brpwn"), "brown") < distance(QStringLiteral("brzwn"), "brown")); // o is beside p
        QVERIFY(distance(QStringLiteral("bxown"), "brown") < distance(QStringLiteral("xrown"), "brown"));
        QVERIFY(distance(QStringLiteral("brwn"), "brown") < distance(QStringLiteral("rown"), "brown"));
        QVERIFY(areInOrder(QStringLiteral("smiht"), {"smith", "smithson", "schmidt"}));
    }

    void soundAlikesAreNear()
    {
        QVERIFY(areAlike("stephen", "steven"));
        QVERIFY(areAlike("kathryn", "catherine"));
        QVERIFY(areAlike("muhammad", "mohamed"));
        QVERIFY(areAlike("chowdhury", "chaudhry"));
        QVERIFY(areAlike("sayed", "syed"));
        QVERIFY(areAlike("voytek", "wojciech"));
        QVERIFY(areAlike("wukasz", "lukasz"));
        QVERIFY(areAlike("youssef", "yusuf"));
        QVERIFY(areAlike("omar", "umar"));
        QVERIFY(areAlike("elsayed", "alsayed"));
    }

    void shortWordsAllowFewSlips()
    {
        QVERIFY(areAlike("khan", "kahn"));
        QVERIFY(!areAlike("khan", "keen"));
        QVERIFY(!areAlike("xqz", "ann"));
        QVERIFY(areAlike("shmit", "smith"));
        QVERIFY(!areAlike("smith", "jones"));
        QVERIFY(!areAlike("smith", ""));
    }

    void aMisspeltBeginningOfFourLettersGoesOn()
    {
        QVERIFY(areAlike("smtih", "smithson"));
        QVERIFY(areAlike("mohmm", "mohammed"));
        QVERIFY(areAlike("mcdo", "macdonald"));
        QVERIFY(!areAlike("jmo", "mohammed"));
        QVERIFY(distance(QStringLiteral("smiht"), "smith") < distance(QStringLiteral("smiht"), "smithson"));
        // The last letter typed must belong to it, or everything that begins with the letters before would.
        QVERIFY(!areAlike("khan", "khalid"));
    }

    void lettersAreCountedNotBytes()
    {
        QVERIFY(areAlike("مريم", "مريا"));
        QVERIFY(!areAlike("مريم", "مرقا"));
    }

    // The letter sets only save time: without them the answer is the same.
    void theSetsOfLettersHideNobody()
    {
        QVERIFY(rc::check([] {
            const auto word = [] {
                QByteArray letters;
                const int size = *rc::gen::inRange(1, 7);
                for (int i = 0; i < size; ++i)
                    letters += *rc::gen::element('a', 'e', 'i', 'y', 'h', 'b', 'k', 'l', 'n', 'r', 's', 'z');
                return letters;
            };
            const QByteArray typed = word();
            const QByteArray other = word();
            const QByteArray sound = soundKey(other);
            const SimilarWords similar(QString::fromLatin1(typed));
            const quint32 same = letterSetOf(typed);
            const quint32 sameSound = letterSetOf(soundKey(typed));
            RC_ASSERT(similar.distanceTo({other, sound, letterSetOf(other), letterSetOf(sound)})
                      == similar.distanceTo({other, sound, same, sameSound}));
        }));
    }
};

OPTOUTDESK_TEST(TstSimilarWords);
#include "tst_similarwords.moc"
