// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sealedacts.h"

#include "security/auditchain.h"
#include "storage/patientrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr qsizetype sealSize = 16;

bool isOneOf(const QString &action, std::initializer_list<QLatin1StringView> actions)
{
    return std::ranges::any_of(actions, [&action](QLatin1StringView each) { return action == each; });
}

// Several questions put together; the first failure is the answer.
Result<QList<SealedRow>> joined(std::initializer_list<Result<QList<SealedRow>>> answers)
{
    QList<SealedRow> rows;
    for (const Result<QList<SealedRow>> &answer : answers) {
        if (!answer)
            return answer;
        rows += *answer;
    }
    return rows;
}

}

Result<QList<SealedRow>> rowsWrittenBy(Database &database, const QString &action, const QString &subject)
{
    using enum SealedTable;
    const SealedRows rows(database);
    if (isOneOf(action, {"record"_L1, "withdraw"_L1}))
        return joined({rows.rows(Event, subject), rows.lettersOfEvent(subject)});
    if (action == "void"_L1)
        return rows.rows(Event, subject);
    if (action == "coded"_L1)
        return rows.rows(Coding, subject);
    if (action == "merge-patients"_L1)
        return rows.rows(Merge, subject);
    if (action == "separate-patients"_L1)
        return QList<SealedRow>{{u"merge "_s + subject, {}}};
    if (action == "uncoded"_L1)
        return QList<SealedRow>{{u"coding "_s + subject, {}}};
    if (isOneOf(action, {"queue-letter"_L1, "issue-letter"_L1, "recall-letter"_L1}))
        return rows.rows(Letter, subject);
    if (action == "print-letter"_L1)
        return rows.printingsOfLetter(subject); // not the letter: printing must not bless what somebody changed in it
    if (isOneOf(action, {"add-user"_L1, "disable-user"_L1, "enable-user"_L1}))
        return rows.rows(Account, subject.trimmed().toCaseFolded());
    if (action == "change-needs"_L1)
        return rows.rows(Needs, subject);
    if (action == "create-register"_L1)
        return joined({rows.rows(Account), rows.rows(Practice), rows.rows(Lists)});
    if (action == "change-practice"_L1)
        return rows.rows(Practice);
    if (isOneOf(action, {"confirm-code"_L1, "add-reason"_L1, "add-channel"_L1, "change-lists"_L1}))
        return rows.rows(Lists);
    return QList<SealedRow>();
}

bool changesPatients(const QString &action)
{
    return isOneOf(action,
                   {"import-patients"_L1, "add-patient"_L1, "edit-patient"_L1, "merge-patients"_L1, "separate-patients"_L1});
}

bool concernsDuplicate(const QString &action)
{
    return isOneOf(action, {"merge-patients"_L1, "separate-patients"_L1});
}

QString sealOfRow(const AuditChain &chain, const SealedRow &row)
{
    return QString::fromLatin1(chain.digestOf(QByteArray(row.name.toUtf8() + '\0' + row.bytes)).first(sealSize).toHex());
}

Result<QJsonObject> sealOfPatients(Database &database, const AuditChain &chain)
{
    const PatientRepository patients(database);
    const Result<PatientId> last = patients.lastId();
    if (!last)
        return last.failure();
    const Result<PatientSeals> seals = patients.seals(*last);
    if (!seals)
        return seals.failure();
    return QJsonObject{{u"last"_s, last->value()},
                       {u"count"_s, seals->count},
                       {u"digest"_s, QString::fromLatin1(chain.digestOf(seals->joined).first(sealSize).toHex())}};
}

}
