// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/communicationneeds.h"
#include "domain/ids.h"
#include "domain/letter.h"
#include "domain/objectiontype.h"
#include "tests/support/testcase.h"

#include <QSet>

using namespace optoutdesk;

namespace {

template <typename E>
void checkWords()
{
    QSet<QString> words;
    for (const auto &[enumerator, word] : Words<E>::table) {
        QCOMPARE(wordOf(enumerator), word);
        QVERIFY(fromWord<E>(QString(word)) == enumerator);
        for (const QChar c : QString(word))
            QVERIFY(c.isLower() || c.isDigit() || c == u'-');
        words.insert(word);
    }
    QCOMPARE(words.size(), static_cast<qsizetype>(Words<E>::table.size()));
    QVERIFY(!fromWord<E>(u"no such word"));
    QVERIFY(!fromWord<E>(u""));
}

}

class TstWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordStandsForOneThing()
    {
        checkWords<Sex>();
        checkWords<Registration>();
        checkWords<EventKind>();
        checkWords<ObjectionState>();
        checkWords<Origin>();
        checkWords<Authority>();
        checkWords<Role>();
        checkWords<CodeScheme>();
        checkWords<LetterKind>();
        checkWords<LetterFormat>();
        checkWords<LetterState>();
        checkWords<NeededFormat>();
    }

    void aUuidIsReadInEverySpellingAndWrittenInOne()
    {
        const EventUuid uuid = *EventUuid::parse(QStringLiteral(" {0F8FAD5B-D9CB-469F-A165-70867728950E} "));
        QCOMPARE(uuid.text(), QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e"));
        QCOMPARE(*EventUuid::parse(uuid.text()), uuid);
        for (const char16_t *text :
             {u"", u"x", u"00000000-0000-0000-0000-000000000000", u"0f8fad5b-d9cb-469f-a165-70867728950"})
            QVERIFY(!EventUuid::parse(QString::fromUtf16(text)));
        QVERIFY(!EventUuid().isValid());
        QVERIFY(EventUuid::create() != EventUuid::create());
    }

    void anIdKnowsWhetherItIsOne()
    {
        QVERIFY(!PatientId().isValid());
        QVERIFY(PatientId(1).isValid());
        QVERIFY(PatientId(1) < PatientId(2));
    }
};

OPTOUTDESK_TEST(TstWords);
#include "tst_words.moc"
