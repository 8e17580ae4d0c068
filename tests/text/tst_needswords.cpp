// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/needswords.h"

#include "domain/languages.h"
#include "tests/support/testcase.h"

#include <QSet>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

class TstNeedsWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineSaysWhatHasToBeDoneDifferently()
    {
        CommunicationNeeds needs;
        QCOMPARE(needsLine(needs), u"Needs: none"_s);
        needs.interpreter = true;
        QCOMPARE(needsLine(needs), u"Needs: interpreter"_s);
        needs.format = NeededFormat::Large20;
        needs.language = u"pl"_s;
        QCOMPARE(needsLine(needs), u"Needs: large print 20 point · Polish, interpreter"_s);
        needs.note = u"lip-reads, face the patient"_s;
        QCOMPARE(needsLine(needs), u"Needs: large print 20 point · Polish, interpreter · lip-reads, face the patient"_s);
    }

    void whatIsTypedInAnotherScriptStaysInItsOwnDirection()
    {
        CommunicationNeeds needs;
        needs.language = u"کوردی"_s;
        QCOMPARE(needsLine(needs), u"Needs: \u2068کوردی\u2069"_s);
    }

    void everyFormatHasItsOwnWords()
    {
        QSet<QString> choices;
        QSet<QString> lines;
        for (const auto &[format, word] : Words<NeededFormat>::table) {
            choices.insert(neededFormatText(format));
            CommunicationNeeds needs;
            needs.format = format;
            lines.insert(needsText(needs));
        }
        QCOMPARE(choices.size(), 7);
        QCOMPARE(lines.size(), 7);
        QVERIFY(!choices.contains(QString()) && !lines.contains(QString()));
    }

    void whatCannotBePrintedIsSaidInASentence()
    {
        CommunicationNeeds needs;
        QCOMPARE(beyondTheLetter(needs), QString());
        needs.format = NeededFormat::Large24;
        QCOMPARE(beyondTheLetter(needs), QString());
        needs.format = NeededFormat::Braille;
        QCOMPARE(beyondTheLetter(needs), u"This patient needs braille: print the letter and arrange the other format."_s);
        needs.format = NeededFormat::Standard;
        needs.language = u"cy"_s;
        QVERIFY(beyondTheLetter(needs).contains(u"Welsh"_s));
        QCOMPARE(beyondTheLetter(needs, u"cy"_s), QString());
    }

    void aLanguageIsCalledByItsName()
    {
        QCOMPARE(languageText({}), u"English"_s);
        QCOMPARE(languageText(u"bfi"_s), u"British Sign Language (BSL)"_s);
        QCOMPARE(languageText(u"Romani"_s), u"Romani"_s);
        for (const Language &language : commonLanguages())
            QCOMPARE(languageWord(languageText(language.code)), QString(language.code));
    }
};

OPTOUTDESK_TEST(TstNeedsWords);
#include "tst_needswords.moc"
