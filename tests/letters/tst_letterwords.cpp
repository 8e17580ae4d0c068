// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/letters/sampleletter.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

QStringList sentencesOf(const QList<LetterBlock> &blocks)
{
    static const QRegularExpression end(QStringLiteral("[.?!](\\s|$)|\\n"));
    QStringList sentences;
    for (const LetterBlock &block : blocks)
        sentences += QString(block.label % u'\n' % block.text).split(end, Qt::SkipEmptyParts);
    return sentences;
}

QStringList wordsOf(const QString &sentence)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return sentence.split(space, Qt::SkipEmptyParts);
}

int syllablesOf(QString word)
{
    static const QRegularExpression silentEnd(QStringLiteral("(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$"));
    static const QRegularExpression vowels(QStringLiteral("[aeiouy]+"));
    word = word.toLower().remove(silentEnd);
    int count = 0;
    for (auto match = vowels.globalMatch(word); match.hasNext(); match.next())
        ++count;
    return qMax(count, 1);
}

}

// The wording of the shipped letters, against the rules for letters in the domain reference.
class TstLetterWords : public QObject
{
    Q_OBJECT

private:
    static void addLetters()
    {
        QTest::addColumn<LetterFacts>("facts");
        QTest::newRow("objection, adult") << sampleFacts();
        QTest::newRow("objection, child") << childFacts();
        QTest::newRow("withdrawal, adult") << withdrawal(sampleFacts());
        QTest::newRow("withdrawal, child") << withdrawal(childFacts());
    }

    static QList<LetterBlock> blocksOf(const LetterFacts &facts)
    {
        const auto letter = composeLetter(facts);
        return LetterText::parse(letter->text).blocks(letter->fields);
    }

    static QString allOf(const QList<LetterBlock> &blocks)
    {
        QString all;
        for (const LetterBlock &block : blocks)
            all += block.label % u' ' % block.text % u'\n';
        return all;
    }

private Q_SLOTS:
    void asksOnlyForFieldsThatExist_data() { addLetters(); }
    void asksOnlyForFieldsThatExist()
    {
        QFETCH(LetterFacts, facts);
        const auto letter = composeLetter(facts);
        QStringList known = letter->fields.keys();
        known += {QStringLiteral("page"), QStringLiteral("pages")};
        for (const QString &name : LetterText::parse(letter->text).fieldNames())
            QVERIFY2(known.contains(name), qPrintable(name));
    }

    void hasNoSentenceOfMoreThanTwentyWords_data() { addLetters(); }
    void hasNoSentenceOfMoreThanTwentyWords()
    {
        QFETCH(LetterFacts, facts);
        for (const QString &sentence : sentencesOf(blocksOf(facts)))
            QVERIFY2(wordsOf(sentence).size() <= 20, qPrintable(sentence));
    }

    // Flesch-Kincaid grade 6 is a reading age of eleven.
    void canBeReadAtEleven_data() { addLetters(); }
    void canBeReadAtEleven()
    {
        QFETCH(LetterFacts, facts);
        QList<LetterBlock> prose = blocksOf(facts);
        prose.removeIf([](const LetterBlock &block) {
            return block.style != BlockStyle::Paragraph && block.style != BlockStyle::Bullet;
        });
        double sentences = 0;
        double words = 0;
        double syllables = 0;
        for (const QString &sentence : sentencesOf(prose)) {
            ++sentences;
            for (const QString &word : wordsOf(sentence)) {
                ++words;
                syllables += syllablesOf(word);
            }
        }
        const double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        QVERIFY2(grade <= 6, qPrintable(QString::number(grade)));
    }

    void usesThePatientsWords_data() { addLetters(); }
    void usesThePatientsWords()
    {
        QFETCH(LetterFacts, facts);
        const QString all = allOf(blocksOf(facts));
        for (const char *word : {"objection", "object ", "withdraw", "dissent", "practice", "proxy", "representative",
                                 "Type 2", "secondary", "opt out of", "distrust", "secret note", "07700", "Sadia"})
            QVERIFY2(!all.contains(QLatin1String(word), Qt::CaseInsensitive), word);
        for (const char *word : {"GP surgery", "health record", "opt-out"})
            QVERIFY2(all.contains(QLatin1String(word)), word);
    }

    void saysEverythingALetterMustSay_data() { addLetters(); }
    void saysEverythingALetterMustSay()
    {
        QFETCH(LetterFacts, facts);
        const QString all = allOf(blocksOf(facts));
        for (const char *words : {"Elm Tree Surgery",
                                  "14 Harrogate Road",
                                  "0113 496 0123",
                                  "6 August 2018",
                                  "3 August 2018",
                                  "2 August 2018",
                                  "999 000 0018",
                                  "Type 1",
                                  "research and planning",
                                  "within 5 working days",
                                  "It counts from then",
                                  "not affected",
                                  "change your mind",
                                  "in person, by phone or in writing",
                                  "already collected",
                                  "Summary Care Record",
                                  "national data opt-out",
                                  "nhs.uk/your-nhs-data-matters",
                                  "NHS App",
                                  "0300 303 5678",
                                  "did not ask for this",
                                  "contact us",
                                  "Ref 001234",
                                  "keep this letter",
                                  "large print, easy read, audio or braille"})
            QVERIFY2(all.contains(QLatin1String(words)), words);
    }

    void speaksToTheParentOfAChildAndToNobodyElse()
    {
        const QString child = allOf(blocksOf(childFacts()));
        QVERIFY(child.contains(QLatin1String("To the parent or guardian of")));
        QVERIFY(child.contains(QLatin1String("Dear parent or guardian")));
        QVERIFY(child.contains(QLatin1String("Aisha Khan")));
        QVERIFY(child.contains(QLatin1String("your child's health record")));
        const QString adult = allOf(blocksOf(sampleFacts()));
        QVERIFY(!adult.contains(QLatin1String("child")));
        QVERIFY(!adult.contains(QLatin1String("guardian")));
        QVERIFY(adult.contains(QLatin1String("your health record")));
    }

    void keepsCodesToTheSmallLastLine()
    {
        const QList<LetterBlock> blocks = blocksOf(sampleFacts());
        QCOMPARE(blocks.last().style, BlockStyle::Small);
        QVERIFY(blocks.last().text.contains(QLatin1String("9Nu0.")));
        QVERIFY(!allOf(blocks.first(blocks.size() - 1)).contains(QLatin1String("9Nu0")));
    }
};

OPTOUTDESK_TEST(TstLetterWords);
#include "tst_letterwords.moc"
