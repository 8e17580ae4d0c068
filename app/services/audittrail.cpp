// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audittrail.h"

#include "security/auditchain.h"
#include "security/derivedkeys.h"
#include "services/sealedacts.h"
#include "services/trailchain.h"
#include "storage/transaction.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr qsizetype sealsInALine = 100; // a body has at most 10,000 characters

void addSeals(QJsonObject &body, const AuditChain &chain, const QList<SealedRow> &rows)
{
    QJsonObject written;
    for (const SealedRow &row : rows)
        written.insert(row.name, row.bytes.isEmpty() ? QJsonValue() : QJsonValue(sealOfRow(chain, row)));
    if (!written.isEmpty())
        body.insert(seals::rows, written);
}

Done appendEntry(Desk &desk, const AuditChain *chain, AuditEntry entry, const QJsonObject &body)
{
    AuditRepository trail(desk.database);
    entry.at = desk.clock.now();
    entry.user = desk.session.user;
    // Half a character (a text cut off in the middle of one) would be kept as something else than what was hashed.
    entry.subject = QString::fromUtf8(entry.subject.toUtf8());
    entry.userName = QString::fromUtf8(desk.session.userName.toUtf8());
    if (desk.session.user.isValid()) // nobody in particular, as at a sign-in that failed, has no role
        entry.role = desk.session.role;
    entry.body = QJsonDocument(body).toJson(QJsonDocument::Compact); // keys sorted, no spaces: canonical
    if (!chain)
        return trail.append(entry);

    const Result<AuditTail> tail = trail.tail();
    if (!tail)
        return tail.failure();
    entry.sequence = tail->sequence + 1;
    if (tail->sequence > 0 && tail->hash.isEmpty()) {
        const Result<QByteArray> past = hashOfThePast(desk.database, *chain);
        if (!past)
            return past.failure();
        entry.previous = *past;
    } else {
        entry.previous = tail->sequence == 0 ? chainBeginning() : tail->hash;
    }
    entry.hash = hashOfEntry(*chain, entry);
    return trail.append(entry);
}

// The chain of this desk, or none without a key.
std::optional<AuditChain> chainOf(const Desk &desk)
{
    if (!desk.dataKey.isValid())
        return std::nullopt;
    return AuditChain(derivedKey(desk.dataKey, KeyUse::Trail));
}

}

Done appendAudit(Desk &desk, const QString &action, PatientId patient, const QString &subject, const QJsonObject &body)
{
    const std::optional<AuditChain> chain = chainOf(desk);
    QJsonObject whole = body;
    if (chain) {
        const Result<QList<SealedRow>> rows = rowsWrittenBy(desk.database, action, subject);
        if (!rows)
            return rows.failure();
        addSeals(whole, *chain, *rows);
        if (changesPatients(action)) {
            const Result<QJsonObject> patients = sealOfPatients(desk.database, *chain);
            if (!patients)
                return patients.failure();
            whole.insert(seals::patients, *patients);
        }
    }
    return appendEntry(desk, chain ? &*chain : nullptr, {.action = action, .patient = patient, .subject = subject}, whole);
}

Done appendSeals(Desk &desk, const QString &action, const QString &subject, const QList<SealedRow> &rows)
{
    const std::optional<AuditChain> chain = chainOf(desk);
    if (!chain)
        return {};
    for (qsizetype first = 0; first < rows.size(); first += sealsInALine) {
        QJsonObject body;
        addSeals(body, *chain, rows.mid(first, sealsInALine));
        if (const Done appended = appendEntry(desk, &*chain, {.action = action, .subject = subject}, body); !appended)
            return appended;
    }
    return {};
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

Done sealEverything(Desk &desk, const QString &action, const QString &subject)
{
    using enum SealedTable;
    const std::optional<AuditChain> chain = chainOf(desk);
    if (!chain)
        return {};
    QList<SealedRow> all;
    for (const SealedTable table : {Account, Practice, Lists, Event, Coding, Letter, Printing, Merge, Needs}) {
        const Result<QList<SealedRow>> rows = SealedRows(desk.database).rows(table);
        if (!rows)
            return rows.failure();
        all += *rows;
    }
    if (const Done sealed = appendSeals(desk, action, subject, all); !sealed)
        return sealed;
    const Result<QJsonObject> patients = sealOfPatients(desk.database, *chain);
    if (!patients)
        return patients.failure();
    return appendEntry(desk, &*chain, {.action = action, .subject = subject}, {{seals::patients, *patients}});
}

}
