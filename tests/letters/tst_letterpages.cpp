// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterpages.h"

#include "domain/limits.h"
#include "letters/letterlayout.h"
#include "letters/letterstyle.h"
#include "tests/letters/sampleletter.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

constexpr std::array allFormats{LetterFormat::Standard, LetterFormat::Large16, LetterFormat::Large20, LetterFormat::Large24};

LetterFacts factsNamed(const QString &name)
{
    LetterFacts facts = sampleFacts();
    facts.patient.name = {};
    facts.patient.name.family = name;
    return facts;
}

// As long as the register allows, with and without places to break.
LetterFacts longest(QChar letter, bool spaces)
{
    QString name(limits::name, letter);
    QString address(limits::address, letter);
    for (qsizetype i = 7; spaces && i < address.size(); i += 8) {
        address[i] = u' ';
        if (i < name.size())
            name[i] = u' ';
    }
    LetterFacts facts = factsNamed(name);
    facts.patient.address = {{address.left(130), address.mid(130, 130), address.mid(260)}, QStringLiteral("LS7 4PQ")};
    facts.practice.name = name;
    facts.practice.address = address.left(100) % u'\n' % address.mid(100, 100) % u'\n' % address.mid(200);
    facts.practice.phone = QString(limits::phone, u'8');
    return facts;
}

QRectF inkOf(const PlacedText &placed)
{
    QRectF ink;
    for (int line = placed.firstLine; line < placed.firstLine + placed.lineCount; ++line)
        ink |= placed.text->lineAt(line).naturalTextRect();
    return ink.translated(placed.position - QPointF(0, placed.text->lineAt(placed.firstLine).y()));
}

QImage picture(const LetterPages &letter, int page)
{
    QImage image(420, 594, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    letter.paint(painter, page, image.rect());
    return image;
}

}

class TstLetterPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsAnOrdinaryLetterOnOneSheet()
    {
        for (const LetterFacts &facts : {sampleFacts(), childFacts(), withdrawal(sampleFacts()), withdrawal(childFacts())})
            QCOMPARE(LetterPages(*composeLetter(facts)).count(), 1);
        QVERIFY(LetterPages(*composeLetter(sampleFacts()), LetterFormat::Large24).count() > 2);
    }

    void keepsEveryWordOnThePaper()
    {
        for (const LetterFormat format : allFormats) {
            for (const LetterFacts &facts : {sampleFacts(), childFacts(), longest(u'W', false), longest(u'M', true),
                                             longest(QChar(0x0639), true), longest(QChar(0x6F22), false)}) {
                const LaidOutLetter letter = layOut(*composeLetter(facts), format, true);
                const QRectF sheet(QPointF(), LetterPages::sheet());
                const qreal margin = millimetres(5);
                for (const PlacedText &placed : letter.texts) {
                    QVERIFY(placed.page < letter.pageCount);
                    QVERIFY2(sheet.adjusted(margin, margin, -margin, -margin).contains(inkOf(placed)),
                             qPrintable(placed.text->text()));
                }
            }
        }
    }

    void losesNoLineBetweenPages()
    {
        for (const LetterFormat format : allFormats) {
            const LaidOutLetter letter = layOut(*composeLetter(longest(u'M', true)), format, false);
            QHash<const QTextLayout *, int> lines;
            for (const PlacedText &placed : letter.texts)
                lines[placed.text.get()] += placed.lineCount;
            for (const PlacedText &placed : letter.texts)
                QVERIFY(lines.value(placed.text.get()) % placed.text->lineCount() == 0);
        }
    }

    void letsNoTwoTextsOverlap()
    {
        for (const LetterFormat format : allFormats) {
            for (const LetterFacts &facts : {sampleFacts(), childFacts(), longest(u'M', true)}) {
                const LaidOutLetter letter = layOut(*composeLetter(facts), format, false);
                for (size_t a = 0; a < letter.texts.size(); ++a) {
                    for (size_t b = a + 1; b < letter.texts.size(); ++b) {
                        if (letter.texts[a].page != letter.texts[b].page)
                            continue;
                        const QRectF both = inkOf(letter.texts[a]) & inkOf(letter.texts[b]);
                        QVERIFY2(both.height() < 2 || both.width() < 2,
                                 qPrintable(QString(letter.texts[a].text->text() % u'/' % letter.texts[b].text->text())));
                    }
                }
            }
        }
    }

    void showsTheAddresseeAndNothingElseInTheWindow()
    {
        for (const LetterFormat format : allFormats) {
            for (const LetterFacts &facts : {sampleFacts(), childFacts(), longest(u'i', true)}) {
                const LetterStyle style(format);
                const auto snapshot = composeLetter(facts);
                const LaidOutLetter letter = layOut(*snapshot, format, true);
                QStringList inWindow;
                for (const PlacedText &placed : letter.texts) {
                    if (placed.page == 0 && style.window.intersects(inkOf(placed))) {
                        QVERIFY(style.window.adjusted(-1, -1, 1, 1).contains(inkOf(placed)));
                        inWindow.append(placed.text->text());
                    }
                }
                QStringList expected = snapshot->fields.value(QStringLiteral("address")).split(u'\n');
                expected.prepend(snapshot->fields.value(QStringLiteral("name")));
                if (!snapshot->fields.value(QStringLiteral("child")).isEmpty())
                    expected.prepend(QStringLiteral("To the parent or guardian of"));
                QCOMPARE(inWindow, expected);
            }
        }
    }

    void marksEveryPageOfACopyAndNoOther()
    {
        for (const LetterFormat format : allFormats) {
            const auto snapshot = composeLetter(sampleFacts());
            const LaidOutLetter copy = layOut(*snapshot, format, true);
            QSet<int> marked;
            for (const PlacedText &placed : copy.texts) {
                if (placed.text->text() == QLatin1String("COPY"))
                    marked.insert(placed.page);
            }
            QCOMPARE(marked.size(), copy.pageCount);
            for (const PlacedText &placed : layOut(*snapshot, format, false).texts)
                QVERIFY(placed.text->text() != QLatin1String("COPY"));
        }
    }

    void keepsTheGroupsOfAnNhsNumberInOrderBesideArabic()
    {
        const LaidOutLetter letter = layOut(letterOf(QStringLiteral("[paragraph] {{name}} {{nhs_number}} {{name}}"),
                                                     {{QStringLiteral("name"), QStringLiteral("محمد")},
                                                      {QStringLiteral("nhs_number"), QStringLiteral("999 000 0018")}}),
                                            LetterFormat::Standard, false);
        const QTextLayout &text = *letter.texts.front().text;
        const QTextLine line = text.lineAt(0);
        qreal before = -1;
        for (const char *group : {"999", " 000", "0018"}) {
            const qreal x = line.cursorToX(static_cast<int>(text.text().indexOf(QLatin1String(group))));
            QVERIFY(x > before);
            before = x;
        }
    }

    void letsNoNameTurnTheLineAround()
    {
        const LaidOutLetter letter = layOut(letterOf(QStringLiteral("[paragraph] {{name}} says abc"),
                                                     {{QStringLiteral("name"), QStringLiteral("x\u2069\u202Ey")}}),
                                            LetterFormat::Standard, false);
        const QTextLayout &text = *letter.texts.front().text;
        const int from = static_cast<int>(text.text().indexOf(QLatin1String("says abc")));
        const QTextLine line = text.lineAt(0);
        for (int i = from; i < text.text().size(); ++i)
            QVERIFY(line.cursorToX(i + 1) > line.cursorToX(i));
    }

    void breaksNoWebAddressNumberOrHyphenatedWord()
    {
        for (const LetterFormat format : allFormats) {
            for (const PlacedText &placed : layOut(*composeLetter(sampleFacts()), format, false).texts) {
                const QString text = placed.text->text();
                for (int line = 1; line < placed.text->lineCount(); ++line) {
                    const QTextLine before = placed.text->lineAt(line - 1);
                    const int next = before.textStart() + before.textLength();
                    QVERIFY2(text[next - 1].isSpace(), qPrintable(text));
                    QVERIFY2(!text[next - 2].isDigit() || !text[next].isDigit(), qPrintable(text));
                }
            }
        }
    }

    void printsNamesInAnyScript()
    {
        QString names;
        for (const char16_t *name : {u"José Núñez Łukasz Þóra Ağaoğlu Nguyễn Œuvre",
                                     u"Jose\u0301 Nu\u0301n\u0303ez",
                                     u"Παπαδόπουλος",
                                     u"Їжакевич Ђорђе",
                                     u"Սարգսյան",
                                     u"გიორგი",
                                     u"דָּוִד",
                                     u"عبد الرحمن",
                                     u"ٹیپو گُل ڈھلوں",
                                     u"ښاغلی",
                                     u"ئازاد ڕێبوار",
                                     u"گیلکی‌زاده",
                                     u"ܐܫܘܪ",
                                     u"ߒߞߏ",
                                     u"श्रीराम",
                                     u"রহিম",
                                     u"ਗੁਰਪ੍ਰੀਤ",
                                     u"પટેલ",
                                     u"ଓଡ଼ିଆ",
                                     u"தமிழ்ச்செல்வன்",
                                     u"శ్రీనివాస్",
                                     u"ಕೃಷ್ಣ",
                                     u"കൃഷ്ണൻ",
                                     u"ශ්‍රී",
                                     u"สมชาย",
                                     u"ສົມສະຫວັນ",
                                     u"བསྟན་འཛིན",
                                     u"အောင်ဆန်း",
                                     u"ស៊ីហនុ",
                                     u"አበበ",
                                     u"ᠮᠣᠩᠭᠣᠯ",
                                     u"王小明 陳大文 𠮷野",
                                     u"さくら タナカ",
                                     u"김민수",
                                     u"ⵜⵉⴼⵉⵏⴰⵖ",
                                     u"𞤀𞤣𞤤𞤢𞤥"})
            names += QString::fromUtf16(name) % u' ';
        QCOMPARE(LetterPages(*composeLetter(factsNamed(names))).missingCharacters(), QString());
    }

    void namesTheCharactersItCannotPrint()
    {
        QCOMPARE(LetterPages(*composeLetter(factsNamed(QStringLiteral("a\U0010FFFDb")))).missingCharacters(),
                 QStringLiteral("\U0010FFFD"));
    }

    void keepsItsTimeWithAHostileName()
    {
        QString mixture;
        for (int i = 0; i < limits::name / 2; ++i)
            mixture += QStringLiteral("\u0789a");
        QElapsedTimer timer;
        timer.start();
        LetterPages(*composeLetter(factsNamed(mixture)));
        LetterPages(*composeLetter(factsNamed(QString(limits::name, QChar(0x202E)))));
        LetterPages(*composeLetter(factsNamed(QString(limits::name, QChar(0x0301)))));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void readsLikeTheLetter()
    {
        const LetterPages letter(*composeLetter(sampleFacts()));
        const QString text = letter.plainText();
        QVERIFY(text.contains(QLatin1String("NHS number: 999 000 0018")));
        QVERIFY(text.indexOf(QStringLiteral("Dear Mr José Núñez"))
                > text.indexOf(QLatin1String("We have recorded your opt-out")));
        QVERIFY(!text.contains(QLatin1String("COPY")));
        QVERIFY(!text.contains(QLatin1String("{{")));
    }

    void namesFilesAndJobsByTheReferenceAlone()
    {
        const LetterPages letter(*composeLetter(sampleFacts()));
        QCOMPARE(letter.title(), QStringLiteral("Letter 001234"));
        QCOMPARE(letter.fileBaseName(), QStringLiteral("letter-001234"));
    }

    void paintsTheSameTwiceAndLeavesThePainterAsItWas()
    {
        const LetterPages letter(*composeLetter(sampleFacts()));
        const QImage first = picture(letter, 0);
        QCOMPARE(picture(letter, 0), first);
        QVERIFY(first != picture(letter, 1)); // a page that is not there is white

        QImage image(10, 10, QImage::Format_ARGB32);
        QPainter painter(&image);
        painter.setPen(Qt::red);
        letter.paint(painter, 0, image.rect());
        QCOMPARE(painter.pen().color(), QColor(Qt::red));
        QVERIFY(painter.transform().isIdentity());
    }
};

OPTOUTDESK_TEST(TstLetterPages);
#include "tst_letterpages.moc"
