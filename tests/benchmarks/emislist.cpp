// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/emislist.h"

#include "domain/calendar.h"
#include "tests/benchmarks/samplepractice.h"

#include <QFile>

namespace optoutdesk::testing {

namespace {

const char *captions =
    "PatientGuid,OrganisationGuid,UsualGpUserInRoleGuid,Sex,DateOfBirth,DateOfDeath,Title,GivenName,MiddleNames,Surname,"
    "DateOfRegistration,NhsNumber,PatientNumber,PatientTypeDescription,DummyType,HouseNameFlatNumber,NumberAndStreet,"
    "Village,Town,County,Postcode,ResidentialInstituteCode,NHSNumberStatus,CarerName,CarerRelation,PersonGuid,"
    "DateOfDeactivation,Deleted,SpineSensitive,IsConfidential,EmailAddress,HomePhone,MobilePhone,ProcessingId\n";

QString sexOf(const Patient &patient)
{
    QString sex = wordOf(patient.sex);
    sex.front() = sex.front().toUpper();
    return sex;
}

QString typeOf(const Patient &patient)
{
    if (patient.registeredAs == Registration::Registered)
        return QStringLiteral("Regular");
    return patient.registeredAs == Registration::Private ? QStringLiteral("Private") : QStringLiteral("Temporary");
}

QString numberOf(const Patient &patient)
{
    return patient.nhsNumber ? patient.nhsNumber->digits() : QString();
}

QStringList emisCells(const Patient &patient)
{
    const QStringList &lines = patient.address.lines;
    const auto phone = [&patient](qsizetype number) { return patient.phones.value(number); };
    const QString no = QStringLiteral("false");
    return {patient.sourceId,
            QStringLiteral("{0F0F0F0F-0000-4000-8000-000000000001}"),
            {},
            sexOf(patient),
            isoDate(patient.born),
            isoDate(patient.died),
            patient.name.title,
            patient.name.given,
            patient.name.middle,
            patient.name.family,
            isoDate(patient.registeredOn),
            numberOf(patient),
            patient.patientNumber,
            typeOf(patient),
            no,
            {},
            lines.value(0),
            lines.size() > 2 ? lines.value(1) : QString(),
            lines.size() > 1 ? lines.last() : QString(),
            {},
            patient.address.postcode,
            {},
            QStringLiteral("Number present and verified"),
            {},
            {},
            {},
            isoDate(patient.leftOn),
            no,
            patient.restricted ? QStringLiteral("true") : no,
            no,
            QStringLiteral("person@example.org"),
            phone(0),
            phone(1),
            QStringLiteral("7")};
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(cell.contains(u',') ? QString(u'"' % cell % u'"') : cell);
    return quoted.join(u',').toUtf8() + '\n';
}

QByteArray readyLine(const Patient &patient)
{
    const PersonName &name = patient.name;
    const QStringList cells{patient.sourceId,
                            patient.patientNumber,
                            numberOf(patient),
                            name.title,
                            name.given,
                            name.middle,
                            name.family,
                            name.preferred,
                            name.previousFamily,
                            sortKey(name),
                            isoDate(patient.born),
                            isoDate(patient.died),
                            wordOf(patient.sex),
                            patient.address.lines.join(u' '),
                            patient.address.postcode,
                            patient.phones.join(u' '),
                            wordOf(patient.registration),
                            wordOf(patient.registeredAs),
                            isoDate(patient.registeredOn),
                            isoDate(patient.leftOn),
                            patient.usualGp,
                            QString::number(patient.restricted ? 1 : 0)};
    return cells.join(u'\t').toUtf8() + '\n';
}

void write(qint64 size, const QString &path, const QByteArray &head, QByteArray (*lineOf)(const Patient &))
{
    QFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly) && file.write(head) == head.size();
    generate(size, [&](const DemoPatient &patient) {
        const QByteArray line = lineOf(patient.patient);
        isWritten = isWritten && file.write(line) == line.size();
    });
    if (!isWritten)
        qFatal("the list cannot be written");
}

}

void writeEmisList(qint64 size, const QString &path)
{
    write(size, path, captions, [](const Patient &patient) { return csvLine(emisCells(patient)); });
}

void writeReadyRows(qint64 size, const QString &path)
{
    write(size, path, {}, readyLine);
}

}
