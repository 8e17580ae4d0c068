// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/searchquery.h"

#include "domain/dateentry.h"
#include "domain/folding.h"
#include "domain/limits.h"
#include "services/search/scannedtext.h"
#include "services/search/searchtokens.h"

#include <algorithm>

namespace optoutdesk {

namespace {

using Kind = SearchTerm::Kind;

constexpr qsizetype nhsNumberDigits = 10;

// Letters of a word that is often part of the next one: "al sayed", "mc donald", "o brien".
constexpr qsizetype longestPrefix = 3;
constexpr qsizetype mostPrefixes = 3;

QStringList typedWords(const QString &readable)
{
    return readable.simplified().left(limits::searchText).split(u' ', Qt::SkipEmptyParts);
}

// Digits as people group them: "0113", "(0113)", "496-0123", "+44".
bool isNumberWord(QStringView word)
{
    bool digits = false;
    for (const QChar c : word) {
        if (c >= u'0' && c <= u'9')
            digits = true;
        else if (c != u'-' && c != u'+' && c != u'(' && c != u')' && c != u'.' && (c < QChar(0x2010) || c > QChar(0x2015)))
            return false;
    }
    return digits;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isPlainLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isOutwardCode(QStringView folded)
{
    if (folded.size() < 2 || folded.size() > 4 || !isPlainLetter(folded[0]))
        return false;
    const qsizetype letters = isPlainLetter(folded[1]) ? 2 : 1;
    return folded.size() > letters && folded.size() <= letters + 2 && isDigit(folded[letters]);
}

bool beginsInwardCode(QStringView folded)
{
    return !folded.isEmpty() && folded.size() <= 3 && isDigit(folded[0])
           && std::all_of(folded.begin() + 1, folded.end(), isPlainLetter);
}

// Reads the words from left to right; what is found first takes its words.
class Reader
{
public:
    enum class Digits { AsMeant, AsPhone, WordByWord };

    Reader(const QStringList &words, QDate today, Digits digits) : m_words(words), m_today(today), m_digits(digits) {}

    QList<SearchTerm> read()
    {
        while (m_at < m_words.size()) {
            const bool taken = (m_digits == Digits::AsMeant && (takeNhsNumber() || takeBirthDate()))
                               || (m_digits != Digits::WordByWord && (takePostcode() || takeNumber()));
            if (!taken)
                takeWord();
        }
        return m_terms;
    }

private:
    bool takeNhsNumber()
    {
        QString digits;
        for (qsizetype end = m_at; end < m_words.size() && isNumberWord(m_words[end]) && digits.size() < nhsNumberDigits;) {
            digits += digitsOf(m_words[end++]);
            if (digits.size() != nhsNumberDigits)
                continue;
            const std::optional<NhsNumber> number = NhsNumber::parse(digits);
            if (number)
                take(end, {.kind = Kind::NhsNumber, .text = digits, .nhsNumber = number});
            return number.has_value();
        }
        return false;
    }

    bool takeBirthDate()
    {
        for (const qsizetype length : {3, 1}) {
            if (m_at + length > m_words.size())
                continue;
            const QStringList words = m_words.mid(m_at, length);
            const QList<QDate> dates = readBirthDates(words.join(u' '), m_today);
            if (dates.isEmpty())
                continue;
            take(m_at + length, {.kind = Kind::BirthDate, .text = fold(words.join(u' ')), .dates = dates});
            return true;
        }
        return false;
    }

    bool takePostcode()
    {
        if (m_at + 2 > m_words.size())
            return false;
        const QString outward = fold(m_words[m_at]);
        const QString inward = fold(m_words[m_at + 1]);
        if (!isOutwardCode(outward) || !beginsInwardCode(inward))
            return false;
        take(m_at + 2, {.kind = Kind::Postcode, .text = outward % u' ' % inward});
        return true;
    }

    // One group of digits may begin anything, several in a row are a phone number.
    bool takeNumber()
    {
        qsizetype end = m_at;
        while (end < m_words.size() && isNumberWord(m_words[end]))
            ++end;
        if (end == m_at)
            return false;
        const bool grouped = end - m_at > 1 || m_words[m_at].startsWith(u'+');
        take(end,
             {.kind = grouped ? Kind::Phone : Kind::Word, .text = phoneDigits(m_words.mid(m_at, end - m_at).join(u' '))});
        return true;
    }

    void takeWord()
    {
        for (const QString &part : foldedParts(m_words[m_at]))
            m_terms.append({.kind = Kind::Word, .text = part});
        ++m_at;
    }

    void take(qsizetype end, const SearchTerm &term)
    {
        m_terms.append(term);
        m_at = end;
    }

    static QString digitsOf(QStringView word)
    {
        QString digits;
        std::ranges::copy_if(word, std::back_inserter(digits), isDigit);
        return digits;
    }

    const QStringList &m_words;
    QDate m_today;
    Digits m_digits;
    qsizetype m_at = 0;
    QList<SearchTerm> m_terms;
};

// "o brien", "mc donald": neighbouring words run together, one pair at a time and then all of them.
QList<QList<SearchTerm>> joinedReadings(const QList<SearchTerm> &terms)
{
    const auto joinable = [&terms](qsizetype i) {
        return terms[i].kind == Kind::Word && std::ranges::none_of(terms[i].text, isDigit);
    };
    QList<QList<SearchTerm>> readings;
    for (qsizetype i = 0; i + 1 < terms.size(); ++i) {
        if (!joinable(i) || !joinable(i + 1))
            continue;
        QList<SearchTerm> reading = terms;
        reading[i].text += reading.takeAt(i + 1).text;
        readings.append(reading);
    }
    if (readings.size() > 1 && readings.size() + 1 == terms.size()) {
        SearchTerm whole = terms.first();
        for (const SearchTerm &term : terms.mid(1))
            whole.text += term.text;
        readings.append({whole});
    }
    return readings;
}

// The same words with the short ones run into the next, for names that are misspelt besides.
QList<QList<SearchTerm>> prefixedReadings(const QList<SearchTerm> &terms)
{
    QList<QList<SearchTerm>> readings;
    for (qsizetype i = 0; i + 1 < terms.size() && readings.size() < mostPrefixes; ++i) {
        if (terms[i].kind != Kind::Word || terms[i].text.size() > longestPrefix || !terms[i + 1].isGuessable())
            continue;
        QList<SearchTerm> reading = terms;
        reading[i].text += reading.takeAt(i + 1).text;
        if (reading[i].isGuessable())
            readings.append(reading);
    }
    return readings;
}

// Ten digits in one run of groups that are no NHS number and no phone number's beginning.
bool hasWrongCheckDigit(const QStringList &words)
{
    QString digits;
    const auto isWrong = [&digits] { return digits.size() == nhsNumberDigits && !NhsNumber::parse(digits); };
    for (const QString &word : words) {
        if (isNumberWord(word)) {
            std::ranges::copy_if(word, std::back_inserter(digits), isDigit);
        } else if (isWrong()) {
            return true;
        } else {
            digits.clear();
        }
    }
    return isWrong();
}

}

bool SearchTerm::isGuessable() const
{
    return kind == Kind::Word && text.size() >= 3 && std::ranges::all_of(text, [](QChar c) { return c.isLetter(); });
}

SearchQuery SearchQuery::read(QStringView text, QDate today)
{
    SearchQuery query;
    const QString readable = readableText(text.left(limits::pastedText));
    const QStringList words = typedWords(readable);
    const auto addStage = [&query](const SearchStage &stage) {
        if (!stage.terms.isEmpty() && !query.m_stages.contains(stage))
            query.m_stages.append(stage);
    };
    for (const Reader::Digits digits : {Reader::Digits::AsMeant, Reader::Digits::AsPhone, Reader::Digits::WordByWord})
        addStage({.terms = Reader(words, today, digits).read()});
    if (query.m_stages.isEmpty())
        return query;

    const QList<SearchTerm> meant = query.m_stages.first().terms;
    for (const QList<SearchTerm> &joined : joinedReadings(meant))
        addStage({.terms = joined, .exact = false});
    if (std::ranges::any_of(meant, &SearchTerm::isGuessable))
        addStage({.terms = meant, .similar = true, .exact = false});
    for (const QList<SearchTerm> &prefixed : prefixedReadings(meant))
        addStage({.terms = prefixed, .similar = true, .exact = false});
    query.m_pasted = PastedLine::read(readable, today);
    query.m_mistypedNhsNumber = hasWrongCheckDigit(words);
    return query;
}

}
