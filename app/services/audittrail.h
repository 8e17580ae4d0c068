// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"
#include "storage/auditrepository.h"

#include <QJsonObject>

namespace optoutdesk {

// Writes one line of the trail for the person at this desk, inside whatever transaction is open.
Done appendAudit(Desk &desk, const QString &action, PatientId patient = {}, const QString &subject = {},
                 const QJsonObject &body = {});

// The same as an act of its own, in its own transaction.
Done recordAct(Desk &desk, const QString &action, PatientId patient = {}, const QString &subject = {},
               const QJsonObject &body = {});

}
