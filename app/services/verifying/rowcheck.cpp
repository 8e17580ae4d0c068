// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/auditchain.h"
#include "services/sealedacts.h"
#include "services/verifying/trailcheck.h"
#include "storage/database.h"
#include "storage/patientrepository.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

Failure differs(const QString &row, const QString &detail)
{
    return Failure{Problem::RowDiffers, row, detail};
}

Done compareTables(Database &database, const AuditChain &chain, QHash<QString, QString> expected, qint64 &checked,
                   const std::function<bool(qint64)> &goOn)
{
    using enum SealedTable;
    std::optional<Failure> fault;
    for (const SealedTable table : {Event, Letter, Coding, Printing, Account, Needs, Practice, Lists, Merge}) {
        const Done read = SealedRows(database).streamAll(table, [&](SealedRow &&row) {
            const QString seal = expected.take(row.name);
            if (seal.isEmpty())
                fault = differs(row.name, u"no act of the trail wrote it"_s);
            else if (seal != sealOfRow(chain, row))
                fault = differs(row.name, u"it is not as it was written"_s);
            ++checked;
            if (!fault && goOn && checked % 1000 == 0 && !goOn(checked))
                fault = Failure{Problem::Cancelled};
            return !fault;
        });
        if (!read)
            return read;
        if (fault)
            return *fault;
    }
    if (!expected.isEmpty()) {
        QStringList gone = expected.keys();
        gone.sort();
        return differs(gone.first(), u"it is gone"_s);
    }
    return {};
}

Done comparePatients(Database &database, const AuditChain &chain, const QJsonObject &noted)
{
    const PatientRepository patients(database);
    std::optional<Failure> fault;
    const Done read = patients.streamUnsealed([&fault](PatientId id) {
        fault = differs(u"patient %1"_s.arg(id.value()), u"it is not as it was written"_s);
        return false;
    });
    if (!read)
        return read;
    if (fault)
        return *fault;
    if (noted.isEmpty())
        return {};
    const Result<PatientSeals> seals = patients.seals(PatientId(noted[u"last"_s].toInteger()));
    if (!seals)
        return seals.failure();
    if (seals->count != noted[u"count"_s].toInteger())
        return differs(u"patients"_s, u"%1 instead of %2"_s.arg(seals->count).arg(noted[u"count"_s].toInteger()));
    if (QString::fromLatin1(chain.digestOf(seals->joined).first(16).toHex()) != noted[u"digest"_s].toString())
        return differs(u"patients"_s, u"one of them is as it once was"_s);
    return {};
}

}

Done compareRows(Database &database, const AuditChain &chain, const TrailFindings &trail, qint64 &checked,
                 const std::function<bool(qint64)> &goOn)
{
    if (const Done compared = compareTables(database, chain, trail.seals, checked, goOn); !compared)
        return compared;
    return database.rowKey().isValid() ? comparePatients(database, chain, trail.patients) : Done();
}

}
