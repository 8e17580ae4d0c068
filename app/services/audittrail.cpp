// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audittrail.h"

#include "storage/transaction.h"

#include <QJsonDocument>

namespace optoutdesk {

Done appendAudit(Desk &desk, const QString &action, PatientId patient, const QString &subject, const QJsonObject &body)
{
    return AuditRepository(desk.database)
        .append({.at = desk.clock.now(),
                 .user = desk.session.user,
                 .userName = desk.session.userName,
                 .role = desk.session.role,
                 .action = action,
                 .patient = patient,
                 .subject = subject,
                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact)});
}

Done recordAct(Desk &desk, const QString &action, PatientId patient, const QString &subject, const QJsonObject &body)
{
    Result<Transaction> transaction = Transaction::begin(desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done appended = appendAudit(desk, action, patient, subject, body); !appended)
        return appended;
    return transaction->commit();
}

}
