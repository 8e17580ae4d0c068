// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/patientrowreader.h"

#include "domain/dateentry.h"
#include "domain/folding.h"
#include "domain/limits.h"
#include "domain/postcode.h"
#include "exchange/addresscells.h"

#include <algorithm>
#include <array>

namespace optoutdesk {

namespace {

constexpr qsizetype fewestColumnsOfAList = 4;
constexpr int openEndYear = 2900; // 31-Dec-9999 and its like: no end

// A short cell as text without an allocation: dates and numbers make up most of a list.
class ShortText
{
public:
    explicit ShortText(QByteArrayView cell)
    {
        if (cell.size() > static_cast<qsizetype>(m_short.size())
            || std::ranges::any_of(cell, [](char c) { return static_cast<uchar>(c) > 0x7F; })) {
            m_long = QString::fromUtf8(cell);
            m_view = m_long;
            return;
        }
        std::ranges::transform(cell, m_short.begin(), [](char c) { return QChar(QLatin1Char(c)); });
        m_view = QStringView(m_short.data(), cell.size());
    }
    ShortText(const ShortText &) = delete;
    ShortText &operator=(const ShortText &) = delete;

    QStringView view() const { return m_view; }

private:
    std::array<QChar, 40> m_short;
    QString m_long;
    QStringView m_view;
};

bool hasLetter(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

bool hasDigitOrColon(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit() || c == u':'; });
}

// "", "N/A", "00/00/0000": no date, and no attempt at one.
bool isNoDate(QStringView text)
{
    const bool zeros = std::ranges::all_of(text, [](QChar c) { return c == u'0' || !c.isLetterOrNumber(); });
    return zeros || isPlaceholder(text);
}

// 4.01023E+09, 4010232137.00: what spreadsheets make of ten digits.
bool isSpreadsheetNumber(QStringView text)
{
    bool digits = false;
    bool exponent = false;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits = true;
        else if (c == u'e' || c == u'E')
            exponent = digits;
        else if (c != u'.' && c != u',' && c != u'+' && !c.isSpace())
            return false;
    }
    return exponent;
}

QStringView withoutZeroDecimals(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const bool zeros = point > 0 && std::ranges::all_of(text.sliced(point + 1), [](QChar c) { return c == u'0'; });
    return zeros ? text.first(point) : text;
}

QString cut(const QString &text, qsizetype limit)
{
    QString shorter = text.left(limit);
    if (!shorter.isEmpty() && shorter.back().isHighSurrogate())
        shorter.chop(1);
    return shorter;
}

// On one line, with a comma and a space between the parts.
qsizetype lengthOf(const Address &address)
{
    qsizetype length = address.postcode.isEmpty() ? -2 : address.postcode.size();
    for (const QString &line : address.lines)
        length += line.size() + 2;
    return length;
}

void shorten(Address &address, qsizetype limit)
{
    for (qsizetype excess = lengthOf(address) - limit; excess > 0; excess = lengthOf(address) - limit) {
        QString &last = address.lines.last();
        if (last.size() > excess)
            last = cut(last, last.size() - excess);
        else
            address.lines.removeLast();
    }
}

QStringList phonesIn(const QString &cell)
{
    if (cell.isEmpty())
        return {};
    QString text = cell;
    text.replace(u';', u',').replace(QLatin1StringView(" / "), QLatin1StringView(","));
    QStringList phones;
    const QStringList pieces = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        if (const QString phone = piece.trimmed(); !isPlaceholder(phone))
            phones.append(phone);
    }
    return phones;
}

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
    const QByteArrayView status = m_record->cell(m_mapping.column(PatientField::RegistrationStatus));
    if (!status.isEmpty())
        m_status = m_registrations.read(status, readRegistration);
    return (m_status && m_status->isDummy) || flag(PatientField::Dummy, Unknown::MeansNo)
           || flag(PatientField::Deleted, Unknown::MeansNo);
}

bool PatientRowReader::flag(PatientField field, Unknown unknown)
{
    bool set = false;
    for (const int column : m_mapping.columns(field)) {
        const QByteArrayView cell = m_record->cell(column);
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
    if (fullColumn >= 0 && (name.family.isEmpty() || name.given.isEmpty())) {
        const PersonName full = readFullName(textAt(fullColumn, 3 * limits::name));
        if (name.family.isEmpty()) {
            name.family = cut(full.family, limits::name);
            name.given = name.given.isEmpty() ? cut(full.given, limits::name) : name.given;
        } else if (name.given.isEmpty()) {
            // A column "Name" beside "Surname" holds the given name, or both.
            name.given =
                cut(full.given.isEmpty() && fold(full.family) != fold(name.family) ? full.family : full.given, limits::name);
        }
        if (name.middle.isEmpty())
            name.middle = cut(full.middle, limits::name);
        if (name.title.isEmpty())
            name.title = cut(full.title, limits::word);
    }

    qsizetype filled = 0;
    for (qsizetype i = 0; i < m_record->size() && filled < 2; ++i)
        filled += m_record->cell(i).isEmpty() ? 0 : 1;
    // "Total: 400" below the list is no person.
    const bool isNote = filled == 1 && m_captions.size() >= fewestColumnsOfAList
                        && (hasDigitOrColon(name.family) || hasDigitOrColon(name.given));
    if (isNote || !(hasLetter(name.family) || hasLetter(name.given))) {
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
    const QByteArrayView cell = m_record->cell(column);
    if (cell.isEmpty())
        return;
    const ShortText number(cell);
    patient.nhsNumber = NhsNumber::parse(withoutZeroDecimals(number.view()));
    if (patient.nhsNumber || isPlaceholder(number.view().trimmed()))
        return;
    addProblem(column, isSpreadsheetNumber(number.view()) ? RowReason::NhsNumberDamaged : RowReason::NhsNumberInvalid);
}

QString PatientRowReader::identifier(PatientField field)
{
    const int column = m_mapping.column(field);
    const QByteArrayView cell = m_record->cell(column);
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

void PatientRowReader::readSexOfPerson()
{
    const int column = m_mapping.column(PatientField::Sex);
    const QByteArrayView cell = m_record->cell(column);
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

QDate PatientRowReader::date(int column)
{
    const QByteArrayView cell = m_record->cell(column);
    if (cell.isEmpty())
        return {};
    const ShortText text(cell);
    const std::optional<QDate> day = readFileDate(text.view());
    if (day && *day <= m_today)
        return *day;
    if (day ? day->year() >= openEndYear : isNoDate(text.view()))
        return {};
    addProblem(column, day ? RowReason::DateInFuture : RowReason::DateUnreadable);
    return {};
}

bool PatientRowReader::readDeath()
{
    bool deceased = false;
    for (const int column : m_mapping.columns(PatientField::Died)) {
        const QByteArrayView cell = m_record->cell(column);
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
    if (!m_status && !isPlaceholder(readCellText(m_record->cell(column)).text))
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
    if (lengthOf(patient.address) > limits::address) {
        addProblem(lineColumns.value(0, m_mapping.column(PatientField::Street)), RowReason::TextTooLong);
        shorten(patient.address, limits::address);
    }

    for (const int column : m_mapping.columns(PatientField::Phone)) {
        const QStringList phones = phonesIn(textAt(column, 4 * limits::phone));
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
        if (m_record->cell(i).isEmpty())
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
    const QByteArrayView cell = m_record->cell(column);
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
    return cut(read.text, limit);
}

void PatientRowReader::addProblem(int column, RowReason reason)
{
    m_row->problems.append({m_row->row, m_captions.value(column), quotedCell(m_record->cell(column)), reason});
}

}
