// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/matchedranges.h"

#include "domain/calendar.h"
#include "domain/folding.h"
#include "domain/postcode.h"
#include "services/search/searchtokens.h"

#include <algorithm>

namespace optoutdesk {

namespace {

using Kind = SearchTerm::Kind;

// A word as the index knows it, and for each of its letters where it stands in the shown text.
struct ShownWord
{
    QString folded = {};
    QList<TextRange> letters = {};

    void append(QStringView letter, TextRange source)
    {
        folded += letter;
        letters.append(QList<TextRange>(letter.size(), source));
    }
};

QString foldedLetter(QStringView letter)
{
    // Between two letters the one folding rule shows whether it vanishes, separates or is spelt by several.
    const QString framed = u'x' % letter % u'x';
    const QString folded = fold(framed);
    return folded.mid(1, folded.size() - 2);
}

QList<ShownWord> shownWords(QStringView text, qsizetype offset)
{
    QList<ShownWord> words;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype size = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QString letter = foldedLetter(text.sliced(i, size));
        const bool isMark = text[i].isMark();
        if (letter == u' ') {
            inWord = false;
        } else if (!letter.isEmpty()) {
            if (!inWord)
                words.append(ShownWord());
            inWord = true;
            words.last().append(letter, {offset + i, size});
        } else if (isMark && inWord) {
            words.last().letters.last().length += size;
        }
        i += size;
    }
    return words;
}

TextRange leading(const ShownWord &word, qsizetype letters)
{
    const TextRange last = word.letters[letters - 1];
    return {word.letters.first().start, last.start + last.length - word.letters.first().start};
}

ShownWord joined(const QList<ShownWord> &words)
{
    ShownWord all;
    for (const ShownWord &word : words) {
        all.folded += word.folded;
        all.letters += word.letters;
    }
    return all;
}

void addBeginning(QList<TextRange> &ranges, const ShownWord &word, const QString &typed)
{
    if (!typed.isEmpty() && word.folded.startsWith(typed))
        ranges.append(leading(word, typed.size()));
}

QList<TextRange> merged(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    QList<TextRange> result;
    for (const TextRange &range : ranges) {
        if (!result.isEmpty() && range.start <= result.last().start + result.last().length)
            result.last().length = std::max(result.last().length, range.start + range.length - result.last().start);
        else
            result.append(range);
    }
    return result;
}

void addNamePart(QList<TextRange> &ranges, QStringView part, qsizetype offset, const QList<SearchTerm> &terms)
{
    const QList<ShownWord> words = shownWords(part, offset);
    for (const SearchTerm &term : terms) {
        if (term.kind != Kind::Word)
            continue;
        for (const ShownWord &word : words)
            addBeginning(ranges, word, term.text);
        addBeginning(ranges, joined(words), term.text);
    }
}

void addPostcode(QList<TextRange> &ranges, const QList<ShownWord> &words, const SearchTerm &term)
{
    if (term.kind == Kind::Word) {
        addBeginning(ranges, joined(words), term.text);
    } else if (term.kind == Kind::Postcode && words.size() == 2) {
        const QString typed = term.text.section(u' ', 1);
        if (term.text.section(u' ', 0, 0) == words[0].folded && words[1].folded.startsWith(typed))
            ranges.append(leading(joined(words), words[0].folded.size() + typed.size()));
    }
}

}

QList<TextRange> matchedInStaffName(const PersonName &name, const QList<SearchTerm> &terms)
{
    const QString shown = staffName(name);
    const qsizetype familySize = name.family.toUpper().size();
    const qsizetype givenStart = familySize == 0 ? 0 : familySize + 2;
    QList<TextRange> ranges;
    addNamePart(ranges, QStringView(shown).first(familySize), 0, terms);
    if (!name.given.isEmpty())
        addNamePart(ranges, QStringView(shown).sliced(givenStart, name.given.size()), givenStart, terms);
    return merged(ranges);
}

QList<TextRange> matchedInNamePart(QStringView part, const QList<SearchTerm> &terms)
{
    QList<TextRange> ranges;
    addNamePart(ranges, part, 0, terms);
    return merged(ranges);
}

QList<TextRange> matchedInAddress(QStringView oneLine, const QList<SearchTerm> &terms)
{
    QList<TextRange> ranges;
    for (const QStringView line : oneLine.split(u',')) {
        const QList<ShownWord> words = shownWords(line, line.begin() - oneLine.begin());
        const bool isPostcode = Postcode::parse(line).has_value();
        for (const SearchTerm &term : terms) {
            if (term.kind == Kind::Word) {
                for (const ShownWord &word : words)
                    addBeginning(ranges, word, term.text);
            }
            if (isPostcode)
                addPostcode(ranges, words, term);
        }
    }
    return merged(ranges);
}

QList<TextRange> matchedInDate(QDate born, const QList<SearchTerm> &terms)
{
    const QString shown = screenDate(born);
    const QString year = shown.right(4);
    QList<TextRange> ranges;
    for (const SearchTerm &term : terms) {
        if (term.kind == Kind::BirthDate && term.dates.contains(born))
            ranges.append({0, shown.size()});
        else if (term.kind == Kind::Word && year.startsWith(term.text))
            ranges.append({shown.size() - year.size(), term.text.size()});
    }
    return merged(ranges);
}

QList<TextRange> matchedInNhsNumber(NhsNumber number, const QList<SearchTerm> &terms)
{
    const bool matches = std::ranges::any_of(terms, [number](const SearchTerm &term) { return term.nhsNumber == number; });
    return matches ? QList<TextRange>{{0, number.spaced().size()}} : QList<TextRange>();
}

QList<TextRange> matchedInPhone(QStringView phone, const QList<SearchTerm> &terms)
{
    const QString digits = phoneDigits(phone);
    QList<TextRange> ranges;
    for (const SearchTerm &term : terms) {
        if ((term.kind != Kind::Word && term.kind != Kind::Phone) || term.text.isEmpty() || !digits.startsWith(term.text))
            continue;
        // A country code in front means the shown digits are others than those dialled: all of it, then.
        if (phone.trimmed().startsWith(u'+') || phone.trimmed().startsWith(QLatin1StringView("00"))) {
            ranges.append({0, phone.size()});
            continue;
        }
        qsizetype left = term.text.size();
        qsizetype start = -1;
        for (qsizetype i = 0; i < phone.size() && left > 0; ++i) {
            if (phone[i] < u'0' || phone[i] > u'9')
                continue;
            start = start < 0 ? i : start;
            if (--left == 0)
                ranges.append({start, i + 1 - start});
        }
    }
    return merged(ranges);
}

}
