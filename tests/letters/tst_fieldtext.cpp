// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/fieldtext.h"
#include "tests/support/testcase.h"

#include <QStringList>

#include <rapidcheck.h>

using namespace optoutdesk;

namespace {

// How deep the isolates of a text go: the outermost is 1, and only the last character may come back to 0.
bool staysInside(const QString &text)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        depth += unit >= 0x2066 && unit <= 0x2068 ? 1 : unit == 0x2069 ? -1 : 0;
        if (depth < 1 && i + 1 < text.size())
            return false;
    }
    return depth == 0;
}

}

class TstFieldText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOrdinaryNamesAsTyped()
    {
        for (const char16_t *name : {u"José Núñez", u"O’Brien-Smith", u"王小明", u"Γιώργος", u"<b>{{reference}}</b>", u""}) {
            const QString text = QString::fromUtf16(name);
            QCOMPARE(printable(text), text);
            QCOMPARE(isolated(text), text);
        }
    }

    void turnsControlCharactersIntoSpaces()
    {
        QCOMPARE(printable(QStringLiteral("a\u0000b\tc\nd\u001be\u0085f\u2028g\u2029h")), QStringLiteral("a b c d e f g h"));
        QCOMPARE(printable(QStringLiteral("a\r\nb\u000bc"), Breaks::Kept), QStringLiteral("a\nb c"));
    }

    void repairsHalfCharacters()
    {
        const QString halves = QStringLiteral("a") % QChar(0xD83D) % u'b' % QChar(0xDE00) % QChar(0xFFFC);
        QCOMPARE(printable(halves), QStringLiteral("a\uFFFDb\uFFFD\uFFFD"));
        QCOMPARE(printable(QStringLiteral("𠮷")), QStringLiteral("𠮷"));
    }

    void wrapsRightToLeftText()
    {
        QCOMPARE(isolated(QStringLiteral("محمد")), QStringLiteral("\u2068محمد\u2069"));
        QCOMPARE(isolated(QStringLiteral("דוד\n12 High Street")), QStringLiteral("\u2068דוד\u2069\n12 High Street"));
        QCOMPARE(isolated(QStringLiteral("𞤀𞤣")), QStringLiteral("\u2068𞤀𞤣\u2069"));
    }

    void keepsDirectionControlsInside()
    {
        QCOMPARE(isolated(QStringLiteral("a\u202Eb")), QStringLiteral("\u2068a\u202Eb\u2069"));
        QCOMPARE(isolated(QStringLiteral("\u2069\u202Eb\u2067c")), QStringLiteral("\u2068\u202Eb\u2067c\u2069\u2069"));
    }

    void noMixtureOfControlsGetsOut()
    {
        QVERIFY(rc::check([](const std::vector<uint8_t> &picks) {
            static constexpr std::array<char16_t, 12> alphabet{u'a',   u'1',   u' ',   0x05D0, 0x0627, 0x202A,
                                                               0x202E, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069};
            QString text = QStringLiteral("\u200F");
            for (const uint8_t pick : picks)
                text += QChar(alphabet[pick % alphabet.size()]);
            const QString result = isolated(text);
            RC_ASSERT(staysInside(result));
            QString seen = result;
            QString typed = text;
            for (QString *words : {&seen, &typed})
                words->removeIf([](QChar c) { return c.unicode() >= 0x2066 && c.unicode() <= 0x2069; });
            RC_ASSERT(seen == typed);
        }));
    }
};

OPTOUTDESK_TEST(TstFieldText);
#include "tst_fieldtext.moc"
