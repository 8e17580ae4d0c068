// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demonstration/weightedchoice.h"

#include <QString>

#include <string_view>
#include <vector>

namespace optoutdesk {

// Name lists of one community. Given names may change with the time of birth: one list, or one each for people born until
// 1945, 1964, 1984, 2004 and since.
struct CommunityNames
{
    std::u16string_view families;
    std::vector<std::u16string_view> women;
    std::vector<std::u16string_view> men;
    // Rarer family names are put together from these: Ash-ton, Thorn-ley, Wood-field.
    std::u16string_view familyBeginnings = {};
    std::u16string_view familyEndings = {};
};

const CommunityNames &englishNames();
const CommunityNames &welshNames();
const CommunityNames &irishNames();
const CommunityNames &scottishNames();
const CommunityNames &pakistaniNames();
const CommunityNames &indianNames();
const CommunityNames &bangladeshiNames();
const CommunityNames &polishNames();
const CommunityNames &europeanNames();
const CommunityNames &africanNames();
const CommunityNames &caribbeanNames();
const CommunityNames &arabicNames();
const CommunityNames &chineseNames();
const CommunityNames &jewishNames();

// A given name and how the person may prefer to see it written or said: another script, or a short form.
struct GivenName
{
    QString name;
    QString preferred;
};

// One community's names, ready to be drawn as often as they occur.
class Community
{
public:
    enum class Style { English, Polish, Other }; // Polish: family names in -ski have a woman's form

    explicit Community(const CommunityNames &names, Style style = Style::Other);

    QString family(RandomSource &random) const;
    // The form a woman of the family bears: Kowalski → Kowalska.
    QString womansFamily(const QString &family) const;
    const GivenName &woman(RandomSource &random, int yearOfBirth) const;
    const GivenName &man(RandomSource &random, int yearOfBirth) const;
    bool isEnglish() const { return m_style == Style::English; }

private:
    WeightedChoice<QString> m_families;
    std::vector<QString> m_beginnings;
    std::vector<QString> m_endings;
    std::vector<WeightedChoice<GivenName>> m_women;
    std::vector<WeightedChoice<GivenName>> m_men;
    Style m_style;
};

// All communities as often as they are met in an English practice.
const WeightedChoice<Community> &communities();

}
