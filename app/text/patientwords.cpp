// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/patientwords.h"

#include "domain/calendar.h"
#include "letters/fieldtext.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct PatientWords
{
    Q_DECLARE_TR_FUNCTIONS(PatientWords)
};

QString translated(const char *text)
{
    return PatientWords::tr(text);
}

// The built-in words of cli.md and their wording at the desk; QT_TR_NOOP lets lupdate find them.
struct WordText
{
    QLatin1StringView word;
    const char *text;
};

constexpr WordText builtInEntries[] = {
    {QLatin1StringView("in-person"), QT_TRANSLATE_NOOP("PatientWords", "In person")},
    {QLatin1StringView("form"), QT_TRANSLATE_NOOP("PatientWords", "Form")},
    {QLatin1StringView("letter"), QT_TRANSLATE_NOOP("PatientWords", "Letter")},
    {QLatin1StringView("phone"), QT_TRANSLATE_NOOP("PatientWords", "Phone")},
    {QLatin1StringView("e-mail"), QT_TRANSLATE_NOOP("PatientWords", "E-mail")},
    {QLatin1StringView("website"), QT_TRANSLATE_NOOP("PatientWords", "Website")},
    {QLatin1StringView("fax"), QT_TRANSLATE_NOOP("PatientWords", "Fax")},
    {QLatin1StringView("other"), QT_TRANSLATE_NOOP("PatientWords", "Other")},
    {QLatin1StringView("prefers-not-to-say"), QT_TRANSLATE_NOOP("PatientWords", "Prefers not to say")},
    {QLatin1StringView("privacy"), QT_TRANSLATE_NOOP("PatientWords", "Privacy")},
    {QLatin1StringView("commercial-use"), QT_TRANSLATE_NOOP("PatientWords", "Commercial use of data")},
    {QLatin1StringView("not-informed"), QT_TRANSLATE_NOOP("PatientWords", "Was not informed")},
    {QLatin1StringView("distrust"), QT_TRANSLATE_NOOP("PatientWords", "Does not trust those who receive it")},
    {QLatin1StringView("security-worry"), QT_TRANSLATE_NOOP("PatientWords", "Worry about security")},
    {QLatin1StringView("past-experience"), QT_TRANSLATE_NOOP("PatientWords", "Past experience")},
    {QLatin1StringView("work-or-insurance"), QT_TRANSLATE_NOOP("PatientWords", "Work or insurance")},
};

}

QString sexText(Sex sex)
{
    switch (sex) {
    case Sex::Male: return PatientWords::tr("Male");
    case Sex::Female: return PatientWords::tr("Female");
    case Sex::Indeterminate: return PatientWords::tr("Indeterminate");
    case Sex::NotKnown: break;
    }
    return PatientWords::tr("Not known", "sex");
}

QString registrationText(Registration registration)
{
    switch (registration) {
    case Registration::Registered: return PatientWords::tr("Registered");
    case Registration::Temporary: return PatientWords::tr("Temporary resident");
    case Registration::Private: return PatientWords::tr("Private patient");
    case Registration::Left: return PatientWords::tr("Left the practice");
    case Registration::Deceased: return PatientWords::tr("Deceased");
    }
    return {};
}

QString stateText(ObjectionState state)
{
    switch (state) {
    case ObjectionState::None: return PatientWords::tr("None", "objection state");
    case ObjectionState::InForce: return PatientWords::tr("In force");
    case ObjectionState::Withdrawn: return PatientWords::tr("Withdrawn");
    case ObjectionState::Ended: return PatientWords::tr("No longer counts");
    }
    return {};
}

QString originText(Origin origin)
{
    switch (origin) {
    case Origin::Patient: return PatientWords::tr("The patient");
    case Origin::Representative: return PatientWords::tr("A representative");
    case Origin::PracticeDefault: return PatientWords::tr("Practice default");
    case Origin::Imported: return PatientWords::tr("Imported");
    }
    return {};
}

QString authorityText(Authority authority)
{
    switch (authority) {
    case Authority::Parent: return PatientWords::tr("Parent");
    case Authority::Guardian: return PatientWords::tr("Legal guardian");
    case Authority::AttorneyHealth: return PatientWords::tr("Attorney, health and welfare");
    case Authority::AttorneyProperty: return PatientWords::tr("Attorney, property and financial affairs");
    case Authority::Deputy: return PatientWords::tr("Deputy of the Court of Protection");
    }
    return {};
}

QString kindText(EventKind kind)
{
    switch (kind) {
    case EventKind::Objection: return PatientWords::tr("Objection");
    case EventKind::Withdrawal: return PatientWords::tr("Withdrawal");
    case EventKind::Void: return PatientWords::tr("Recorded in error");
    }
    return {};
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Receptionist: return PatientWords::tr("Receptionist");
    case Role::Manager: return PatientWords::tr("Practice manager");
    case Role::Auditor: return PatientWords::tr("Auditor");
    }
    return {};
}

QString schemeText(CodeScheme scheme)
{
    switch (scheme) {
    case CodeScheme::ReadV2: return PatientWords::tr("Read v2");
    case CodeScheme::Ctv3: return PatientWords::tr("CTV3");
    case CodeScheme::Snomed: return PatientWords::tr("SNOMED CT");
    }
    return {};
}

QString entryText(const ListEntry &entry)
{
    if (entry.builtIn) {
        for (const WordText &known : builtInEntries) {
            if (entry.word == known.word)
                return translated(known.text);
        }
    }
    return isolated(entry.text);
}

QString ageText(QDate born, QDate day)
{
    const std::optional<Age> age = ageOn(born, day);
    if (!age)
        return PatientWords::tr("Not known", "age");
    if (age->years < 2)
        return PatientWords::tr("%1m %2d", "age in months and days").arg(age->years * 12 + age->months).arg(age->days);
    if (age->years < 18)
        return PatientWords::tr("%1y %2m", "age in years and months").arg(age->years).arg(age->months);
    return PatientWords::tr("%n years", "age", age->years);
}

QString dateOrNotKnown(QDate date)
{
    return date.isValid() ? screenDate(date) : PatientWords::tr("Not known", "date");
}

QString shownName(const PersonName &name)
{
    return isolated(printable(staffName(name)));
}

QString readBack(const Patient &patient)
{
    PersonName name = patient.name;
    name.title.clear();
    const QString number = patient.nhsNumber ? patient.nhsNumber->isolated() : PatientWords::tr("not known", "NHS number");
    return PatientWords::tr("%1, born %2, NHS No. %3").arg(shownName(name), dateOrNotKnown(patient.born), number);
}

QString spoken(const QString &text)
{
    QString plain = text;
    plain.removeIf([](QChar c) { return c >= u'\u2066' && c <= u'\u2069'; });
    return plain;
}

QString unbroken(const QString &text)
{
    QString kept = text;
    bool isolated = false;
    for (QChar &c : kept) {
        isolated = c == u'\u2066' || (isolated && c != u'\u2069');
        if (c == u'-')
            c = u'\u2011';
        else if (isolated && c == u' ')
            c = u'\u00a0';
    }
    return kept;
}

QString statusSentence(const QString &typeName, const ObjectionStatus &status, bool clinicalSystemCompared)
{
    switch (status.state) {
    case ObjectionState::InForce:
        return PatientWords::tr("%1 objection in force since %2").arg(typeName, screenDate(status.since));
    case ObjectionState::Withdrawn:
        return PatientWords::tr("%1 objection withdrawn on %2").arg(typeName, screenDate(status.since));
    case ObjectionState::Ended:
        return PatientWords::tr("%1 objection of %2 no longer counts").arg(typeName, screenDate(status.since));
    case ObjectionState::None: break;
    }
    return clinicalSystemCompared
               ? PatientWords::tr("%1 objection: none").arg(typeName)
               : PatientWords::tr("%1 objection: none in this register, clinical system not compared").arg(typeName);
}

QString statusLine(const QList<ObjectionType> &types, const QMap<QString, ObjectionStatus> &objections,
                   bool clinicalSystemCompared)
{
    QStringList sentences;
    for (const ObjectionType &type : types)
        sentences.append(statusSentence(type.name, objections.value(type.id), clinicalSystemCompared));
    return PatientWords::tr("Objection status: %1").arg(sentences.join(QStringLiteral(". ")));
}

QString objectionSummary(const QList<ObjectionType> &types, const QMap<QString, ObjectionStatus> &objections)
{
    QStringList parts;
    for (const ObjectionType &type : types) {
        switch (objections.value(type.id).state) {
        case ObjectionState::InForce: parts.append(PatientWords::tr("%1 objection in force").arg(type.name)); break;
        case ObjectionState::Withdrawn: parts.append(PatientWords::tr("%1 objection withdrawn").arg(type.name)); break;
        case ObjectionState::Ended: parts.append(PatientWords::tr("%1 objection no longer counts").arg(type.name)); break;
        case ObjectionState::None: break;
        }
    }
    return parts.isEmpty() ? PatientWords::tr("no objection recorded") : parts.join(QStringLiteral(", "));
}

}
