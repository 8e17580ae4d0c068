// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/rowsentence.h"

#include "domain/calendar.h"
#include "letters/fieldtext.h"
#include "text/patientwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct RowSentence
{
    Q_DECLARE_TR_FUNCTIONS(RowSentence)
};

}

QDate ageDay(const PatientSummary &patient, QDate today)
{
    return patient.died.isValid() ? patient.died : today;
}

QString rowSentence(const PatientSummary &patient, const QList<ObjectionType> &types, QDate today)
{
    QStringList parts{shownName(patient.name), RowSentence::tr("born %1").arg(dateOrNotKnown(patient.born))};
    if (patient.died.isValid())
        parts.append(RowSentence::tr("died %1").arg(screenDate(patient.died)));
    parts.append(ageText(patient.born, ageDay(patient, today)));
    parts.append(sexText(patient.sex));
    parts.append(patient.nhsNumber ? RowSentence::tr("NHS No. %1").arg(patient.nhsNumber->spaced())
                                   : RowSentence::tr("NHS No. not known"));
    if (!patient.address.isEmpty())
        parts.append(isolated(patient.address));
    parts.append(objectionSummary(types, patient.objections));
    for (const StateMark &mark : cautionMarks(patient))
        parts.append(mark.words);
    return parts.join(QStringLiteral(", "));
}

StateMark objectionMark(const PatientSummary &patient, const QList<ObjectionType> &types)
{
    const QString words = objectionSummary(types, patient.objections);
    for (const ObjectionState state : {ObjectionState::InForce, ObjectionState::Withdrawn, ObjectionState::Ended}) {
        for (const ObjectionStatus &status : patient.objections) {
            if (status.state == state)
                return markOf(state, words);
        }
    }
    return markOf(ObjectionState::None, words);
}

StateMark registrationMark(Registration registration)
{
    const QString words = registrationText(registration);
    switch (registration) {
    case Registration::Deceased: return {QStringLiteral("deceased"), Tone::Deceased, words};
    case Registration::Left: return {QStringLiteral("export"), Tone::Ended, words};
    case Registration::Temporary: return {QStringLiteral("calendar"), Tone::Warning, words};
    case Registration::Private: return {QStringLiteral("person"), Tone::Quiet, words};
    case Registration::Registered: break;
    }
    return {};
}

StateMark restrictedMark()
{
    return {QStringLiteral("restricted"), Tone::Restricted, RowSentence::tr("Restricted record")};
}

StateMark similarNameMark()
{
    return {QStringLiteral("people"), Tone::Warning, RowSentence::tr("similar name")};
}

QList<StateMark> cautionMarks(const PatientSummary &patient)
{
    QList<StateMark> marks;
    if (const StateMark mark = registrationMark(patient.died.isValid() ? Registration::Deceased : patient.registration);
        !mark.words.isEmpty())
        marks.append(mark);
    if (patient.restricted)
        marks.append(restrictedMark());
    if (patient.similarName)
        marks.append(similarNameMark());
    return marks;
}

}
