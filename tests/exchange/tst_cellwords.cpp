// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/celltext.h"
#include "exchange/cellwords.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstCellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySpellingOfASex()
    {
        for (const char16_t *word : {u"M", u"male", u"MALE", u"1", u" Male "})
            QCOMPARE(readSex(word), Sex::Male);
        for (const char16_t *word : {u"F", u"Female", u"2"})
            QCOMPARE(readSex(word), Sex::Female);
        for (const char16_t *word : {u"I", u"9", u"Indeterminate"})
            QCOMPARE(readSex(word), Sex::Indeterminate);
        for (const char16_t *word : {u"U", u"0", u"X", u"Not Known", u"unknown"})
            QCOMPARE(readSex(word), Sex::NotKnown);
        QVERIFY(!readSex(u"Q"));
        QVERIFY(!readSex(u""));
    }

    void readsHowSomebodyIsOnTheBooks()
    {
        QCOMPARE(readRegistration(u"Regular")->now, Registration::Registered);
        QCOMPARE(readRegistration(u"  Temporary")->now, Registration::Temporary);
        QCOMPARE(readRegistration(u"Immediately Necessary")->now, Registration::Temporary);
        QCOMPARE(readRegistration(u"Private")->registeredAs, Registration::Private);
        QCOMPARE(readRegistration(u"Deducted")->now, Registration::Left);
        QCOMPARE(readRegistration(u"Deducted")->registeredAs, Registration::Registered);
        QCOMPARE(readRegistration(u"Deceased")->now, Registration::Deceased);
        QVERIFY(readRegistration(u" Dummy")->isDummy);
        QVERIFY(!readRegistration(u"Married"));
    }

    void readsYesAndNo()
    {
        for (const char16_t *word : {u"TRUE", u"1", u"Y", u"yes"})
            QCOMPARE(readFlag(word), true);
        for (const char16_t *word : {u"False", u"0", u"n", u"No"})
            QCOMPARE(readFlag(word), false);
        QVERIFY(!readFlag(u"maybe"));
    }

    void knowsWhatStandsForNothing()
    {
        for (const char16_t *word : {u"", u"-", u"--", u"N/A", u"NULL", u"not known", u"."})
            QVERIFY(isPlaceholder(word));
        for (const char16_t *word : {u"0", u"Smith", u"4.01023E+09"})
            QVERIFY(!isPlaceholder(word));
    }

    void cleansACellWithoutLosingLetters()
    {
        QCOMPARE(readCellText("  Jane \t Ann\r\nSmith ").text, QStringLiteral("Jane Ann Smith"));
        QCOMPARE(readCellText("12 High Street \n Leeds", LineBreaks::Kept).text, QStringLiteral("12 High Street\nLeeds"));
        QCOMPARE(readCellText("Jos\xC2\xA0\xC3\xA9").text, QStringLiteral("Jos é"));
        const CellText controls = readCellText("Sm\x01ith\x7F");
        QCOMPARE(controls.text, QStringLiteral("Smith"));
        QVERIFY(controls.hadControls);
        QVERIFY(readCellText("Jos\xE9").isDamaged);
    }

    void quotesACellAsItStood()
    {
        QCOMPARE(quotedCell("4.01023E+09"), QStringLiteral("4.01023E+09"));
        QCOMPARE(quotedCell("a\x01\nb"), QStringLiteral("a␁␊b"));
        QVERIFY(quotedCell(QByteArray(100'000, 'x')).size() < 200);
        QVERIFY(quotedCell(QByteArray("𝒜").repeated(1000)).isValidUtf16());
    }
};

OPTOUTDESK_TEST(TstCellWords);
#include "tst_cellwords.moc"
