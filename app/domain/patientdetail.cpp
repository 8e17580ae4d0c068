// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patientdetail.h"

#include "domain/calendar.h"

namespace optoutdesk {

namespace {

constexpr QLatin1StringView yes("yes");
constexpr QLatin1StringView no("no");

QStringList linesOf(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

QString *textOf(Patient &patient, PatientDetail detail)
{
    switch (detail) {
    case PatientDetail::Title: return &patient.name.title;
    case PatientDetail::Given: return &patient.name.given;
    case PatientDetail::Middle: return &patient.name.middle;
    case PatientDetail::Family: return &patient.name.family;
    case PatientDetail::Preferred: return &patient.name.preferred;
    case PatientDetail::PreviousFamily: return &patient.name.previousFamily;
    case PatientDetail::Postcode: return &patient.address.postcode;
    case PatientDetail::UsualGp: return &patient.usualGp;
    default: return nullptr;
    }
}

}

QString detailOf(const Patient &patient, PatientDetail detail)
{
    switch (detail) {
    case PatientDetail::Title: return patient.name.title;
    case PatientDetail::Given: return patient.name.given;
    case PatientDetail::Middle: return patient.name.middle;
    case PatientDetail::Family: return patient.name.family;
    case PatientDetail::Preferred: return patient.name.preferred;
    case PatientDetail::PreviousFamily: return patient.name.previousFamily;
    case PatientDetail::Born: return isoDate(patient.born);
    case PatientDetail::Sex: return wordOf(patient.sex);
    case PatientDetail::NhsNumber: return patient.nhsNumber ? patient.nhsNumber->digits() : QString();
    case PatientDetail::AddressLines: return patient.address.lines.join(u'\n');
    case PatientDetail::Postcode: return patient.address.postcode;
    case PatientDetail::Phones: return patient.phones.join(u'\n');
    case PatientDetail::UsualGp: return patient.usualGp;
    case PatientDetail::Restricted: return patient.restricted ? yes : no;
    }
    return {};
}

void setDetail(Patient &patient, PatientDetail detail, const QString &value)
{
    switch (detail) {
    case PatientDetail::Born: patient.born = QDate::fromString(value, Qt::ISODate); break;
    case PatientDetail::Sex: patient.sex = fromWord<Sex>(value).value_or(Sex::NotKnown); break;
    case PatientDetail::NhsNumber: patient.nhsNumber = NhsNumber::parse(value); break;
    case PatientDetail::AddressLines: patient.address.lines = linesOf(value); break;
    case PatientDetail::Phones: patient.phones = linesOf(value); break;
    case PatientDetail::Restricted: patient.restricted = value == yes; break;
    default: *textOf(patient, detail) = value; break;
    }
}

QList<PatientDetail> differingDetails(const Patient &a, const Patient &b)
{
    QList<PatientDetail> details;
    for (const auto &[detail, word] : Words<PatientDetail>::table) {
        if (detailOf(a, detail) != detailOf(b, detail))
            details.append(detail);
    }
    return details;
}

Patient asListed(const Patient &patient, const PatientEdits &edits)
{
    Patient listed = patient;
    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit)
        setDetail(listed, edit.key(), *edit);
    return listed;
}

EditedPatient withNewList(const EditedPatient &known, const Patient &listed)
{
    EditedPatient renewed{listed};
    for (auto edit = known.edits.cbegin(); edit != known.edits.cend(); ++edit) {
        const QString byHand = detailOf(known.patient, edit.key());
        const QString inList = detailOf(listed, edit.key());
        if (byHand == inList)
            continue;
        renewed.edits.insert(edit.key(), inList);
        setDetail(renewed.patient, edit.key(), byHand);
    }
    return renewed;
}

EditedPatient withDetail(const EditedPatient &known, PatientDetail detail, const QString &value)
{
    EditedPatient edited = known;
    const QString listed = known.edits.value(detail, detailOf(known.patient, detail));
    setDetail(edited.patient, detail, value);
    if (detailOf(edited.patient, detail) == listed)
        edited.edits.remove(detail);
    else
        edited.edits.insert(detail, listed);
    return edited;
}

}
