// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace optoutdesk {

// A postcode of the right shape, upper case with its one space ("LS2 7AA"). Whether it exists is not known here.
class Postcode
{
public:
    static std::optional<Postcode> parse(QStringView text);

    QString text() const { return m_text; }
    bool operator==(const Postcode &) const = default;

private:
    explicit Postcode(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

// A GP practice's ODS code: one letter and five digits (A81001), upper case.
class OdsCode
{
public:
    static std::optional<OdsCode> parse(QStringView text);

    QString text() const { return m_text; }
    bool operator==(const OdsCode &) const = default;

private:
    explicit OdsCode(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

}
