// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textencoding.h"
#include "tests/exchange/openbuffer.h"
#include "tests/support/testcase.h"

#include <QStringEncoder>

using namespace optoutdesk;
using optoutdesk::testing::OpenBuffer;

namespace {

QByteArray decodedText(const QByteArray &bytes)
{
    OpenBuffer file(bytes);
    const Result<TextEncoding> encoding = detectEncoding(file);
    if (!encoding)
        return "refused";
    Utf8Stream stream(file, *encoding);
    QByteArray text;
    while (true) {
        const Result<QByteArray> block = stream.read();
        if (!block)
            return "failed";
        if (block->isEmpty())
            return text;
        text += *block;
    }
}

std::optional<TextEncoding> encodingOf(const QByteArray &bytes)
{
    OpenBuffer file(bytes);
    const Result<TextEncoding> encoding = detectEncoding(file);
    return encoding ? std::optional(*encoding) : std::nullopt;
}

QByteArray utf16(QStringEncoder::Encoding encoding, const QString &text)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

}

class TstTextEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUtf8WithAndWithoutItsMark()
    {
        QCOMPARE(encodingOf("Núñez"), TextEncoding::Utf8);
        QCOMPARE(decodedText("Núñez"), QByteArray("Núñez"));
        QCOMPARE(decodedText("\xEF\xBB\xBFNúñez"), QByteArray("Núñez"));
        QCOMPARE(encodingOf(""), TextEncoding::Utf8);
    }

    void readsTheEncodingOfEnglishSpreadsheets()
    {
        const QByteArray bytes("O\x92"
                               "Brien, Jos\xE9 \x80 5");
        QCOMPARE(encodingOf(bytes), TextEncoding::Windows1252);
        QCOMPARE(decodedText(bytes), QByteArray("O’Brien, José € 5"));
    }

    void readsUtf16ByItsMark()
    {
        const QString text = QStringLiteral("Łukasz 𝒜");
        QCOMPARE(decodedText(utf16(QStringEncoder::Utf16LE, text)), text.toUtf8());
        QCOMPARE(decodedText(utf16(QStringEncoder::Utf16BE, text)), text.toUtf8());
    }

    void findsAnAccentFarDownTheFile()
    {
        const QByteArray plain(1'000'000, 'a');
        QCOMPARE(encodingOf(plain + "\xE9"), TextEncoding::Windows1252);
        QCOMPARE(encodingOf(plain + "é"), TextEncoding::Utf8);
    }

    void keepsACharacterThatTwoBlocksShare()
    {
        for (int before = 262'140; before <= 262'146; ++before) {
            const QByteArray bytes = QByteArray(before, 'a') + "€é";
            QCOMPARE(encodingOf(bytes), TextEncoding::Utf8);
            QCOMPARE(decodedText(bytes), bytes);
        }
    }

    void oneDamagedByteDoesNotSpoilAllOtherAccents()
    {
        QCOMPARE(encodingOf(QByteArray("é").repeated(20) + "\xC3 and on"), TextEncoding::Utf8);
        QCOMPARE(encodingOf("\xEF\xBB\xBF Jos\xE9"), TextEncoding::Utf8);
    }

    void refusesWhatIsNoText()
    {
        QVERIFY(!encodingOf(QByteArray("PK\x03\x04\x14\x00\x06\x00", 8)));
        QVERIFY(!encodingOf(QByteArray("a\0b", 3)));
        QVERIFY(!encodingOf("\x81\xFE\x8D"));
        QCOMPARE(decodedText(QByteArray("\xFF\xFE\x41\x00\x00\x00", 6)), QByteArray("failed"));
    }

    void refusesFormsOfUtf8ThatNobodyMayWrite()
    {
        for (const char *bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80"})
            QVERIFY(encodingOf(bytes) != TextEncoding::Utf8);
    }
};

OPTOUTDESK_TEST(TstTextEncoding);
#include "tst_textencoding.moc"
