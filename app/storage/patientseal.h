// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace optoutdesk {

// A patient's row, value by value as the table keeps it; dates as ISO text, empty where they are not known.
struct PatientRow
{
    PatientId id = {};
    QString sourceId = {};
    QString patientNumber = {};
    std::optional<qint64> nhsNumber = {};
    QString title = {};
    QString given = {};
    QString middle = {};
    QString family = {};
    QString preferred = {};
    QString previousFamily = {};
    QString sortKey = {};
    QString born = {};
    QString died = {};
    QString sex = {};
    QString address = {};
    QString postcode = {};
    QString phones = {};
    QString registration = {};
    QString registeredAs = {};
    QString registeredOn = {};
    QString leftOn = {};
    QString usualGp = {};
    bool restricted = false;
};

QByteArray sealOf(const PatientRow &row, const DataKey &rowKey);

}
