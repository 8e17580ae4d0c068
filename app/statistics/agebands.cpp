// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/agebands.h"

namespace optoutdesk {

QString ageBandKey(size_t band)
{
    if (band >= unknownAgeBand)
        return QStringLiteral("unknown");
    const int from = static_cast<int>(band) * 10;
    return band == unknownAgeBand - 1 ? QStringLiteral("90+") : QStringLiteral("%1-%2").arg(from).arg(from + 9);
}

SexGroup sexGroupOf(Sex sex)
{
    switch (sex) {
    case Sex::Female: return SexGroup::Female;
    case Sex::Male: return SexGroup::Male;
    case Sex::Indeterminate:
    case Sex::NotKnown: break;
    }
    return SexGroup::Unknown;
}

QString sexGroupKey(size_t group)
{
    static const std::array<QString, sexGroupCount> keys{QStringLiteral("female"), QStringLiteral("male"),
                                                         QStringLiteral("unknown")};
    return keys[group];
}

AgeBands::AgeBands(QDate asOf) : m_asOf(static_cast<qint32>(asOf.toJulianDay()))
{
    // addYears keeps 29 February on the 28th of a common year, so that a leap-day child has its birthday on 1 March.
    for (size_t n = 0; n < m_thresholds.size(); ++n)
        m_thresholds[n] = static_cast<qint32>(asOf.addYears(-10 * (static_cast<int>(n) + 1)).toJulianDay());
}

}
