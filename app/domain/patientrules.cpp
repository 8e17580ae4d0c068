// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patientrules.h"

#include "domain/calendar.h"
#include "domain/limits.h"
#include "domain/postcode.h"
#include "domain/recordingrules.h"

namespace optoutdesk {

namespace {

constexpr int oldestAge = 130;

Done checkLines(QStringList &lines, int lineLimit, int wholeLimit)
{
    QStringList checked;
    for (const QString &line : std::as_const(lines)) {
        const Result<QString> text = checkedText(line, lineLimit);
        if (!text)
            return text.failure();
        if (!text->isEmpty())
            checked.append(*text);
    }
    if (const QString whole = checked.join(u'\n'); whole.size() > wholeLimit)
        return Failure{Problem::TextTooLong, whole.left(40), QString::number(wholeLimit)};
    lines = checked;
    return {};
}

}

Result<Patient> checkedPatient(const Patient &typed, QDate today)
{
    Patient patient = typed;
    PersonName &name = patient.name;
    for (QString *text :
         {&name.title, &name.given, &name.middle, &name.family, &name.preferred, &name.previousFamily, &patient.usualGp}) {
        const Result<QString> checked = checkedText(*text, limits::name);
        if (!checked)
            return checked.failure();
        *text = *checked;
    }
    if (!name.isUsable())
        return Failure{Problem::PatientNameMissing};
    if (patient.born > today)
        return Failure{Problem::DateInFuture, isoDate(patient.born)};
    if (patient.born.isValid() && patient.born.addYears(oldestAge) < today)
        return Failure{Problem::BirthDateTooEarly, isoDate(patient.born)};

    const Result<QString> postcode = checkedText(patient.address.postcode, limits::word);
    if (!postcode)
        return postcode.failure();
    const std::optional<Postcode> known = Postcode::parse(*postcode);
    patient.address.postcode = known ? known->text() : *postcode;
    if (const Done fit = checkLines(patient.address.lines, limits::address, limits::address); !fit)
        return fit.failure();
    if (const Done fit = checkLines(patient.phones, limits::phone, limits::address); !fit)
        return fit.failure();
    return patient;
}

}
