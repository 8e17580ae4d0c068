// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "domain/result.h"
#include "services/patientfinder.h"

#include <QJsonArray>
#include <QJsonObject>

namespace optoutdesk::cli {

// The documents of the command line: keys in snake_case, dates ISO, absent values null and never missing.

QJsonValue jsonDate(QDate date);
QJsonValue jsonText(const QString &text); // empty: null
QJsonValue jsonNhsNumber(const std::optional<NhsNumber> &number);

QJsonObject jsonPatient(const PatientSummary &patient, const QList<ObjectionType> &types);
QJsonObject jsonFind(const FindAnswer &answer, const QList<ObjectionType> &types);
QJsonObject jsonHistory(const PatientRecord &record, const QList<ObjectionType> &types);
QJsonObject jsonStatus(const QMap<QString, ObjectionStatus> &statuses, const QList<ObjectionType> &types, QDate asOf);
QJsonObject jsonFailure(const Failure &failure);

// error.kind of the command line's contract.
QLatin1StringView kindWord(FailureKind kind);

}
