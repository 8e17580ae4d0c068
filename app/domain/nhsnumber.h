// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace optoutdesk {

// A valid NHS number: ten digits, the last one a Modulus 11 check digit, not ten times the same digit.
// Source of the rule: NHS Data Dictionary, NHS NUMBER.
class NhsNumber
{
public:
    // Where the number was issued. Scotland and Northern Ireland are worth a remark, never a refusal.
    enum class Region { England, Scotland, NorthernIreland, Test };

    // Accepts spaces (any kind), hyphens and invisible direction marks between the digits; nullopt for anything else.
    static std::optional<NhsNumber> parse(QStringView text);
    // From the ten digits as a number, for generators and compact storage.
    static std::optional<NhsNumber> fromInteger(qint64 value);

    QString digits() const; // "9990000018"
    QString spaced() const; // "999 000 0018", the form for people
    // Spaced and wrapped in U+2066 … U+2069, so that right-to-left text beside it cannot reverse its groups.
    QString isolated() const;
    qint64 toInteger() const { return m_value; }
    Region region() const;

    bool operator==(const NhsNumber &) const = default;
    auto operator<=>(const NhsNumber &) const = default;

private:
    explicit NhsNumber(qint64 value) : m_value(value) {}

    qint64 m_value;
};

}
