// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectiontype.h"
#include "statistics/statisticsfacts.h"
#include "statistics/statisticsreport.h"

#include <rapidcheck.h>

namespace optoutdesk::testing {

// A handful of people with their whole histories, as domain values: what the counting is compared with.
struct Population
{
    QList<Patient> patients = {};
    QList<ObjectionEvent> events = {};

    Patient &add(const Patient &patient);
    ObjectionEvent &object(const Patient &patient, QDate effective, const QString &type = QStringLiteral("type1"));
    ObjectionEvent &withdraw(const Patient &patient, QDate effective);
    void takeBack(const ObjectionEvent &event);
    QList<ObjectionEvent> eventsOf(PatientId patient) const;
    StatisticsFacts facts() const;

private:
    ObjectionEvent &record(const Patient &patient, EventKind kind, QDate effective, const QString &type);
};

ObjectionType type1(); // from 2013 on
ObjectionType type2(); // ended on 11-Oct-2018

Patient registered(); // on the list since always, born 02-May-1980, female
QDate day(const char *iso);
qint64 countOf(const QList<KeyCount> &table, const char *key); // -1 when the key is missing

// Any population of a few people around the given day, with every kind of gap, leaving, dying and change of mind.
rc::Gen<Population> populationsAround(QDate middle);

}
