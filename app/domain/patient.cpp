// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patient.h"

#include <array>

namespace optoutdesk {

QString Address::oneLine() const
{
    QStringList parts = lines;
    parts.removeAll(QString());
    if (!postcode.isEmpty())
        parts.append(postcode);
    return parts.join(QStringLiteral(", "));
}

bool wasPresentOn(const Patient &patient, QDate day)
{
    if (patient.registeredOn.isValid() && patient.registeredOn > day)
        return false;
    if (patient.died.isValid() ? patient.died <= day : patient.registration == Registration::Deceased)
        return false;
    return patient.leftOn.isValid() ? patient.leftOn > day : patient.registration != Registration::Left;
}

bool wasOnListOn(const Patient &patient, QDate day)
{
    return patient.registeredAs == Registration::Registered && wasPresentOn(patient, day);
}

QString spacedPhone(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits.append(c);
        else if (!c.isSpace() && c != u'-' && c != u'(' && c != u')')
            return phone; // an extension, a word, a country code: leave it as it was typed
    }
    if (digits.size() != 11 || !digits.startsWith(u'0'))
        return phone;
    const auto grouped = [&digits](qsizetype first, qsizetype second) -> QString {
        return digits.left(first) % u' ' % digits.mid(first, second) % u' ' % digits.mid(first + second);
    };
    if (digits.startsWith(QLatin1StringView("02")))
        return grouped(3, 4); // 020 7946 0123
    if (digits.startsWith(QLatin1StringView("011")) || (digits.startsWith(QLatin1StringView("01")) && digits[3] == u'1'))
        return grouped(4, 3); // 0113 496 0123
    if (digits[1] == u'3' || digits[1] == u'8')
        return grouped(4, 3); // 0300 303 5678
    return digits.left(5) % u' ' % digits.mid(5); // 01632 960123, 07700 900123
}

}
