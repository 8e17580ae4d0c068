// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trailchain.h"

#include "domain/calendar.h"

namespace optoutdesk {

QByteArray chainBeginning()
{
    return QByteArray(AuditChain::hashSize, '\0');
}

QByteArray hashOfEntry(const AuditChain &chain, const AuditEntry &entry)
{
    const QByteArray at = utcText(entry.at).toUtf8();
    const QByteArray userName = entry.userName.toUtf8();
    const QByteArray role = entry.role ? QString(wordOf(*entry.role)).toUtf8() : QByteArray();
    const QByteArray action = entry.action.toUtf8();
    const QByteArray subject = entry.subject.toUtf8();
    return chain.hashOf(
        {entry.sequence, at, entry.user.value(), userName, role, action, entry.patient.value(), subject, entry.body},
        entry.previous);
}

QByteArray hashOfEntry(const AuditChain &chain, const RawAuditEntry &entry, QByteArrayView previous)
{
    return chain.hashOf({entry.sequence, entry.at, entry.account, entry.userName, entry.role, entry.action, entry.patient,
                         entry.subject, entry.body},
                        previous);
}

Result<QByteArray> hashOfThePast(Database &database, const AuditChain &chain)
{
    QByteArray hash = chainBeginning();
    const Done read = AuditRepository(database).streamRaw([&](const RawAuditEntry &entry) {
        hash = hashOfEntry(chain, entry, hash);
        return true;
    });
    if (!read)
        return read.failure();
    return hash;
}

}
