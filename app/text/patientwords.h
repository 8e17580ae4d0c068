// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "domain/objectionstatus.h"
#include "domain/patient.h"

#include <QMap>
#include <QString>

namespace optoutdesk {

// How staff read a patient and what stands for them. Plain text, translated; dates and NHS numbers keep their one form.

QString sexText(Sex sex); // never abbreviated
QString registrationText(Registration registration);
QString stateText(ObjectionState state);
QString originText(Origin origin);
QString authorityText(Authority authority);
QString kindText(EventKind kind); // "Objection", "Withdrawal", "Recorded in error"
QString roleText(Role role);
QString schemeText(CodeScheme scheme);
// A manager's own reasons and channels stand as typed, the built-in ones are translated.
QString entryText(const ListEntry &entry);

// staffName() for a sentence or a row: its direction does not reach the words around it.
QString shownName(const PersonName &name);

// Under 2 years months and days, under 18 "4y 1m", else years; "Not known" without a birth date.
QString ageText(QDate born, QDate day);
QString dateOrNotKnown(QDate date);

// "SMITH, Jane, born 05-Apr-1971, NHS No. 999 000 0018": the two identifiers read back before anything is saved.
QString readBack(const Patient &patient);
// The same words without the invisible marks of direction: for names and descriptions that a screen reader speaks.
QString spoken(const QString &text);
// For a label whose words wrap: dates, double names and the NHS number stay in one piece.
QString unbroken(const QString &text);

// "Type 1 objection in force since 02-Mar-2026": one type's state in words. A state of none says whether anybody looked in
// the clinical system yet.
QString statusSentence(const QString &typeName, const ObjectionStatus &status, bool clinicalSystemCompared);
// "Objection status: Type 1 objection in force since …. Type 2 objection: none …", types in their order.
QString statusLine(const QList<ObjectionType> &types, const QMap<QString, ObjectionStatus> &objections,
                   bool clinicalSystemCompared);
// The last part of a result row: "Type 1 objection in force" or "no objection recorded".
QString objectionSummary(const QList<ObjectionType> &types, const QMap<QString, ObjectionStatus> &objections);

}
