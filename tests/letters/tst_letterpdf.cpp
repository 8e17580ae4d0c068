// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterpdf.h"

#include "tests/letters/pdftools.h"
#include "tests/letters/sampleletter.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QPdfWriter>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

QByteArray pdfOf(const LetterFacts &facts, LetterFormat format = LetterFormat::Standard, bool copy = false)
{
    const auto pdf = letterPdf(*composeLetter(facts), format, copy);
    return pdf ? *pdf : QByteArray();
}

LetterFacts named(const QString &name)
{
    LetterFacts facts = sampleFacts();
    facts.patient.name = {};
    facts.patient.name.family = name;
    return facts;
}

// A disk that is full after so many bytes.
class FullDisk : public QBuffer
{
public:
    explicit FullDisk(qint64 room) : m_room(room) {}

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 written = QBuffer::writeData(data, qMin(size, m_room));
        m_room -= written;
        return written;
    }

private:
    qint64 m_room;
};

}

class TstLetterPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeReadBackFieldByField()
    {
        for (const LetterFormat format :
             {LetterFormat::Standard, LetterFormat::Large16, LetterFormat::Large20, LetterFormat::Large24}) {
            for (const LetterFacts &facts : {sampleFacts(), childFacts(), withdrawal(sampleFacts())}) {
                const auto letter = composeLetter(facts);
                const QString words = wordsOf(pdfOf(facts, format));
                for (auto field = letter->fields.cbegin(); field != letter->fields.cend(); ++field) {
                    if (*field != QLatin1String("yes"))
                        QVERIFY2(words.contains(field->simplified()), qPrintable(QString(field.key() % u'=' % *field)));
                }
                for (const char *unbroken : {"nhs.uk/your-nhs-data-matters,", "0300 303 5678."})
                    QVERIFY2(words.contains(QLatin1String(unbroken)), unbroken);
            }
        }
    }

    void numbersPagesWhereThereAreSeveral()
    {
        const QByteArray large = pdfOf(sampleFacts(), LetterFormat::Large16);
        QVERIFY(readWith(QStringLiteral("pdfinfo"), {}, large).contains(QRegularExpression(QStringLiteral("Pages: +3\n"))));
        QVERIFY(wordsOf(large).contains(QLatin1String("Ref 001234. Page 2 of 3")));
        QVERIFY(!wordsOf(pdfOf(sampleFacts())).contains(QLatin1String("Page 1")));
    }

    void saysCopyOnlyOnACopy()
    {
        const QString issued = wordsOf(pdfOf(sampleFacts()));
        QString copy = wordsOf(pdfOf(sampleFacts(), LetterFormat::Standard, true));
        QVERIFY(!issued.contains(QLatin1String("COPY")));
        QCOMPARE(copy.count(QLatin1String("COPY")), 1);
        QCOMPARE(copy.remove(QLatin1String("COPY")).simplified(), issued);
    }

    void isOnA4() { QVERIFY(readWith(QStringLiteral("pdfinfo"), {}, pdfOf(sampleFacts())).contains(QLatin1String("(A4)"))); }

    void bringsItsTwoFacesAlong()
    {
        const QStringList fonts =
            readWith(QStringLiteral("pdffonts"), {}, pdfOf(sampleFacts())).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(fonts.size(), 2 + 2);
        for (const QString &font : fonts.mid(2))
            QVERIFY2(font.contains(QLatin1String(" yes ")), qPrintable(font));
    }

    void printsMarkupAsTypedAndOpensNothing()
    {
        for (const char16_t *name : {u"<img src='file:///etc/passwd'>", u"<b>Bold</b>", u"{{reference}}", u"&lt;i&gt;",
                                     u"<table><tr><td>", u"%1 %n \\n", u"=cmd|'/c calc'!A1", u"'; DROP TABLE patient; --",
                                     u"../../etc/passwd", u"<a href='https://example.org'>x</a>"}) {
            const QString typed = QString::fromUtf16(name);
            const QByteArray pdf = pdfOf(named(typed));
            QVERIFY2(wordsOf(pdf).contains(QString(QStringLiteral("Dear ") % typed)), qPrintable(typed));
            QCOMPARE(readWith(QStringLiteral("pdfimages"), {QStringLiteral("-list")}, pdf).count(u'\n'),
                     2); // its two title lines
            QVERIFY(!pdf.contains("/URI"));
        }
    }

    void readsBackOtherScripts()
    {
        for (const char16_t *name : {u"Їжакевич", u"דוד כהן", u"محمد", u"김민수", u"王小明"}) {
            // The PDF spells Arabic in presentation forms and some ideographs as radicals; both are compatible forms.
            const QByteArray pdf = pdfOf(named(QString::fromUtf16(name)));
            const QString words = readWith(QStringLiteral("pdftotext"), {}, pdf).normalized(QString::NormalizationForm_KC);
            QVERIFY2(words.contains(QString::fromUtf16(name)), qPrintable(words));
        }
    }

    void carriesNoNameInItsDescription()
    {
        const QString info = readWith(QStringLiteral("pdfinfo"), {}, pdfOf(sampleFacts()));
        QVERIFY(info.contains(QLatin1String("Letter 001234")));
        QVERIFY(!info.contains(QLatin1String("Núñez")));
    }

    void isRefusedWhenItDidNotComeOutWhole()
    {
        const LetterPages letter(*composeLetter(sampleFacts()));
        const QByteArray whole = *letterPdf(letter);
        QVERIFY(isWholePdf(whole, 1));
        QVERIFY(!isWholePdf(whole, 2));
        QVERIFY(!isWholePdf({}, 1));
        for (const qsizetype size : {whole.size() - 7, whole.size() / 2, qsizetype(10)})
            QVERIFY(!isWholePdf(whole.left(size), 1));

        FullDisk disk(4096);
        QVERIFY(disk.open(QIODevice::WriteOnly));
        QPdfWriter writer(&disk);
        paintLetters(writer, std::span(&letter, 1));
        QVERIFY(!isWholePdf(disk.data(), 1)); // Qt's writer does not notice
    }

    void paintsManyLettersOnOneDevice()
    {
        std::vector<LetterPages> letters;
        letters.emplace_back(*composeLetter(sampleFacts()), LetterFormat::Standard);
        letters.emplace_back(*composeLetter(childFacts()), LetterFormat::Large16);
        QByteArray pdf;
        QBuffer buffer(&pdf);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        {
            QPdfWriter writer(&buffer);
            QVERIFY(paintLetters(writer, letters));
        }
        QVERIFY(isWholePdf(pdf, letters[0].count() + letters[1].count()));
    }
};

OPTOUTDESK_TEST(TstLetterPdf);
#include "tst_letterpdf.moc"
