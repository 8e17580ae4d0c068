// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace optoutdesk {

// What an action of the trail is, in words: "Opened the patient". The word itself where it has none.
QString actionText(const QString &action);

// A line of a printed report of the trail. `at` is UTC and shown so, because the trail is evidence.
struct TrailLine
{
    QDateTime at = {};
    QString user = {};
    QString action = {};
    qint64 patient = 0;
    QString subject = {};
};
QString trailLineText(const TrailLine &line);

}
