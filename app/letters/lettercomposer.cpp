// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/lettercomposer.h"

#include "domain/recordingrules.h"
#include "letters/fieldtext.h"

#include <QLocale>

namespace optoutdesk {

namespace {

constexpr QLatin1StringView yes("yes");

QString schemeName(CodeScheme scheme)
{
    switch (scheme) {
    case CodeScheme::ReadV2: return QStringLiteral("Read");
    case CodeScheme::Ctv3: return QStringLiteral("CTV3");
    case CodeScheme::Snomed: break;
    }
    return QStringLiteral("SNOMED CT");
}

// A code nobody has seen published is for the manager to confirm, not for a patient to read.
QString confirmedCodes(const ObjectionType &type, EventKind kind)
{
    QStringList codes;
    for (const ObjectionCode &code : type.codes) {
        if (code.kind == kind && code.confirmed)
            codes.append(schemeName(code.scheme) % u' ' % code.code);
    }
    return codes.join(QStringLiteral(", "));
}

QString addressLines(const Patient &patient)
{
    if (patient.restricted)
        return {};
    QStringList lines;
    for (const QString &line : patient.address.lines)
        lines.append(printable(line).trimmed());
    lines.append(printable(patient.address.postcode).trimmed());
    lines.removeAll(QString());
    return lines.join(u'\n');
}

// From 13 a person gets letters of their own, even where a parent asked.
bool goesToParent(const Patient &patient, QDate today)
{
    return usualRequester(patient.born, today) == UsualRequester::Representative;
}

QString flag(bool on)
{
    return on ? QString(yes) : QString();
}

}

Result<LetterKind> letterKindFor(EventKind kind)
{
    switch (kind) {
    case EventKind::Objection: return LetterKind::ObjectionRecorded;
    case EventKind::Withdrawal: return LetterKind::WithdrawalRecorded;
    case EventKind::Void: break;
    }
    return Failure{Problem::LetterKindMissing, wordOf(kind)};
}

QString letterDate(QDate date, const QString &language)
{
    return date.isValid() ? QLocale(language).toString(date, QStringLiteral("d MMMM yyyy")) : QString();
}

LetterFields letterFields(const LetterFacts &facts, const QString &language)
{
    const Patient &patient = facts.patient;
    const ObjectionEvent &event = facts.event;
    const auto text = [](const QString &value) { return printable(value).simplified(); };
    return {
        {QStringLiteral("practice_name"), text(facts.practice.name)},
        {QStringLiteral("practice_address"), printable(facts.practice.address, Breaks::Kept).trimmed()},
        {QStringLiteral("practice_phone"), text(facts.practice.phone)},
        {QStringLiteral("date"), letterDate(facts.today, language)},
        {QStringLiteral("reference"), text(facts.reference)},
        {QStringLiteral("name"), printable(letterName(patient.name)).trimmed()},
        {QStringLiteral("child"), flag(goesToParent(patient, facts.today))},
        {QStringLiteral("address"), addressLines(patient)},
        {QStringLiteral("born"), letterDate(patient.born, language)},
        {QStringLiteral("nhs_number"), patient.nhsNumber ? patient.nhsNumber->spaced() : QString()},
        {QStringLiteral("type_name"), text(facts.type.name)},
        {QStringLiteral("received"), letterDate(event.received, language)},
        {QStringLiteral("effective"), letterDate(event.effective, language)},
        {QStringLiteral("representative"), flag(event.representative.has_value())},
        {QStringLiteral("working_days"), QString::number(facts.workingDays)},
        {QStringLiteral("one_working_day"), flag(facts.workingDays == 1)},
        {QStringLiteral("codes"), confirmedCodes(facts.type, event.kind)},
    };
}

Result<LetterSnapshot> composeLetter(const LetterFacts &facts, const QString &language)
{
    if (facts.patient.isDeceased())
        return Failure{Problem::LetterNotForDeceased, letterName(facts.patient.name)};
    const auto kind = letterKindFor(facts.event.kind);
    if (!kind)
        return kind.failure();
    const auto text = LetterText::shipped(*kind, language);
    if (!text)
        return text.failure();
    if (!text->types().contains(facts.type.id) || facts.type.hasEndedBy(facts.today))
        return Failure{Problem::LetterKindMissing, facts.type.name};
    return LetterSnapshot{*kind, language, text->source(), text->version(), letterFields(facts, language)};
}

}
