// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/lettertext.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

QString only(const QString &source, const LetterFields &fields = {})
{
    const auto blocks = LetterText::parse(source).blocks(fields);
    return blocks.size() == 1 ? blocks.first().text : QStringLiteral("%1 blocks").arg(blocks.size());
}

}

class TstLetterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeader()
    {
        const LetterText text = LetterText::parse(QStringLiteral("version: 3\ntypes: type1 local\n\n[paragraph] Hello"));
        QCOMPARE(text.version(), 3);
        QCOMPARE(text.types(), QStringList({QStringLiteral("type1"), QStringLiteral("local")}));
    }

    void joinsLinesOfAParagraphAndKeepsThoseOfAnAddress()
    {
        QCOMPARE(only(QStringLiteral("[paragraph]\nOne\ntwo.\n\nThree.")), QStringLiteral("One two. Three."));
        QCOMPARE(only(QStringLiteral("[address]\nOne\nTwo")), QStringLiteral("One\nTwo"));
    }

    void splitsAFactBeforeItIsFilledIn()
    {
        const auto blocks = LetterText::parse(QStringLiteral("[fact] Name | {{name}}"))
                                .blocks({{QStringLiteral("name"), QStringLiteral("A | B")}});
        QCOMPARE(blocks, QList<LetterBlock>({{BlockStyle::Fact, QStringLiteral("Name"), QStringLiteral("A | B")}}));
    }

    void showsABlockOnlyWhenItsConditionsHold()
    {
        const QString source = QStringLiteral("[paragraph when a unless b] yes");
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        QCOMPARE(only(source, {{a, a}}), QStringLiteral("yes"));
        QCOMPARE(only(source, {{a, a}, {b, b}}), QStringLiteral("0 blocks"));
        QCOMPARE(only(source, {{a, QString()}}), QStringLiteral("0 blocks"));
    }

    void choosesBetweenTwoWords()
    {
        const QString source = QStringLiteral("[paragraph] {{child ? your child's | your}} record");
        QCOMPARE(only(source, {{QStringLiteral("child"), QStringLiteral("yes")}}), QStringLiteral("your child's record"));
        QCOMPARE(only(source), QStringLiteral("your record"));
    }

    void neverReadsAValueAgain()
    {
        for (const char16_t *name : {u"{{reference}}", u"{{", u"}}", u"{{name}}", u"[heading] x", u"a}} {{reference",
                                     u"x | y", u"<img src='file:///etc/passwd'>", u"%1 %2"}) {
            const QString typed = QString::fromUtf16(name);
            QCOMPARE(only(QStringLiteral("[paragraph] Dear {{name}}, {{reference}}"),
                          {{QStringLiteral("name"), typed}, {QStringLiteral("reference"), QStringLiteral("7")}}),
                     QString(QStringLiteral("Dear ") % typed % QStringLiteral(", 7")));
        }
    }

    void printsAnUnknownPlaceholderAsItStands()
    {
        QCOMPARE(only(QStringLiteral("[paragraph] {{ nobody }} {{")), QStringLiteral("{{ nobody }} {{"));
    }

    void refusesWhatTheLanguageDoesNotHave()
    {
        QVERIFY(LetterText::checked(QStringLiteral("[paragraph when child] {{name}} {{child ? a | b}} {c} | }")));
        const auto refused = [](const char16_t *source) {
            const auto text = LetterText::checked(QString::fromUtf16(source));
            return text ? QStringLiteral("taken") : text.failure().subject;
        };
        QCOMPARE(refused(u"[paragraph] {{name}} {{note}}"), QStringLiteral("note"));
        QCOMPARE(refused(u"[paragraph] {{note ? a | b}}"), QStringLiteral("note"));
        QCOMPARE(refused(u"[paragraph when note] a"), QStringLiteral("note"));
        QCOMPARE(refused(u"[paragraph if name] a"), QStringLiteral("paragraph if name"));
        QCOMPARE(refused(u"[paragraph when] a"), QStringLiteral("paragraph when"));
        QCOMPARE(refused(u"[script] a"), QStringLiteral("script"));
        QCOMPARE(refused(u"[] a"), QString());
        QCOMPARE(refused(u"[paragraph a"), QStringLiteral("paragraph a"));
        QCOMPARE(refused(u"[paragraph] Dear {{name"), QStringLiteral("Dear {{name"));
        QCOMPARE(refused(u"[paragraph] Dear name}}"), QStringLiteral("Dear name}}"));
        QCOMPARE(refused(u"[paragraph] {{name ? {{name}} | b}}"), QStringLiteral("name ? {{name"));
        QCOMPARE(refused(u"[paragraph] {{}}"), QString());
        QCOMPARE(refused(u"[paragraph] {{name.first}}"), QStringLiteral("name.first"));
    }

    void refusesATextWithoutEnd()
    {
        const auto text = LetterText::checked(QStringLiteral("[paragraph] ") % QString(LetterText::longest, u'x'));
        QVERIFY(!text);
        QCOMPARE(text.failure().problem, Problem::TextTooLong);
    }

    void namesEveryFieldItAsksFor()
    {
        QCOMPARE(LetterText::parse(QStringLiteral("[fact when a unless b] {{c}} | {{d ? x | y}} {{a}}")).fieldNames(),
                 QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
    }

    void survivesAnyText()
    {
        for (const char16_t *source : {u"", u"[", u"[]", u"[paragraph", u"[when", u"[paragraph when", u"[x] y", u"a:", u":",
                                       u"{{}}", u"[paragraph] {{?|}} {{?}} {{|}}"})
            LetterText::parse(QString::fromUtf16(source)).blocks({});
    }

    void bringsBothLettersInEnglishAndNoOthers()
    {
        QVERIFY(LetterText::shipped(LetterKind::ObjectionRecorded, QStringLiteral("en")));
        QVERIFY(LetterText::shipped(LetterKind::WithdrawalRecorded, QStringLiteral("en")));
        for (const char *language : {"xx", "", "../en", "en/.."}) {
            const auto text = LetterText::shipped(LetterKind::ObjectionRecorded, QString::fromLatin1(language));
            QVERIFY(!text);
            QCOMPARE(text.failure().problem, Problem::LetterLanguageMissing);
        }
    }
};

OPTOUTDESK_TEST(TstLetterText);
#include "tst_lettertext.moc"
