// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/packedpatients.h"

#include <QByteArrayView>

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace optoutdesk {

namespace {

struct Numbers
{
    qint64 nhsNumber; // -1: none
    qint32 born; // Julian day; 0: not known
    qint32 died;
    quint8 sex;
    quint8 registration;
    bool restricted;
};

constexpr size_t numbersSize = sizeof(qint64) + 2 * sizeof(qint32) + 3; // without the padding behind
constexpr quint8 longText = std::numeric_limits<quint8>::max();

qint32 dayOf(QDate date)
{
    return date.isValid() ? static_cast<qint32>(date.toJulianDay()) : 0;
}

QDate dateOf(qint32 day)
{
    return day == 0 ? QDate() : QDate::fromJulianDay(day);
}

// Nearly all texts are short: one byte says how long, and only then four more.
void appendText(std::string &bytes, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    const auto size = static_cast<quint32>(utf8.size());
    bytes.push_back(static_cast<char>(std::min<quint32>(size, longText)));
    if (size >= longText)
        bytes.append(reinterpret_cast<const char *>(&size), sizeof(size));
    bytes.append(utf8.constData(), size);
}

QString takeText(const char *&at)
{
    quint32 size = static_cast<quint8>(*at++);
    if (size == longText) {
        std::memcpy(&size, at, sizeof(size));
        at += sizeof(size);
    }
    const char *text = std::exchange(at, at + size);
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

}

quint32 PackedPatients::append(const ListedPatient &patient)
{
    const auto place = static_cast<quint32>(m_bytes.size());
    const Numbers numbers{.nhsNumber = patient.nhsNumber ? patient.nhsNumber->toInteger() : -1,
                          .born = dayOf(patient.born),
                          .died = dayOf(patient.died),
                          .sex = static_cast<quint8>(patient.sex),
                          .registration = static_cast<quint8>(patient.registration),
                          .restricted = patient.restricted};
    m_bytes.append(reinterpret_cast<const char *>(&numbers), numbersSize);
    const PersonName &name = patient.name;
    for (const QString *text : {&name.title, &name.given, &name.middle, &name.family, &name.preferred, &name.previousFamily})
        appendText(m_bytes, *text);
    if (!patient.restricted) {
        appendText(m_bytes, patient.address.lines.join(u'\n'));
        appendText(m_bytes, patient.address.postcode);
    }
    return place;
}

ListedPatient PackedPatients::at(quint32 place) const
{
    const char *at = m_bytes.data() + place;
    Numbers numbers{};
    std::memcpy(&numbers, at, numbersSize);
    at += numbersSize;
    ListedPatient patient;
    patient.born = dateOf(numbers.born);
    patient.died = dateOf(numbers.died);
    patient.sex = static_cast<Sex>(numbers.sex);
    if (numbers.nhsNumber >= 0)
        patient.nhsNumber = NhsNumber::fromInteger(numbers.nhsNumber);
    patient.registration = static_cast<Registration>(numbers.registration);
    patient.restricted = numbers.restricted;
    PersonName &name = patient.name;
    for (QString *text : {&name.title, &name.given, &name.middle, &name.family, &name.preferred, &name.previousFamily})
        *text = takeText(at);
    if (!patient.restricted) {
        if (const QString lines = takeText(at); !lines.isEmpty())
            patient.address.lines = lines.split(u'\n');
        patient.address.postcode = takeText(at);
    }
    return patient;
}

}
