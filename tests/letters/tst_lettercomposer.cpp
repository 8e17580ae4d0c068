// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/letters/sampleletter.h"
#include "tests/support/testcase.h"

#include <QLocale>
#include <QSet>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

QString field(const LetterFacts &facts, const char *name)
{
    return letterFields(facts, QStringLiteral("en")).value(QString::fromLatin1(name));
}

Problem refusal(const LetterFacts &facts, const QString &language = QStringLiteral("en"))
{
    const auto letter = composeLetter(facts, language);
    return letter ? Problem::FeatureNotBuilt : letter.failure().problem;
}

}

class TstLetterComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesDatesInTheLettersLanguageNotTheComputers()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(letterDate(QDate(2018, 8, 6), QStringLiteral("en")), QStringLiteral("6 August 2018"));
        QCOMPARE(letterDate(QDate(2019, 3, 1), QStringLiteral("en")), QStringLiteral("1 March 2019"));
        QCOMPARE(letterDate(QDate(2019, 3, 1), QStringLiteral("cy")), QStringLiteral("1 Mawrth 2019"));
        QCOMPARE(letterDate(QDate(), QStringLiteral("en")), QString());
        QLocale::setDefault(before);
    }

    void writesNamesAsTyped()
    {
        QCOMPARE(field(sampleFacts(), "name"), QStringLiteral("Mr José Núñez"));
        LetterFacts facts = sampleFacts();
        facts.patient.name.given = QStringLiteral("jOSÉ\u0007 \n");
        QCOMPARE(field(facts, "name"), QStringLiteral("Mr jOSÉ    Núñez"));
    }

    void addressesTheParentUntilThirteen()
    {
        LetterFacts facts = childFacts();
        facts.patient.born = QDate(2005, 8, 7);
        QCOMPARE(field(facts, "child"), QStringLiteral("yes"));
        facts.patient.born = QDate(2005, 8, 6);
        QCOMPARE(field(facts, "child"), QString());
        facts.patient.born = QDate();
        QCOMPARE(field(facts, "child"), QString());
    }

    void putsTheAddressOnTheLettersOfThoseWhoAreNotRestricted()
    {
        LetterFacts facts = sampleFacts();
        QCOMPARE(field(facts, "address"), QStringLiteral("12 High Street\nChapel Allerton\nLeeds\nLS7 4PQ"));
        facts.patient.restricted = true;
        QCOMPARE(field(facts, "address"), QString());
        const auto letter = composeLetter(facts);
        QVERIFY(!letter->canonicalJson().contains("High Street"));
        QVERIFY(!letter->canonicalJson().contains("LS7 4PQ"));
    }

    void keepsReasonNoteAndRepresentativeOutOfTheSnapshot()
    {
        const QByteArray json = composeLetter(childFacts())->canonicalJson();
        for (const char *secret : {"distrust", "secret note", "Sadia", "07700"})
            QVERIFY2(!json.contains(secret), secret);
    }

    void printsConfirmedCodesOnly()
    {
        QCOMPARE(field(sampleFacts(), "codes"), QStringLiteral("Read 9Nu0., CTV3 XaZ89, SNOMED CT 827241000000103"));
        QCOMPARE(field(withdrawal(sampleFacts()), "codes"), QString());
    }

    void countsOneWorkingDayInTheSingular()
    {
        LetterFacts facts = sampleFacts();
        facts.workingDays = 1;
        const auto letter = composeLetter(facts);
        const auto blocks = LetterText::parse(letter->text).blocks(letter->fields);
        QVERIFY(std::ranges::any_of(blocks, [](const LetterBlock &block) {
            return block.text.contains(QLatin1String("within 1 working day. It counts"));
        }));
    }

    void refusesLettersThatMustNotBeWritten()
    {
        LetterFacts deceased = sampleFacts();
        deceased.patient.registration = Registration::Deceased;
        QCOMPARE(refusal(deceased), Problem::LetterNotForDeceased);

        LetterFacts voided = sampleFacts();
        voided.event.kind = EventKind::Void;
        QCOMPARE(refusal(voided), Problem::LetterKindMissing);

        LetterFacts otherType = sampleFacts();
        otherType.type.id = QStringLiteral("type2");
        QCOMPARE(refusal(otherType), Problem::LetterKindMissing);

        LetterFacts ended = sampleFacts();
        ended.type.validTo = QDate(2018, 8, 5);
        QCOMPARE(refusal(ended), Problem::LetterKindMissing);

        QCOMPARE(refusal(sampleFacts(), QStringLiteral("xx")), Problem::LetterLanguageMissing);
        QCOMPARE(refusal(sampleFacts()), Problem::FeatureNotBuilt);
    }

    void fillsInExactlyWhatALetterTextMayAskFor()
    {
        QStringList filled = letterFields(sampleFacts(), QStringLiteral("en")).keys();
        filled << QStringLiteral("page") << QStringLiteral("pages"); // known once the letter is laid out
        QCOMPARE(QSet<QString>(filled.cbegin(), filled.cend()),
                 QSet<QString>(LetterText::knownFields().cbegin(), LetterText::knownFields().cend()));
    }

    void comesBackUnchangedFromItsJson()
    {
        const auto letter = composeLetter(sampleFacts());
        QCOMPARE(LetterSnapshot::fromJson(letter->canonicalJson()), *letter);
        QCOMPARE(letter->textVersion, 1);
    }
};

OPTOUTDESK_TEST(TstLetterComposer);
#include "tst_lettercomposer.moc"
