// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/communicationneeds.h"

#include "domain/languages.h"
#include "domain/limits.h"
#include "tests/support/testcase.h"

#include <QSet>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

class TstCommunicationNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatHasToBeDoneDifferentlyIsANeed()
    {
        CommunicationNeeds needs;
        needs.changedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        needs.changedByName = u"sam"_s;
        QVERIFY(needs.isEmpty());
        for (const auto &change : std::initializer_list<void (*)(CommunicationNeeds &)>{
                 [](CommunicationNeeds &n) { n.format = NeededFormat::Large16; },
                 [](CommunicationNeeds &n) { n.language = u"pl"_s; }, [](CommunicationNeeds &n) { n.interpreter = true; },
                 [](CommunicationNeeds &n) { n.note = u"lip-reads"_s; }}) {
            CommunicationNeeds changed = needs;
            change(changed);
            QVERIFY(!changed.isEmpty());
            QVERIFY(!changed.saysTheSameAs(needs));
        }
    }

    void fourFormatsArePrintedAndThreeAreArranged()
    {
        QCOMPARE(printedFormat(NeededFormat::Standard), std::optional(LetterFormat::Standard));
        QCOMPARE(printedFormat(NeededFormat::Large16), std::optional(LetterFormat::Large16));
        QCOMPARE(printedFormat(NeededFormat::Large20), std::optional(LetterFormat::Large20));
        QCOMPARE(printedFormat(NeededFormat::Large24), std::optional(LetterFormat::Large24));
        for (const NeededFormat format : {NeededFormat::EasyRead, NeededFormat::Audio, NeededFormat::Braille})
            QVERIFY(!printedFormat(format));
    }

    void aLanguageIsReadByCodeAndByNameAndMayBeAnyOther()
    {
        QCOMPARE(languageWord(u"pl"_s), u"pl"_s);
        QCOMPARE(languageWord(u" polish "_s), u"pl"_s);
        QCOMPARE(languageWord(u"BSL"_s), u"bfi"_s);
        QCOMPARE(languageWord(u"British Sign Language (BSL)"_s), u"bfi"_s);
        QCOMPARE(languageWord(u"Romani  (Vlax)"_s), u"Romani (Vlax)"_s);
        for (const QString &english : {u""_s, u"en"_s, u"English"_s})
            QCOMPARE(languageWord(english), QString());
        QSet<QString> codes;
        for (const Language &language : commonLanguages()) {
            QCOMPARE(languageByCode(language.code), &language);
            codes.insert(language.code);
        }
        QCOMPARE(codes.size(), static_cast<qsizetype>(commonLanguages().size()));
        QVERIFY(!languageByCode(u"en"_s));
    }

    void textsAreCleanedAndKeptToTheirLimits()
    {
        CommunicationNeeds needs;
        needs.language = u"Polish"_s;
        needs.note = u"  "_s % QString(limits::shortNote, u'x') % u' ';
        const auto checked = checkedNeeds(needs);
        QVERIFY(checked);
        QCOMPARE(checked->language, u"pl"_s);
        QCOMPARE(checked->note.size(), limits::shortNote);
        needs.note += u'x';
        QCOMPARE(checkedNeeds(needs).failure().problem, Problem::TextTooLong);
        needs.note = u"one\ntwo"_s;
        QCOMPARE(checkedNeeds(needs).failure().problem, Problem::ControlCharacters);
        needs.note.clear();
        needs.language = QString(limits::word + 1, u'x');
        QCOMPARE(checkedNeeds(needs).failure().problem, Problem::TextTooLong);
    }
};

OPTOUTDESK_TEST(TstCommunicationNeeds);
#include "tst_communicationneeds.moc"
