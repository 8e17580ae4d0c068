// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/verifying/trailcheck.h"

#include "platform/guards.h"
#include "security/auditchain.h"
#include "security/derivedkeys.h"
#include "services/sealedacts.h"
#include "services/trailchain.h"
#include "storage/objectionstatusrepository.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

quint64 bitsOf(const QByteArray &hash)
{
    return hash.size() < 8 ? 0 : qFromBigEndian<quint64>(hash.constData());
}

Failure brokenAt(qint64 sequence, const QString &detail)
{
    return Failure{Problem::ChainBroken, QString::number(sequence), detail};
}

// One entry after the other; the first that does not follow ends it.
class Prover
{
public:
    explicit Prover(const AuditChain &chain) : m_chain(chain) {}

    bool take(const RawAuditEntry &entry)
    {
        if (entry.sequence != m_findings.entries + 1)
            return stop(brokenAt(m_findings.entries + 1, u"the entry is missing"_s));
        const QByteArray hash = hashOfEntry(m_chain, entry, m_previous);
        const bool chained = !entry.hash.isEmpty();
        if (!chained && m_chained)
            return stop(brokenAt(entry.sequence, u"the entry has no hash"_s));
        if (chained && (entry.previous != m_previous || entry.hash != hash))
            return stop(brokenAt(entry.sequence, u"the hash is another"_s));
        m_chained = m_chained || chained;
        m_previous = hash;
        m_findings.entries = entry.sequence;
        m_findings.heads.push_back(chained ? bitsOf(hash) : 0);
        return !chained || takeSeals(entry);
    }

    Result<TrailFindings> outcome()
    {
        if (m_fault)
            return *m_fault;
        // Every entry without a hash: somebody took the chain away, for a register with a key has one.
        if (!m_chained)
            return brokenAt(1, u"there is no chain"_s);
        return std::move(m_findings);
    }

private:
    bool stop(Failure fault)
    {
        m_fault = std::move(fault);
        return false;
    }

    bool takeSeals(const RawAuditEntry &entry)
    {
        // Parsed only where there is something: most entries only say who looked at whom.
        if (!entry.body.contains("\"seals\"") && !entry.body.contains("\"patients\""))
            return true;
        const QJsonObject body = QJsonDocument::fromJson(entry.body).object();
        if (const QJsonValue patients = body.value(seals::patients); patients.isObject())
            m_findings.patients = patients.toObject();
        const QJsonObject rows = body.value(seals::rows).toObject();
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row->isNull()) {
                m_findings.seals.remove(row.key());
                continue;
            }
            QString &seal = m_findings.seals[row.key()];
            // Events are facts and are written once.
            if (!seal.isEmpty() && row.key().startsWith("event "_L1))
                return stop({Problem::RowDiffers, row.key(), u"written twice"_s});
            seal = row->toString();
        }
        return true;
    }

    const AuditChain &m_chain;
    TrailFindings m_findings;
    QByteArray m_previous = chainBeginning();
    bool m_chained = false;
    std::optional<Failure> m_fault;
};

}

bool TrailFindings::hasHead(qint64 sequence, const QString &bits) const
{
    if (sequence < 1 || sequence > entries)
        return false;
    bool isHex = false;
    const quint64 wanted = QString(bits).remove(u'-').toULongLong(&isHex, 16);
    return isHex && heads[static_cast<size_t>(sequence - 1)] == wanted;
}

Result<TrailFindings> proveTrail(Database &database, const AuditChain &chain, const std::function<bool(qint64)> &goOn)
{
    Prover prover(chain);
    bool cancelled = false;
    const Done read = AuditRepository(database).streamRaw([&](const RawAuditEntry &entry) {
        cancelled = goOn && entry.sequence % 1000 == 0 && !goOn(entry.sequence);
        return !cancelled && prover.take(entry);
    });
    if (!read)
        return read.failure();
    if (cancelled)
        return Failure{Problem::Cancelled};
    return prover.outcome();
}

Done compareStatuses(Database &database)
{
    const Result<std::optional<StatusDifference>> difference = ObjectionStatusRepository(database).firstDifference();
    if (!difference)
        return difference.failure();
    if (*difference)
        return Failure{Problem::StatusDiffers,
                       QStringLiteral("patient %1, %2").arg((*difference)->patient.value()).arg((*difference)->type)};
    return {};
}

Done namedBefore(const Done &trail, const Done &schema)
{
    if (schema)
        return trail;
    if (trail)
        return schema;
    switch (trail.failure().problem) {
    case Problem::ChainBroken:
    case Problem::RowDiffers:
    case Problem::AppendOnlyBroken:
    case Problem::StatusDiffers:
    case Problem::LetterDiffers:
    case Problem::Cancelled: return trail;
    default: return schema;
    }
}

Done checkTrail(Database &database, const DataKey &dataKey, const std::function<bool(qint64)> &goOn)
{
    if (!dataKey.isValid() || !guards::isOn(guards::Guard::ChainChecked))
        return {};
    const AuditChain chain(derivedKey(dataKey, KeyUse::Trail));
    const Result<TrailFindings> trail = proveTrail(database, chain, goOn);
    if (!trail)
        return trail.failure();
    qint64 checked = 0;
    if (const Done compared = compareRows(database, chain, *trail, checked, goOn); !compared)
        return compared;
    return compareStatuses(database);
}

}
