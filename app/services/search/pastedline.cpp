// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/pastedline.h"

#include "domain/dateentry.h"
#include "domain/folding.h"
#include "domain/limits.h"

#include <QRegularExpression>

#include <algorithm>

namespace optoutdesk {

namespace {

// What stands around values on screens and in column heads, and the titles of people.
const QSet<QString> &labels()
{
    static const QString words = QStringLiteral(
        "nhs no num number nr id patient pt name names surname lastname forename firstname first last given family middle "
        "preferred known as title born birth dob date of age yr yrs year years sex gender male female m f indeterminate "
        "address addr postcode post code tel telephone phone mobile mob home email gp usual registered status "
        "mr mrs ms miss mx dr prof rev sir dame lady lord master");
    static const QStringList list = words.split(u' ');
    static const QSet<QString> set(list.begin(), list.end());
    return set;
}

const QString columnMarks = QStringLiteral(";,|\t\n\r\"");

// Ten digits in one run or in the groups of an NHS number, with no digit beside them.
const QRegularExpression &numberPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9])(?:[0-9]{10}|[0-9]{3}([ -])[0-9]{3}\\1[0-9]{4})(?![0-9])"));
    return pattern;
}

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9])(?:[0-9]{1,2}([-/.])(?:[0-9]{1,2}|[A-Za-z]{3,9})\\1(?:[0-9]{4}|[0-9]{2})"
                       "|[0-9]{1,2} [A-Za-z]{3,9},? [0-9]{4}|[0-9]{4}([-/.])[0-9]{1,2}\\2[0-9]{1,2}|[0-9]{8})(?![0-9])"));
    return pattern;
}

QString withPlainDashes(QString text)
{
    for (QChar &c : text) {
        if (c >= QChar(0x2010) && c <= QChar(0x2015))
            c = u'-';
    }
    return text;
}

// What the pattern finds is handed over, and goes out of the text when it is taken.
template <typename Take>
void takeAll(QString &text, const QRegularExpression &pattern, const Take &take)
{
    qsizetype at = 0;
    for (QRegularExpressionMatch found = pattern.match(text); found.hasMatch(); found = pattern.match(text, at)) {
        at = found.capturedEnd();
        if (take(found.captured()))
            std::fill(text.begin() + found.capturedStart(), text.begin() + at, u' ');
    }
}

QStringList namesBesideFamily(const PersonName &name)
{
    return foldedParts(name.given) + foldedParts(name.middle) + foldedParts(name.preferred);
}

}

std::optional<PastedLine> PastedLine::read(const QString &readable, QDate today)
{
    PastedLine line;
    QString text = withPlainDashes(readable);
    line.takeNumbers(text);
    line.takeDates(text, today);
    if (line.m_numbers.isEmpty() && line.m_dates.isEmpty())
        return std::nullopt;
    line.takeWords(text);
    const bool isCopied = line.m_hasLabels || readable.size() > limits::searchText
                          || std::ranges::any_of(readable, [](QChar c) { return columnMarks.contains(c); });
    return line.m_numbers.isEmpty() && !isCopied ? std::nullopt : std::optional(line);
}

void PastedLine::takeNumbers(QString &text)
{
    takeAll(text, numberPattern(), [this](const QString &digits) {
        const std::optional<NhsNumber> number = NhsNumber::parse(digits);
        if (number && !m_numbers.contains(*number))
            m_numbers.append(*number);
        return number.has_value();
    });
}

void PastedLine::takeDates(QString &text, QDate today)
{
    takeAll(text, datePattern(), [this, today](const QString &day) {
        QList<QDate> dates = readBirthDates(day, today);
        // "19710405", as computers write it to each other.
        if (const std::optional<QDate> date = dates.isEmpty() ? readFileDate(day) : std::nullopt; date && *date <= today)
            dates.append(*date);
        for (const QDate date : dates) {
            if (!m_dates.contains(date))
                m_dates.append(date);
        }
        return !dates.isEmpty();
    });
}

void PastedLine::takeWords(const QString &text)
{
    for (const QString &word : foldedParts(text)) {
        if (std::ranges::any_of(word, [](QChar c) { return c.isDigit(); }))
            continue;
        m_words.insert(word);
        const bool isLabel = labels().contains(word);
        m_hasLabels = m_hasLabels || isLabel;
        m_hasOtherWords = m_hasOtherWords || (!isLabel && word.size() > 1);
    }
}

bool PastedLine::hasFamily(const PersonName &name) const
{
    return std::ranges::any_of(QStringList{name.family, name.previousFamily}, [this](const QString &family) {
        const QStringList parts = foldedParts(family);
        return !parts.isEmpty()
               && (m_words.contains(parts.join(QString()))
                   || std::ranges::all_of(parts, [this](const QString &part) { return m_words.contains(part); }));
    });
}

qsizetype PastedLine::otherNames(const PersonName &name) const
{
    return std::ranges::count_if(namesBesideFamily(name), [this](const QString &word) { return m_words.contains(word); });
}

QStringList PastedLine::wordsOf(const PersonName &name) const
{
    QStringList words = nameTokens(name);
    words.removeIf([this](const QString &word) { return !m_words.contains(word); });
    return words;
}

bool PastedLine::contradicts(const ListedPatient &patient) const
{
    const bool otherBirth = !m_dates.isEmpty() && patient.born.isValid() && !m_dates.contains(patient.born);
    return otherBirth || (m_hasOtherWords && !hasFamily(patient.name));
}

}
