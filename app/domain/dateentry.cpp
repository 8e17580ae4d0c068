// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dateentry.h"

#include "domain/calendar.h"

#include <QList>

#include <array>

namespace optoutdesk {

namespace {

// A typed date taken apart into its numbers and words: "5 apr 1971" → 5, April, 1971.
struct DateParts
{
    int day = 0;
    int month = 0;
    int year = 0;
    int yearDigits = 0;
};

bool isSeparator(QChar c)
{
    return c == u'/' || c == u'-' || c == u'.' || c == u',' || c.isSpace();
}

int monthFromName(QStringView word)
{
    static constexpr std::array<QLatin1StringView, 12> months{
        QLatin1StringView("january"), QLatin1StringView("february"), QLatin1StringView("march"),
        QLatin1StringView("april"),   QLatin1StringView("may"),      QLatin1StringView("june"),
        QLatin1StringView("july"),    QLatin1StringView("august"),   QLatin1StringView("september"),
        QLatin1StringView("october"), QLatin1StringView("november"), QLatin1StringView("december")};
    if (word.size() < 3)
        return 0;
    for (size_t i = 0; i < months.size(); ++i) {
        if (word.size() <= months[i].size()
            && QStringView(word).compare(months[i].first(word.size()), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i) + 1;
    }
    return word.compare(QLatin1StringView("sept"), Qt::CaseInsensitive) == 0 ? 9 : 0;
}

// −1 for anything but ASCII digits.
int number(QStringView text)
{
    if (text.isEmpty() || text.size() > 4)
        return -1;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

// The runs of digits and of letters with nothing but separators between them. A letter run directly behind digits starts a
// new part ("5apr1971").
struct Runs
{
    std::array<QStringView, 3> parts;
    size_t count = 0; // 0 for anything else, and for more than three
};

Runs splitRuns(QStringView text)
{
    Runs runs;
    qsizetype i = 0;
    while (i < text.size()) {
        if (isSeparator(text[i])) {
            ++i;
            continue;
        }
        const bool digits = text[i] >= u'0' && text[i] <= u'9';
        if ((!digits && !text[i].isLetter()) || runs.count == runs.parts.size())
            return {};
        const qsizetype start = i;
        while (i < text.size() && (digits ? (text[i] >= u'0' && text[i] <= u'9') : text[i].isLetter()))
            ++i;
        runs.parts[runs.count++] = text.sliced(start, i - start);
    }
    return runs;
}

std::optional<DateParts> partsFromDigits(QStringView digits)
{
    if (digits.size() != 6 && digits.size() != 8)
        return std::nullopt;
    return DateParts{number(digits.first(2)), number(digits.sliced(2, 2)), number(digits.sliced(4)),
                     static_cast<int>(digits.size()) - 4};
}

std::optional<DateParts> readParts(QStringView text)
{
    const Runs runs = splitRuns(text);
    const auto &parts = runs.parts;
    if (runs.count == 1)
        return partsFromDigits(parts[0]);
    if (runs.count != 3)
        return std::nullopt;
    DateParts date;
    if (parts[0].size() == 4 && number(parts[0]) >= 0) // year first: ISO order
        date = {number(parts[2]), number(parts[1]), number(parts[0]), 4};
    else
        date = {number(parts[0]), number(parts[1]), number(parts[2]), static_cast<int>(parts[2].size())};
    if (date.month < 0)
        date.month = monthFromName(parts[1]);
    const bool plausible =
        date.day > 0 && date.month > 0 && date.year >= 0 && (date.yearDigits == 2 || date.yearDigits == 4);
    return plausible ? std::optional(date) : std::nullopt;
}

std::optional<QDate> relativeDate(QStringView text, QDate today)
{
    if (text.size() < 3 || (text[0] != u'-' && text[0] != u'+'))
        return std::nullopt;
    const int count = number(text.sliced(1, text.size() - 2));
    if (count < 0)
        return std::nullopt;
    const int signedCount = text[0] == u'-' ? -count : count;
    switch (text.back().toLower().unicode()) {
    case u'd': return today.addDays(signedCount);
    case u'w': return today.addDays(7 * signedCount);
    case u'm': return today.addMonths(signedCount);
    case u'y': return today.addYears(signedCount);
    default: return std::nullopt;
    }
}

}

std::optional<QDate> readTypedDate(QStringView text, QDate today)
{
    const QStringView typed = text.trimmed();
    if (typed.compare(QLatin1StringView("t"), Qt::CaseInsensitive) == 0
        || typed.compare(QLatin1StringView("today"), Qt::CaseInsensitive) == 0)
        return today;
    if (const std::optional<QDate> relative = relativeDate(typed, today))
        return relative;
    std::optional<DateParts> parts = readParts(typed);
    if (!parts)
        return std::nullopt;
    if (parts->yearDigits == 2) {
        const int century = today.year() / 100 * 100;
        parts->year += century;
        if (QDate date(parts->year, parts->month, parts->day); (date.isValid() ? date > today : parts->year > today.year()))
            parts->year -= 100;
    }
    const QDate date(parts->year, parts->month, parts->day);
    return date.isValid() && parts->year > 1800 ? std::optional(date) : std::nullopt;
}

QList<QDate> readBirthDates(QStringView text, QDate today)
{
    const std::optional<DateParts> parts = readParts(text.trimmed());
    QList<QDate> dates;
    if (!parts)
        return dates;
    const QList<int> years = parts->yearDigits == 4 ? QList<int>{parts->year}
                                                    : QList<int>{today.year() / 100 * 100 + parts->year,
                                                                 today.year() / 100 * 100 - 100 + parts->year};
    for (const int year : years) {
        const QDate date(year, parts->month, parts->day);
        if (date.isValid() && year > 1800 && date <= today)
            dates.append(date);
    }
    return dates;
}

std::optional<QDate> readFileDate(QStringView text)
{
    QStringView day = text.trimmed();
    // A time may follow: "05 Apr 1971 00:00:00", "1971-04-05T00:00:00Z". It says nothing about the day.
    if (const qsizetype colon = day.indexOf(u':'); colon >= 0) {
        qsizetype end = colon;
        while (end > 0 && day[end - 1].isDigit())
            --end;
        if (end == 0 || (day[end - 1] != u' ' && day[end - 1] != u'T'))
            return std::nullopt;
        day = day.first(end - 1).trimmed();
    }
    const std::optional<DateParts> parts = readParts(day);
    if (!parts || parts->yearDigits != 4)
        return std::nullopt;
    if (const QDate date(parts->year, parts->month, parts->day); date.isValid() && parts->year > 1800)
        return date;
    // Eight digits with the year first: they can never be a day, a month and a year after 1800 as well.
    if (day.size() == 8 && number(day.first(4)) > 1800) {
        const QDate date(number(day.first(4)), number(day.sliced(4, 2)), number(day.sliced(6, 2)));
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    return std::nullopt;
}

}
