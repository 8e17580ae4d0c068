// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/folding.h"

#include <array>

namespace optoutdesk {

namespace {

// clang-format off
// The letters that Unicode does not decompose, with what an English keyboard types for them.
QLatin1StringView plainLetters(QChar c)
{
    switch (c.unicode()) {
    case u'ł': case u'Ł': return QLatin1StringView("l");
    case u'ø': case u'Ø': return QLatin1StringView("o");
    case u'đ': case u'Đ': case u'ð': case u'Ð': return QLatin1StringView("d");
    case u'æ': case u'Æ': return QLatin1StringView("ae");
    case u'œ': case u'Œ': return QLatin1StringView("oe");
    case u'ß': case u'ẞ': return QLatin1StringView("ss");
    case u'ı': return QLatin1StringView("i");
    case u'þ': case u'Þ': return QLatin1StringView("th");
    case u'ħ': case u'Ħ': return QLatin1StringView("h");
    case u'ŧ': case u'Ŧ': return QLatin1StringView("t");
    default: return {};
    }
}

// Apostrophes as typed, typeset, and as keyboards without one spell it; full stops of initials; invisible format marks.
bool vanishes(QChar c)
{
    switch (c.unicode()) {
    case u'\'': case u'`': case u'.': case 0x00B4: case 0x02B9: case 0x02BB: case 0x02BC: case 0x02C8:
    case 0x2018: case 0x2019: case 0x201B: case 0x2032: case 0xFF07:
        return true;
    default:
        return c.category() == QChar::Other_Format || c.isMark();
    }
}

// clang-format on

// What an ASCII character becomes: itself in lower case, nothing (−), or an end of a part (space).
constexpr char vanished = '-';
constexpr std::array<char, 128> asciiFolds = [] {
    std::array<char, 128> folds{};
    folds.fill(' ');
    for (unsigned char c = 'a'; c <= 'z'; ++c) {
        folds[c] = static_cast<char>(c);
        folds[c - size_t('a') + size_t('A')] = static_cast<char>(c);
    }
    for (unsigned char c = '0'; c <= '9'; ++c)
        folds[c] = static_cast<char>(c);
    for (const unsigned char c : {'\'', '`', '.'})
        folds[c] = vanished;
    return folds;
}();

// Nine names of ten are plain ASCII and need no Unicode tables. False at the first character that does.
bool foldAscii(QStringView text, QString &folded)
{
    folded.resize(text.size());
    QChar *out = folded.data();
    const QChar *const begin = out;
    bool pendingSpace = false;
    for (const QChar c : text) {
        if (c.unicode() > 0x7F)
            return false;
        const char plain = asciiFolds[c.unicode()];
        if (plain == vanished)
            continue;
        if (plain == ' ') {
            pendingSpace = out != begin;
            continue;
        }
        if (pendingSpace)
            *out++ = u' ';
        pendingSpace = false;
        *out++ = QLatin1Char(plain);
    }
    folded.truncate(out - begin);
    return true;
}

void appendUnique(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

}

QString fold(QStringView text)
{
    QString folded;
    if (foldAscii(text, folded))
        return folded;
    // The acute accent that stands for an apostrophe would decompose into a space and a mark.
    const QString decomposed = text.toString().remove(QChar(0x00B4)).normalized(QString::NormalizationForm_KD);
    folded.clear();
    folded.reserve(decomposed.size());
    bool pendingSpace = false;
    const auto separate = [&] {
        if (pendingSpace && !folded.isEmpty())
            folded.append(u' ');
        pendingSpace = false;
    };
    for (const QChar c : decomposed) {
        if (vanishes(c))
            continue;
        if (const QLatin1StringView plain = plainLetters(c); !plain.isEmpty()) {
            separate();
            folded.append(plain);
        } else if (c.isLetterOrNumber() || c.isSurrogate()) {
            separate();
            folded.append(c.toLower());
        } else {
            pendingSpace = true;
        }
    }
    return folded;
}

QStringList foldedParts(QStringView text)
{
    return fold(text).split(u' ', Qt::SkipEmptyParts);
}

QStringList nameTokens(const PersonName &name)
{
    QStringList tokens;
    for (const QString &part : {name.family, name.given, name.middle, name.preferred, name.previousFamily}) {
        const QStringList parts = foldedParts(part);
        for (const QString &word : parts)
            appendUnique(tokens, word);
        if (parts.size() > 1)
            appendUnique(tokens, parts.join(QString()));
    }
    return tokens;
}

}
