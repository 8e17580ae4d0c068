// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar.h"

#include <array>

namespace optoutdesk {

namespace {

constexpr std::array<QLatin1StringView, 12> shortMonths{
    QLatin1StringView("Jan"), QLatin1StringView("Feb"), QLatin1StringView("Mar"), QLatin1StringView("Apr"),
    QLatin1StringView("May"), QLatin1StringView("Jun"), QLatin1StringView("Jul"), QLatin1StringView("Aug"),
    QLatin1StringView("Sep"), QLatin1StringView("Oct"), QLatin1StringView("Nov"), QLatin1StringView("Dec")};

QString padded(int value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

// Written out by hand: QDate::toString with a pattern costs 20 times as much, and a list shows thousands of dates.
bool readNumber(QStringView text, int &value)
{
    value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
        value = value * 10 + (c.unicode() - u'0');
    }
    return !text.isEmpty();
}

}

QString isoDate(QDate date)
{
    if (!date.isValid())
        return {};
    return padded(date.year(), 4) % u'-' % padded(date.month(), 2) % u'-' % padded(date.day(), 2);
}

QDate fromIsoDate(QStringView text)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-' || !readNumber(text.left(4), year)
        || !readNumber(text.mid(5, 2), month) || !readNumber(text.mid(8, 2), day))
        return {};
    return QDate(year, month, day);
}

QString screenDate(QDate date)
{
    if (!date.isValid())
        return {};
    return padded(date.day(), 2) % u'-' % shortMonths[static_cast<size_t>(date.month() - 1)] % u'-' % padded(date.year(), 4);
}

QString publicationDate(QDate date)
{
    if (!date.isValid())
        return {};
    return padded(date.day(), 2) % u'/' % padded(date.month(), 2) % u'/' % padded(date.year(), 4);
}

QString utcText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime fromUtcText(QStringView text)
{
    QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

std::optional<Age> ageOn(QDate born, QDate day)
{
    if (!born.isValid() || !day.isValid() || day < born)
        return std::nullopt;
    int months = (day.year() - born.year()) * 12 + day.month() - born.month();
    if (day.day() < born.day())
        --months;
    // addMonths keeps to the last day of a short month; a person born on the 31st turns a month older on the 1st.
    QDate reached = born.addMonths(months);
    if (reached.day() < born.day())
        reached = reached.addDays(1);
    if (reached > day) {
        --months;
        reached = born.addMonths(months);
    }
    return Age{months / 12, months % 12, static_cast<int>(reached.daysTo(day))};
}

int workingDaysBetween(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to <= from)
        return 0;
    const qint64 days = from.daysTo(to);
    int count = static_cast<int>(days / 7) * 5;
    const int rest = static_cast<int>(days % 7);
    for (int i = 1; i <= rest; ++i) {
        if ((from.dayOfWeek() + i - 1) % 7 < 5)
            ++count;
    }
    return count;
}

QDateTime Clock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QDate Clock::today() const
{
    return QDate::currentDate();
}

}
