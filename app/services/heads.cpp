// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/heads.h"

#include "security/auditchain.h"
#include "storage/auditrepository.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr int leastDigits = 6;
constexpr QLatin1StringView noBits("0000000000000000");

QString inGroups(const QString &hex)
{
    const QString upper = hex.toUpper();
    return upper.first(4) + u'-' + upper.mid(4, 4) + u'-' + upper.mid(8, 4) + u'-' + upper.mid(12, 4);
}

}

Result<Head> presentHead(Database &database)
{
    const Result<AuditTail> tail = AuditRepository(database).tail();
    if (!tail)
        return tail.failure();
    return Head{tail->sequence, headBits(tail->hash)};
}

QString headInFileName(const Head &head)
{
    QString bits = head.bits;
    bits.remove(u'-');
    return u"%1-%2"_s.arg(head.sequence, leastDigits, 10, '0'_L1).arg(bits.isEmpty() ? QString(noBits) : bits);
}

std::optional<Head> headOfFileName(const QString &fileName)
{
    static const QRegularExpression ending(u"(?:^|-)(\\d{6,18})-([0-9A-F]{16})\\.optout$"_s);
    const QRegularExpressionMatch match = ending.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    const QString bits = match.captured(2);
    return Head{match.captured(1).toLongLong(), bits == noBits ? QString() : inGroups(bits)};
}

}
