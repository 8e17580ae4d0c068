// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/communities.h"

#include <QMap>
#include <QStringList>

#include <array>

namespace optoutdesk {

namespace {

// How fast names become rarer along a list: the n-th comes up in proportion to 1 / (n + slowness).
constexpr int familySlowness = 25;
constexpr int givenSlowness = 10;
// Of a community that has them, so many family names in ten thousand are put together.
constexpr int composedFamilies = 3'500;

const std::array<int, 4> lastYearsOfEras{1945, 1964, 1984, 2004};

QStringList words(std::u16string_view list)
{
    QStringList words = QString::fromUtf16(list.data(), static_cast<qsizetype>(list.size())).split(u' ', Qt::SkipEmptyParts);
    words.replaceInStrings(QStringLiteral("_"), QStringLiteral(" "));
    return words;
}

int frequency(int place, int slowness)
{
    return 1'000'000 / (place + slowness);
}

QString shortForm(const QString &name)
{
    static const QMap<QString, QString> shortForms{
        {QStringLiteral("Alexander"), QStringLiteral("Alex")},  {QStringLiteral("Andrew"), QStringLiteral("Andy")},
        {QStringLiteral("Anthony"), QStringLiteral("Tony")},    {QStringLiteral("Benjamin"), QStringLiteral("Ben")},
        {QStringLiteral("Catherine"), QStringLiteral("Kate")},  {QStringLiteral("Charlotte"), QStringLiteral("Lottie")},
        {QStringLiteral("Christine"), QStringLiteral("Chris")}, {QStringLiteral("Christopher"), QStringLiteral("Chris")},
        {QStringLiteral("Daniel"), QStringLiteral("Dan")},      {QStringLiteral("Deborah"), QStringLiteral("Debbie")},
        {QStringLiteral("Dorothy"), QStringLiteral("Dot")},     {QStringLiteral("Elizabeth"), QStringLiteral("Liz")},
        {QStringLiteral("Frederick"), QStringLiteral("Fred")},  {QStringLiteral("Jacqueline"), QStringLiteral("Jackie")},
        {QStringLiteral("James"), QStringLiteral("Jim")},       {QStringLiteral("Jennifer"), QStringLiteral("Jenny")},
        {QStringLiteral("John"), QStringLiteral("Jack")},       {QStringLiteral("Joshua"), QStringLiteral("Josh")},
        {QStringLiteral("Kathleen"), QStringLiteral("Kath")},   {QStringLiteral("Kenneth"), QStringLiteral("Ken")},
        {QStringLiteral("Margaret"), QStringLiteral("Peggy")},  {QStringLiteral("Matthew"), QStringLiteral("Matt")},
        {QStringLiteral("Michael"), QStringLiteral("Mick")},    {QStringLiteral("Nicholas"), QStringLiteral("Nick")},
        {QStringLiteral("Patricia"), QStringLiteral("Pat")},    {QStringLiteral("Patrick"), QStringLiteral("Paddy")},
        {QStringLiteral("Pamela"), QStringLiteral("Pam")},      {QStringLiteral("Rebecca"), QStringLiteral("Becky")},
        {QStringLiteral("Richard"), QStringLiteral("Dick")},    {QStringLiteral("Robert"), QStringLiteral("Bob")},
        {QStringLiteral("Ronald"), QStringLiteral("Ron")},      {QStringLiteral("Samantha"), QStringLiteral("Sam")},
        {QStringLiteral("Stephen"), QStringLiteral("Steve")},   {QStringLiteral("Susan"), QStringLiteral("Sue")},
        {QStringLiteral("Thomas"), QStringLiteral("Tom")},      {QStringLiteral("Victoria"), QStringLiteral("Vicky")},
        {QStringLiteral("William"), QStringLiteral("Bill")}};
    return shortForms.value(name);
}

std::vector<WeightedChoice<GivenName>> givenNames(const std::vector<std::u16string_view> &lists)
{
    std::vector<WeightedChoice<GivenName>> eras;
    for (const std::u16string_view list : lists) {
        WeightedChoice<GivenName> names;
        int place = 0;
        for (const QString &word : words(list)) {
            const QString name = word.section(u'=', 0, 0);
            const QString script = word.section(u'=', 1);
            names.add({name, script.isEmpty() ? shortForm(name) : script}, frequency(place++, givenSlowness));
        }
        eras.push_back(std::move(names));
    }
    return eras;
}

const GivenName &pick(const std::vector<WeightedChoice<GivenName>> &eras, RandomSource &random, int yearOfBirth)
{
    const auto era = static_cast<size_t>(std::ranges::lower_bound(lastYearsOfEras, yearOfBirth) - lastYearsOfEras.begin());
    return eras[std::min(era, eras.size() - 1)].pick(random);
}

}

Community::Community(const CommunityNames &names, Style style)
    : m_women(givenNames(names.women)), m_men(givenNames(names.men)), m_style(style)
{
    int place = 0;
    for (const QString &family : words(names.families))
        m_families.add(family, frequency(place++, familySlowness));
    for (const QString &beginning : words(names.familyBeginnings))
        m_beginnings.push_back(beginning);
    for (const QString &ending : words(names.familyEndings))
        m_endings.push_back(ending);
}

QString Community::family(RandomSource &random) const
{
    if (m_beginnings.empty() || !random.chance(composedFamilies))
        return m_families.pick(random);
    const QString beginning = random.oneOf(m_beginnings);
    return beginning % random.oneOf(m_endings);
}

QString Community::womansFamily(const QString &family) const
{
    const bool hasForms =
        m_style == Style::Polish && (family.endsWith(QStringLiteral("ski")) || family.endsWith(QStringLiteral("cki")));
    return hasForms ? QString(family.chopped(1) % u'a') : family;
}

const GivenName &Community::woman(RandomSource &random, int yearOfBirth) const
{
    return pick(m_women, random, yearOfBirth);
}

const GivenName &Community::man(RandomSource &random, int yearOfBirth) const
{
    return pick(m_men, random, yearOfBirth);
}

const WeightedChoice<Community> &communities()
{
    static const WeightedChoice<Community> all{
        {Community(englishNames(), Community::Style::English), 690},
        {Community(welshNames()), 25},
        {Community(irishNames()), 40},
        {Community(scottishNames()), 25},
        {Community(pakistaniNames()), 45},
        {Community(indianNames()), 45},
        {Community(bangladeshiNames()), 15},
        {Community(polishNames(), Community::Style::Polish), 30},
        {Community(europeanNames()), 25},
        {Community(africanNames()), 25},
        {Community(caribbeanNames()), 12},
        {Community(arabicNames()), 12},
        {Community(chineseNames()), 8},
        {Community(jewishNames()), 3},
    };
    return all;
}

}
