// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/registerverifier.h"

#include "domain/letter.h"
#include "services/audittrail.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/register.h"

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

Done checkStatuses(Database &database)
{
    const Result<std::optional<StatusDifference>> difference = ObjectionStatusRepository(database).firstDifference();
    if (!difference)
        return difference.failure();
    if (*difference)
        return Failure{Problem::StatusDiffers,
                       QStringLiteral("patient %1, %2").arg((*difference)->patient.value()).arg((*difference)->type)};
    return {};
}

}

Result<Verification> RegisterVerifier::verify(const std::function<bool(qint64)> &goOn)
{
    if (const Done may = requireMay(m_desk.session, Act::Verify); !may)
        return may.failure();
    Verification verification;
    Done outcome = checkIntegrity(m_desk.database);
    if (outcome)
        outcome = checkEvents(m_desk.database, verification.checked, goOn);
    if (outcome)
        outcome = checkStatuses(m_desk.database);
    if (outcome)
        outcome = checkLetters(m_desk.database, verification.checked);
    verification.ok = outcome.ok();
    if (!outcome) {
        if (outcome.failure().kind() != FailureKind::Damaged)
            return outcome.failure();
        verification.firstFault = outcome.failure();
    }
    [[maybe_unused]] const Done noted = recordAct(
        m_desk, verifyAction, {}, {}, {{okKey, verification.ok}, {QStringLiteral("checked"), verification.checked}});
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
