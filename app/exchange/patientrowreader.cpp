// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/patientrowreader.h"

#include "domain/limits.h"
#include "domain/postcode.h"
#include "exchange/contactcells.h"
#include "exchange/namecells.h"
#include "exchange/strictcells.h"

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr qsizetype fewestColumnsOfAList = 4;

}

PatientRowReader::PatientRowReader(const ColumnMapping &mapping, const QStringList &captions, QDate today)
    : m_mapping(mapping), m_captions(captions), m_today(today)
{
    for (const auto &[field, word] : Words<PatientField>::table) {
        for (const int column : m_mapping.columns(field))
            m_lastMapped = std::max(m_lastMapped, column);
    }
}

void PatientRowReader::read(const CsvRecord &record, ImportedRow &row)
{
    m_record = &record;
    m_row = &row;
    row.row = record.row();
    row.outcome = RowOutcome::Person;
    row.patient = {};
    row.problems.clear();

    if (isNotAPatient()) {
        row.outcome = RowOutcome::NotAPatient;
        return;
    }
    checkShape();
    if (!readNames()) {
        row.outcome = RowOutcome::NoName;
        readWhoItMayBe();
        return;
    }
    readIdentifiers();
    readSexOfPerson();
    readDates();
    readRegistrationOfPerson();
    readAddressAndPhones();
    row.patient.usualGp = text(PatientField::UsualGp, limits::name);
    row.patient.restricted = flag(PatientField::Restricted, Unknown::MeansYes);
}

bool PatientRowReader::isNotAPatient()
{
    m_status.reset();
    const QByteArrayView status = valueIn(m_mapping.column(PatientField::RegistrationStatus));
    if (!status.isEmpty())
        m_status = m_registrations.read(status, readRegistration);
    return (m_status && m_status->isDummy) || flag(PatientField::Dummy, Unknown::MeansNo)
           || flag(PatientField::Deleted, Unknown::MeansNo);
}

bool PatientRowReader::flag(PatientField field, Unknown unknown)
{
    bool set = false;
    for (const int column : m_mapping.columns(field)) {
        const QByteArrayView cell = valueIn(column);
        if (cell.isEmpty())
            continue;
        const std::optional<bool> value = m_flags.read(cell, [](const QString &word) -> std::optional<bool> {
            if (isPlaceholder(word))
                return false;
            const std::optional<RegistrationWord> type = readRegistration(word); // DummyType may hold "Dummy" or "Regular"
            return type ? std::optional(type->isDummy) : readFlag(word);
        });
        if (!value)
            addProblem(column, RowReason::WordUnknown);
        set = set || value.value_or(unknown == Unknown::MeansYes);
    }
    return set;
}

bool PatientRowReader::readNames()
{
    PersonName &name = m_row->patient.name;
    name.family = nameIn(PatientField::FamilyName);
    name.given = nameIn(PatientField::GivenName);
    name.middle = nameIn(PatientField::MiddleNames);
    name.title = text(PatientField::Title, limits::word);
    name.preferred = nameIn(PatientField::PreferredName);
    name.previousFamily = nameIn(PatientField::PreviousFamilyName);

    const int fullColumn = m_mapping.column(PatientField::FullName);
    if (fullColumn >= 0 && (name.family.isEmpty() || name.given.isEmpty()))
        completeName(name, readFullName(textAt(fullColumn, 3 * limits::name)));

    qsizetype filled = 0;
    for (qsizetype i = 0; i < m_record->size() && filled < 2; ++i)
        filled += valueIn(i).isEmpty() ? 0 : 1;
    const bool standsAlone = filled == 1 && m_captions.size() >= fewestColumnsOfAList;
    if (!(hasLetter(name.family) || hasLetter(name.given)) || (standsAlone && isRemark(name))) {
        const int column = m_mapping.column(PatientField::FamilyName);
        addProblem(column >= 0 ? column : fullColumn, RowReason::NameMissing);
        return false;
    }
    return true;
}

QString PatientRowReader::nameIn(PatientField field)
{
    const QString name = text(field, limits::name);
    return hasLetter(name) ? name : QString();
}

void PatientRowReader::readIdentifiers()
{
    Patient &patient = m_row->patient;
    patient.sourceId = identifier(PatientField::SourceId);
    patient.patientNumber = identifier(PatientField::PatientNumber);

    const int column = m_mapping.column(PatientField::NhsNumber);
    const NhsNumberCell number = readNhsNumberCell(valueIn(column));
    patient.nhsNumber = number.number;
    if (number.problem)
        addProblem(column, *number.problem);
}

QString PatientRowReader::identifier(PatientField field)
{
    const int column = m_mapping.column(field);
    const QByteArrayView cell = valueIn(column);
    if (cell.isEmpty())
        return {};
    const CellText read = readCellText(cell);
    // A shortened or repaired identifier would be somebody else's.
    if (read.hadControls || read.isDamaged || read.text.size() > limits::word) {
        addProblem(column, read.hadControls ? RowReason::ControlCharacters
                           : read.isDamaged ? RowReason::TextDamaged
                                            : RowReason::TextTooLong);
        return {};
    }
    return read.text;
}

// Nothing is taken from a row without a name, but by its numbers it still says who is in the list.
void PatientRowReader::readWhoItMayBe()
{
    const QList<RowProblem> problems = m_row->problems;
    readIdentifiers();
    m_row->patient.born = date(m_mapping.column(PatientField::Born));
    m_row->problems = problems;
}

void PatientRowReader::readSexOfPerson()
{
    const int column = m_mapping.column(PatientField::Sex);
    const QByteArrayView cell = valueIn(column);
    if (cell.isEmpty())
        return;
    const std::optional<Sex> sex = m_sexes.read(cell, [](const QString &word) {
        const std::optional<Sex> known = readSex(word);
        return known || !isPlaceholder(word) ? known : Sex::NotKnown;
    });
    m_row->patient.sex = sex.value_or(Sex::NotKnown);
    if (!sex)
        addProblem(column, RowReason::WordUnknown);
}

void PatientRowReader::readDates()
{
    Patient &patient = m_row->patient;
    const int bornColumn = m_mapping.column(PatientField::Born);
    const qsizetype problems = m_row->problems.size();
    patient.born = date(bornColumn);
    if (bornColumn >= 0 && !patient.born.isValid() && m_row->problems.size() == problems)
        addProblem(bornColumn, RowReason::BirthDateMissing);

    patient.registeredOn = date(m_mapping.column(PatientField::RegisteredOn));
    const int leftColumn = m_mapping.column(PatientField::LeftOn);
    patient.leftOn = date(leftColumn);
    if (patient.leftOn.isValid() && patient.leftOn < patient.registeredOn) {
        addProblem(leftColumn, RowReason::DatesContradict);
        patient.leftOn = {};
    }
}

// Exports made for spreadsheets write ="0123" so that no digit is lost; the text inside is meant.
QByteArrayView PatientRowReader::valueIn(qsizetype column) const
{
    const QByteArrayView cell = m_record->cell(column);
    if (cell.size() < 3 || !cell.startsWith("=\"") || !cell.endsWith('"'))
        return cell;
    return cell.sliced(2, cell.size() - 3);
}

QDate PatientRowReader::date(int column)
{
    const DateCell date = readDateCell(valueIn(column), m_today);
    if (date.problem)
        addProblem(column, *date.problem);
    return date.day;
}

bool PatientRowReader::readDeath()
{
    bool deceased = false;
    for (const int column : m_mapping.columns(PatientField::Died)) {
        const QByteArrayView cell = valueIn(column);
        if (cell.isEmpty())
            continue;
        const std::optional<bool> yesOrNo = m_flags.read(cell, [](const QString &word) -> std::optional<bool> {
            if (const std::optional<RegistrationWord> state = readRegistration(word))
                return state->now == Registration::Deceased;
            return readFlag(word);
        });
        if (yesOrNo) {
            deceased = deceased || *yesOrNo;
            continue;
        }
        const qsizetype problems = m_row->problems.size();
        const QDate day = date(column);
        if (day.isValid())
            m_row->patient.died = day;
        deceased = deceased || day.isValid() || m_row->problems.size() > problems;
    }
    return deceased;
}

void PatientRowReader::readRegistrationOfPerson()
{
    Patient &patient = m_row->patient;
    const RegistrationWord status = m_status.value_or(RegistrationWord());
    const int column = m_mapping.column(PatientField::RegistrationStatus);
    if (!m_status && !isPlaceholder(readCellText(valueIn(column)).text))
        addProblem(column, RowReason::WordUnknown);

    const bool deceased = readDeath() || status.now == Registration::Deceased;
    patient.registeredAs = status.registeredAs;
    patient.registration = status.now;
    if (patient.leftOn.isValid())
        patient.registration = Registration::Left;
    if (deceased)
        patient.registration = Registration::Deceased;
    if (patient.died.isValid() && patient.born > patient.died) {
        addProblem(m_mapping.column(PatientField::Born), RowReason::DatesContradict);
        patient.born = {};
    }
}

void PatientRowReader::readAddressAndPhones()
{
    Patient &patient = m_row->patient;
    const QList<int> &lineColumns = m_mapping.columns(PatientField::AddressLine);
    AddressCells cells;
    for (const int column : lineColumns)
        cells.lines.append(
            textAt(column, limits::address, lineColumns.size() == 1 ? LineBreaks::Kept : LineBreaks::ToSpaces));
    cells.buildingName = text(PatientField::BuildingName, limits::address);
    cells.buildingNumber = text(PatientField::BuildingNumber, limits::word);
    cells.street = text(PatientField::Street, limits::address);
    cells.locality = text(PatientField::Locality, limits::address);
    cells.town = text(PatientField::Town, limits::address);
    cells.county = text(PatientField::County, limits::address);
    cells.postcode = text(PatientField::Postcode, limits::word);
    if (isPlaceholder(cells.postcode))
        cells.postcode.clear();

    const QDate ended = date(m_mapping.column(PatientField::AddressEnded));
    if (!ended.isValid())
        patient.address = readAddress(cells);
    if (!patient.address.postcode.isEmpty() && !Postcode::parse(patient.address.postcode))
        addProblem(m_mapping.column(PatientField::Postcode), RowReason::PostcodeUnusual);
    if (shortenAddress(patient.address, limits::address))
        addProblem(lineColumns.value(0, m_mapping.column(PatientField::Street)), RowReason::TextTooLong);

    for (const int column : m_mapping.columns(PatientField::Phone)) {
        const QStringList phones = readPhones(textAt(column, 4 * limits::phone));
        for (const QString &phone : phones) {
            if (phone.size() > limits::phone)
                addProblem(column, RowReason::TextTooLong);
            else if (!patient.phones.contains(phone))
                patient.phones.append(phone);
        }
    }
}

void PatientRowReader::checkShape()
{
    if (m_record->hasStrayQuote())
        addProblem(-1, RowReason::StrayQuote);
    if (m_record->size() <= m_lastMapped)
        addProblem(-1, RowReason::RowTooShort);
    for (qsizetype i = m_captions.size(); i < m_record->size(); ++i) {
        if (valueIn(i).isEmpty())
            continue;
        addProblem(static_cast<int>(i), RowReason::RowTooLong);
        break;
    }
}

QString PatientRowReader::text(PatientField field, int limit)
{
    return textAt(m_mapping.column(field), limit);
}

QString PatientRowReader::textAt(int column, int limit, LineBreaks breaks)
{
    const QByteArrayView cell = valueIn(column);
    if (cell.isEmpty())
        return {};
    const CellText read = readCellText(cell, breaks);
    if (read.hadControls)
        addProblem(column, RowReason::ControlCharacters);
    if (read.isDamaged)
        addProblem(column, RowReason::TextDamaged);
    if (read.text.size() <= limit)
        return read.text;
    addProblem(column, RowReason::TextTooLong);
    return cutText(read.text, limit);
}

void PatientRowReader::addProblem(int column, RowReason reason)
{
    m_row->problems.append({m_row->row, m_captions.value(column), quotedCell(m_record->cell(column)), reason});
}

}
