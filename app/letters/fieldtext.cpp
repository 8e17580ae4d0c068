// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/fieldtext.h"

#include "platform/guards.h"

#include <QStringList>

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr QChar lineFeed = u'\n';
constexpr char16_t popIsolate = 0x2069;
constexpr char16_t firstStrongIsolate = 0x2068;

bool opensIsolate(QChar c)
{
    return c.unicode() >= 0x2066 && c.unicode() <= 0x2068;
}

bool isDirectionControl(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200E || unit == 0x200F
           || unit == 0x061C;
}

bool isControl(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

bool mayTurnTheLine(const QString &text)
{
    if (std::ranges::any_of(text, isDirectionControl))
        return true;
    return std::ranges::any_of(text.toUcs4(), [](char32_t point) {
        const auto direction = QChar::direction(point);
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
    });
}

QString isolatedLine(const QString &line)
{
    if (!mayTurnTheLine(line))
        return line;
    QString text;
    text.reserve(line.size() + 2);
    text += QChar(firstStrongIsolate);
    int open = 0;
    for (const QChar c : line) {
        // An end without its beginning would close the isolate around the value.
        if (c.unicode() == popIsolate && open == 0)
            continue;
        open += opensIsolate(c) ? 1 : c.unicode() == popIsolate ? -1 : 0;
        text += c;
    }
    return text % QString(open + 1, QChar(popIsolate));
}

}

QString printable(const QString &value, Breaks breaks)
{
    QString text = value;
    if (breaks == Breaks::Kept)
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == lineFeed && breaks == Breaks::Kept)
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || c == QChar::ObjectReplacementCharacter)
            text[i] = QChar::ReplacementCharacter;
        else if (isControl(c))
            text[i] = u' ';
    }
    return text;
}

QString isolated(const QString &value)
{
    if (!mayTurnTheLine(value) || !guards::isOn(guards::Guard::PlainText))
        return value;
    QStringList lines = value.split(lineFeed);
    for (QString &line : lines)
        line = isolatedLine(line);
    return lines.join(lineFeed);
}

}
