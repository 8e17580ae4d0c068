// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cellwords.h"

#include "domain/folding.h"

#include <QHash>

#include <algorithm>

namespace optoutdesk {

namespace {

template <typename Value>
struct Spelling
{
    const char *words; // folded, separated by commas
    Value value;
};

template <typename Value, size_t N>
QHash<QString, Value> table(const Spelling<Value> (&spellings)[N])
{
    QHash<QString, Value> values;
    for (const Spelling<Value> &spelling : spellings) {
        const QStringList words = QString::fromLatin1(spelling.words).split(u',');
        for (const QString &word : words)
            values.insert(word, spelling.value);
    }
    return values;
}

template <typename Value>
std::optional<Value> valueOf(const QHash<QString, Value> &values, QStringView text)
{
    const auto found = values.constFind(fold(text));
    return found == values.constEnd() ? std::nullopt : std::optional(*found);
}

constexpr Spelling<Sex> sexes[] = {
    {"male,m,1,man,boy", Sex::Male},
    {"female,f,2,woman,girl", Sex::Female},
    {"indeterminate,i,9,intersex,other,not specified,indeterminate sex,ambiguous", Sex::Indeterminate},
    {"not known,u,unknown,0,x,unspecified,not stated,prefer not to say", Sex::NotKnown},
};

constexpr Spelling<bool> flags[] = {
    {"true,t,yes,y,1,x,on", true},
    {"false,f,no,n,0,off,none", false},
};

constexpr RegistrationWord present(Registration as)
{
    return {as, as, false};
}

constexpr Spelling<RegistrationWord> registrations[] = {
    {"regular,registered,r,gms,gms1,gms registered,gms patient,registered gms,fully registered,permanent,current,active,full,"
     "regular patient,regular gms,currently registered,currently registered regular,registered patient,registered permanent,"
     "pms,nhs,national health service",
     present(Registration::Registered)},
    {"temporary,t,temp,temporary resident,temporary registration,temporary patient,temporary resident under 16 days,"
     "temporary resident 16 days to 3 months,short stay,immediately necessary,immediately necessary treatment,emergency,"
     "emergency patient,walk in,walk in patient,other,visitor,contraceptive services,maternity services,minor surgery,"
     "child health services,child health surveillance,out of hours,community registered,hospital patient,yellow fever,"
     "diabetic clinic,drugs clinic,counselling,screening,pre registration,applied,application pending",
     present(Registration::Temporary)},
    {"private,p,private patient,private registration", present(Registration::Private)},
    {"left,l,deducted,deregistered,de registered,inactive,transferred,transferred out,moved away,removed,previously registered,"
     "no longer registered,former,off list",
     {Registration::Registered, Registration::Left, false}},
    {"deceased,d,dead,died,death", {Registration::Registered, Registration::Deceased, false}},
    {"dummy,dummy patient,test,test patient", {Registration::Registered, Registration::Registered, true}},
};

}

bool isPlaceholder(QStringView text)
{
    if (text.isEmpty())
        return true;
    if (text.size() > 14 || std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }))
        return false;
    static const QHash<QString, bool> placeholders =
        table<bool>({{",n a,na,null,nil,none,unknown,not known,not recorded,not available,not applicable,tbc,nan", true}});
    return placeholders.contains(fold(text)); // "-", "--" and "." fold to nothing
}

std::optional<Sex> readSex(QStringView text)
{
    static const QHash<QString, Sex> values = table(sexes);
    return valueOf(values, text);
}

std::optional<bool> readFlag(QStringView text)
{
    static const QHash<QString, bool> values = table(flags);
    return valueOf(values, text);
}

std::optional<RegistrationWord> readRegistration(QStringView text)
{
    static const QHash<QString, RegistrationWord> values = table(registrations);
    return valueOf(values, text);
}

}
