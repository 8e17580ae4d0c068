// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personname.h"

#include "domain/folding.h"

#include <algorithm>
#include <array>

namespace optoutdesk {

namespace {

bool isTitle(QStringView word)
{
    static constexpr std::array<QLatin1StringView, 16> titles{
        QLatin1StringView("mr"),   QLatin1StringView("mrs"),      QLatin1StringView("ms"),   QLatin1StringView("miss"),
        QLatin1StringView("mx"),   QLatin1StringView("dr"),       QLatin1StringView("prof"), QLatin1StringView("professor"),
        QLatin1StringView("rev"),  QLatin1StringView("reverend"), QLatin1StringView("sir"),  QLatin1StringView("lady"),
        QLatin1StringView("lord"), QLatin1StringView("master"),   QLatin1StringView("dame"), QLatin1StringView("sister")};
    const QString folded = fold(word);
    return std::ranges::find(titles, folded) != titles.end();
}

// Words that belong to the family name that follows them.
bool isFamilyParticle(QStringView word)
{
    static constexpr std::array<QLatin1StringView, 17> particles{
        QLatin1StringView("van"), QLatin1StringView("von"), QLatin1StringView("der"),   QLatin1StringView("den"),
        QLatin1StringView("de"),  QLatin1StringView("del"), QLatin1StringView("della"), QLatin1StringView("di"),
        QLatin1StringView("da"),  QLatin1StringView("dos"), QLatin1StringView("la"),    QLatin1StringView("le"),
        QLatin1StringView("st"),  QLatin1StringView("bin"), QLatin1StringView("bint"),  QLatin1StringView("al"),
        QLatin1StringView("el")};
    const QString folded = fold(word);
    return std::ranges::find(particles, folded) != particles.end();
}

QString titleWithoutStop(QStringView title)
{
    return (title.endsWith(u'.') ? title.chopped(1) : title).toString();
}

// "Mrs Jane Ann", and "Jane Mrs" as some lists have it.
void setGivenNames(PersonName &name, QStringList words)
{
    if (words.size() > 1 && name.title.isEmpty()) {
        if (isTitle(words.first()))
            name.title = titleWithoutStop(words.takeFirst());
        else if (isTitle(words.last()))
            name.title = titleWithoutStop(words.takeLast());
    }
    if (!words.isEmpty())
        name.given = words.takeFirst();
    name.middle = words.join(u' ');
}

QString joined(std::initializer_list<QString> parts)
{
    QString text;
    for (const QString &part : parts) {
        if (part.isEmpty())
            continue;
        if (!text.isEmpty())
            text += u' ';
        text += part;
    }
    return text;
}

}

QString staffName(const PersonName &name)
{
    QString text = name.family.toUpper();
    if (!name.given.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) % name.given;
    if (!name.title.isEmpty())
        text += QStringLiteral(" (") % name.title % u')';
    return text;
}

QString letterName(const PersonName &name)
{
    return joined({name.title, name.given, name.family});
}

QString sortKey(const PersonName &name)
{
    // U+0001 sorts before every letter, so SMITH, Zoe stands before SMITH-JONES, Ann.
    return fold(name.family) % QChar(1) % fold(name.given) % QChar(1) % fold(name.middle);
}

PersonName readFullName(QStringView text)
{
    PersonName name;
    QString rest = text.toString().simplified();
    if (rest.endsWith(u')')) {
        const qsizetype open = rest.lastIndexOf(u'(');
        const QStringView inside = open < 0 ? QStringView() : QStringView(rest).sliced(open + 1).chopped(1);
        if (isTitle(inside)) {
            name.title = titleWithoutStop(inside);
            rest = rest.left(open).trimmed();
        }
    }
    if (const qsizetype comma = rest.indexOf(u','); comma >= 0) {
        name.family = rest.left(comma).trimmed();
        setGivenNames(name, rest.mid(comma + 1).split(u' ', Qt::SkipEmptyParts));
        return name;
    }
    QStringList words = rest.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1 && name.title.isEmpty() && isTitle(words.first()))
        name.title = titleWithoutStop(words.takeFirst());
    QStringList family;
    if (!words.isEmpty())
        family.prepend(words.takeLast());
    while (words.size() > 1 && isFamilyParticle(words.last()))
        family.prepend(words.takeLast());
    name.family = family.join(u' ');
    setGivenNames(name, words);
    return name;
}

}
