// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patients/detailwords.h"

#include "domain/calendar.h"
#include "letters/fieldtext.h"
#include "text/patientwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct DetailWords
{
    Q_DECLARE_TR_FUNCTIONS(DetailWords)
};

}

QString detailName(PatientDetail detail)
{
    switch (detail) {
    case PatientDetail::Title: return DetailWords::tr("Title");
    case PatientDetail::Given: return DetailWords::tr("Given name");
    case PatientDetail::Middle: return DetailWords::tr("Middle names");
    case PatientDetail::Family: return DetailWords::tr("Family name");
    case PatientDetail::Preferred: return DetailWords::tr("Known as");
    case PatientDetail::PreviousFamily: return DetailWords::tr("Previous family name");
    case PatientDetail::Born: return DetailWords::tr("Date of birth");
    case PatientDetail::Sex: return DetailWords::tr("Sex");
    case PatientDetail::NhsNumber: return DetailWords::tr("NHS number");
    case PatientDetail::AddressLines: return DetailWords::tr("Address");
    case PatientDetail::Postcode: return DetailWords::tr("Postcode");
    case PatientDetail::Phones: return DetailWords::tr("Phone");
    case PatientDetail::UsualGp: return DetailWords::tr("Usual GP");
    case PatientDetail::Restricted: return DetailWords::tr("Restricted record");
    }
    return {};
}

QString detailWords(PatientDetail detail, const QString &value)
{
    if (detail == PatientDetail::Sex)
        return sexText(fromWord<Sex>(value).value_or(Sex::NotKnown));
    if (detail == PatientDetail::Restricted)
        return value == QLatin1StringView("yes") ? DetailWords::tr("yes") : DetailWords::tr("no");
    if (value.isEmpty())
        return DetailWords::tr("not known");
    if (detail == PatientDetail::Born)
        return screenDate(fromIsoDate(value));
    if (const std::optional<NhsNumber> number = NhsNumber::parse(value); number && detail == PatientDetail::NhsNumber)
        return number->isolated();
    return isolated(QString(value).replace(u'\n', QStringLiteral(", ")));
}

QStringList byHandWords(const PatientRecord &record)
{
    QStringList words;
    if (record.addedByHand)
        words.append(DetailWords::tr("Added by hand, no patient list has named them yet"));
    QStringList details;
    for (auto edit = record.edits.cbegin(); edit != record.edits.cend(); ++edit)
        details.append(detailName(edit.key()));
    if (!details.isEmpty())
        words.append(DetailWords::tr("Changed by hand: %1").arg(details.join(QStringLiteral(", "))));
    if (record.mergedRecords > 0)
        words.append(
            DetailWords::tr("%n other records are merged into this one", nullptr, static_cast<int>(record.mergedRecords)));
    return words;
}

QString signWords(DuplicateSign sign)
{
    switch (sign) {
    case DuplicateSign::NhsNumber: return DetailWords::tr("same NHS number");
    case DuplicateSign::NameAndBirth: return DetailWords::tr("same name and date of birth");
    case DuplicateSign::BirthAndSimilarName: return DetailWords::tr("same date of birth, similar name");
    case DuplicateSign::Name: return DetailWords::tr("same name");
    }
    return {};
}

}
