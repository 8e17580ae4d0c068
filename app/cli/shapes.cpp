// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shapes.h"

#include "text/sentences.h"

namespace optoutdesk::cli {

namespace {

template <typename E>
QString word(E value)
{
    return wordOf(value);
}

// { "type1": "in-force", … } for every type the register knows.
QJsonObject jsonStates(const QMap<QString, ObjectionStatus> &statuses, const QList<ObjectionType> &types)
{
    QJsonObject states;
    for (const ObjectionType &type : types)
        states.insert(type.id, word(statuses.value(type.id).state));
    return states;
}

QJsonValue jsonVoided(const std::optional<HistoryEntry::Voided> &voided)
{
    if (!voided)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("uuid"), voided->by.text()},
                       {QStringLiteral("by"), voided->byName},
                       {QStringLiteral("at"), utcText(voided->at)},
                       {QStringLiteral("note"), voided->note}};
}

QJsonObject jsonEvent(const HistoryEntry &entry)
{
    const ObjectionEvent &event = entry.event;
    const bool represented = event.representative.has_value();
    return {{QStringLiteral("uuid"), event.uuid.text()},
            {QStringLiteral("kind"), word(event.kind)},
            {QStringLiteral("type"), event.type},
            {QStringLiteral("received"), jsonDate(event.received)},
            {QStringLiteral("effective"), jsonDate(event.effective)},
            {QStringLiteral("recorded_at"), utcText(event.recordedAt)},
            {QStringLiteral("recorded_by"), event.recordedByName},
            {QStringLiteral("origin"), word(event.origin)},
            {QStringLiteral("channel"), event.channel},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(event.reasons)},
            {QStringLiteral("note"), jsonText(event.note)},
            {QStringLiteral("representative"),
             represented ? jsonText(event.representative->name) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("authority"),
             represented ? QJsonValue(word(event.representative->authority)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("coded"), jsonDate(entry.coded)},
            {QStringLiteral("letter"), jsonText(entry.letterReference)},
            {QStringLiteral("voided"), jsonVoided(entry.voided)}};
}

}

QJsonValue jsonDate(QDate date)
{
    return date.isValid() ? QJsonValue(isoDate(date)) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue jsonNhsNumber(const std::optional<NhsNumber> &number)
{
    return number ? QJsonValue(number->digits()) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonPatient(const PatientSummary &patient, const QList<ObjectionType> &types)
{
    return {{QStringLiteral("id"), patient.id.value()},
            {QStringLiteral("name"), staffName(patient.name)},
            {QStringLiteral("born"), jsonDate(patient.born)},
            {QStringLiteral("sex"), word(patient.sex)},
            {QStringLiteral("nhs_number"), jsonNhsNumber(patient.nhsNumber)},
            {QStringLiteral("address"), patient.restricted ? QJsonValue(QJsonValue::Null) : jsonText(patient.address)},
            {QStringLiteral("restricted"), patient.restricted},
            {QStringLiteral("registration"), word(patient.registration)},
            {QStringLiteral("objections"), jsonStates(patient.objections, types)}};
}

QJsonObject jsonFind(const FindAnswer &answer, const QList<ObjectionType> &types)
{
    QJsonArray patients;
    for (const PatientSummary &patient : answer.patients)
        patients.append(jsonPatient(patient, types));
    return {{QStringLiteral("total"), answer.total},
            {QStringLiteral("exact"), answer.exact},
            {QStringLiteral("patients"), patients}};
}

QJsonObject jsonHistory(const PatientRecord &record, const QList<ObjectionType> &types)
{
    const Patient &patient = record.patient;
    const PatientSummary summary{.id = patient.id,
                                 .name = patient.name,
                                 .born = patient.born,
                                 .died = patient.died,
                                 .sex = patient.sex,
                                 .nhsNumber = patient.nhsNumber,
                                 .address = patient.address.oneLine(),
                                 .restricted = patient.restricted,
                                 .registration = patient.registration,
                                 .similarName = record.lookAlikes.total > 0,
                                 .objections = record.objections};
    QJsonArray events;
    for (const HistoryEntry &entry : record.history)
        events.append(jsonEvent(entry));
    return {{QStringLiteral("patient"), jsonPatient(summary, types)},
            {QStringLiteral("events"), events},
            {QStringLiteral("status"), jsonStates(record.objections, types)},
            {QStringLiteral("clinical_system_compared"), record.clinicalSystemCompared}};
}

QJsonObject jsonStatus(const QMap<QString, ObjectionStatus> &statuses, const QList<ObjectionType> &types, QDate asOf)
{
    QJsonObject document{{QStringLiteral("as_of"), jsonDate(asOf)}};
    for (const ObjectionType &type : types) {
        const ObjectionStatus status = statuses.value(type.id);
        document.insert(type.id, QJsonObject{{QStringLiteral("state"), word(status.state)},
                                             {QStringLiteral("since"), jsonDate(status.since)}});
    }
    return document;
}

QLatin1StringView kindWord(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Usage: return QLatin1StringView("usage");
    case FailureKind::SignIn: return QLatin1StringView("sign-in");
    case FailureKind::NotAllowed: return QLatin1StringView("not-allowed");
    case FailureKind::NotFound: return QLatin1StringView("not-found");
    case FailureKind::Invalid: return QLatin1StringView("invalid");
    case FailureKind::Refused: return QLatin1StringView("refused");
    case FailureKind::Locked: return QLatin1StringView("locked");
    case FailureKind::Damaged: return QLatin1StringView("damaged");
    case FailureKind::Io: break;
    }
    return QLatin1StringView("io");
}

QJsonObject jsonFailure(const Failure &failure)
{
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("kind"), QString(kindWord(failure.kind()))},
                                                  {QStringLiteral("message"), sentenceFor(failure)}}}};
}

}
