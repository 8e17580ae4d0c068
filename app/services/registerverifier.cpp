// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/registerverifier.h"

#include "domain/letter.h"
#include "domain/limits.h"
#include "platform/guards.h"
#include "security/auditchain.h"
#include "security/derivedkeys.h"
#include "services/audittrail.h"
#include "services/verifying/backupheads.h"
#include "services/verifying/referencecheck.h"
#include "services/verifying/trailcheck.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/register.h"
#include "storage/schemacheck.h"
#include "storage/transaction.h"

#include <QJsonDocument>

namespace optoutdesk {

namespace {

const auto verifyAction = QStringLiteral("verify");
const auto okKey = QStringLiteral("ok");

// The unbroken sequence 1, 2, 3 … and every void pointing at something recorded before it.
Done checkEvents(Database &database, qint64 &checked, const std::function<bool(qint64)> &goOn)
{
    QSet<EventUuid> seen;
    std::optional<Failure> fault;
    qint64 expected = 1;
    const Done read = ObjectionEventRepository(database).streamAll([&](ObjectionEvent &&event) {
        if (event.sequence != expected)
            fault = Failure{Problem::AppendOnlyBroken,
                            QStringLiteral("event %1 instead of %2").arg(event.sequence).arg(expected)};
        else if (event.kind == EventKind::Void && !seen.contains(event.voids))
            fault =
                Failure{Problem::AppendOnlyBroken, QStringLiteral("event %1 takes back an unknown one").arg(event.sequence)};
        seen.insert(event.uuid);
        ++expected;
        ++checked;
        if (!fault && goOn && expected % 1000 == 0 && !goOn(checked))
            fault = Failure{Problem::Cancelled};
        return !fault;
    });
    if (!read)
        return read;
    if (fault)
        return *fault;
    return {};
}

Done checkLetters(Database &database, qint64 &checked)
{
    std::optional<Failure> fault;
    const Done read = LetterRepository(database).streamIssued([&](Letter &&letter) {
        ++checked;
        const QString hash = LetterSnapshot::fromJson(letter.snapshot).hash();
        if (hash != letter.snapshotHash)
            fault = Failure{Problem::LetterDiffers, letter.reference};
        return !fault;
    });
    if (!read)
        return read;
    if (fault)
        return *fault;
    return {};
}

}

// Against the trail: its chain first, then what it says about every row, then what is known of it outside.
Done RegisterVerifier::checkAgainstTrail(Verification &verification, const std::function<bool(qint64)> &goOn)
{
    Database &database = m_desk.database;
    const bool compares = m_desk.dataKey.isValid() && guards::isOn(guards::Guard::ChainChecked);
    if (!compares)
        return checkEvents(database, verification.checked, goOn);
    const AuditChain chain(derivedKey(m_desk.dataKey, KeyUse::Trail));
    const Result<TrailFindings> trail = proveTrail(database, chain, goOn);
    if (!trail)
        return trail.failure();
    if (const Done events = checkEvents(database, verification.checked, goOn); !events)
        return events;
    qint64 rows = 0;
    if (const Done compared = compareRows(database, chain, *trail, rows, goOn); !compared)
        return compared;
    return compareBackups(database);
}

Done RegisterVerifier::checkAtOneMoment(Verification &verification, const std::function<bool(qint64)> &goOn)
{
    const Result<Snapshot> moment = Snapshot::begin(m_desk.database);
    if (!moment)
        return moment.failure();
    if (const Done pages = checkIntegrity(m_desk.database); !pages)
        return pages;
    const Done schema = checkSchema(m_desk.database);
    Done outcome = checkAgainstTrail(verification, goOn);
    if (outcome)
        outcome = compareStatuses(m_desk.database);
    if (outcome)
        outcome = checkLetters(m_desk.database, verification.checked);
    return namedBefore(outcome, schema);
}

Result<Verification> RegisterVerifier::verify(const std::function<bool(qint64)> &goOn)
{
    if (const Done may = requireMay(m_desk.session, Act::Verify); !may)
        return may.failure();
    Verification verification;
    const Done outcome = checkAtOneMoment(verification, goOn);
    return concluded(verification, outcome, verifyAction, {});
}

Result<Verification> RegisterVerifier::verifyReference(const QString &text)
{
    if (const Done may = requireMay(m_desk.session, Act::Verify); !may)
        return may.failure();
    Verification verification{.checked = 1};
    return concluded(verification, checkReference(m_desk, text), QStringLiteral("verify-reference"),
                     text.simplified().left(limits::word));
}

Result<Verification> RegisterVerifier::concluded(Verification verification, const Done &outcome, const QString &action,
                                                 const QString &subject)
{
    verification.ok = outcome.ok();
    if (!outcome) {
        if (outcome.failure().kind() != FailureKind::Damaged)
            return outcome.failure();
        verification.firstFault = outcome.failure();
    }
    [[maybe_unused]] const Done noted = recordAct(
        m_desk, action, {}, subject, {{okKey, verification.ok}, {QStringLiteral("checked"), verification.checked}});
    return verification;
}

Result<std::optional<LastVerification>> RegisterVerifier::last()
{
    if (const Done may = requireMay(m_desk.session, Act::Verify); !may)
        return may.failure();
    const Result<std::optional<AuditEntry>> entry = AuditRepository(m_desk.database).lastOf(verifyAction);
    if (!entry)
        return entry.failure();
    if (!*entry)
        return std::optional<LastVerification>();
    return std::optional(LastVerification{(*entry)->at, QJsonDocument::fromJson((*entry)->body)[okKey].toBool()});
}

}
