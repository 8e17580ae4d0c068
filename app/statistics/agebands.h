// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

#include <QDate>
#include <QString>

#include <array>

namespace optoutdesk {

// The bands of the national publication: 0-9 … 80-89, 90+, and a last one for people whose age on the day is not known.
inline constexpr size_t ageBandCount = 11;
inline constexpr size_t unknownAgeBand = ageBandCount - 1;
QString ageBandKey(size_t band); // "0-9", …, "90+", "unknown"

// Statistics know three groups; indeterminate and not known are one.
inline constexpr size_t sexGroupCount = 3;
enum class SexGroup : quint8 { Female, Male, Unknown };
SexGroup sexGroupOf(Sex sex);
QString sexGroupKey(size_t group); // "female", "male", "unknown"

// Sorts birth dates into bands for one day without calendar arithmetic for each person: a person is at least 10 × n on
// the day when born on or before the nth threshold. Days are Julian day numbers. Born after the day, or not known: unknown.
class AgeBands
{
public:
    static constexpr qint32 notKnown = std::numeric_limits<qint32>::max();

    explicit AgeBands(QDate asOf);
    size_t bandOf(qint32 born) const
    {
        if (born > m_asOf)
            return unknownAgeBand;
        size_t band = 0;
        for (const qint32 threshold : m_thresholds)
            band += born <= threshold ? 1 : 0;
        return band;
    }

private:
    qint32 m_asOf;
    std::array<qint32, ageBandCount - 2> m_thresholds;
};

}
