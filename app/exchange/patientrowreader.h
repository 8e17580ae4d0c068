// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/columnmapping.h"
#include "exchange/csvreader.h"
#include "exchange/importedrow.h"
#include "exchange/seenwords.h"

#include <QDate>

namespace optoutdesk {

// Reads rows as patients. Nothing is guessed: what cannot be read for certain is left out and listed as a problem, and the
// patient is kept.
//  · Without a status everybody who is not deceased, not gone and not a test patient is registered.
//  · A date of leaving before the date of registering is an earlier stay: the person is registered.
//  · A death on an unreadable day is a death on an unknown day.
//  · A flag in an unknown word restricts (the safe side), but makes nobody a dummy or deleted.
class PatientRowReader
{
public:
    // Dates after `today` are refused.
    PatientRowReader(const ColumnMapping &mapping, const QStringList &captions, QDate today);

    void read(const CsvRecord &record, ImportedRow &row);

private:
    enum class Unknown { MeansNo, MeansYes };

    bool isNotAPatient();
    bool flag(PatientField field, Unknown unknown);
    bool readNames();
    void readIdentifiers();
    void readWhoItMayBe();
    void readSexOfPerson();
    void readDates();
    void readAddressAndPhones();
    void readRegistrationOfPerson();
    void checkShape();

    QByteArrayView valueIn(qsizetype column) const;
    bool readDeath();
    // Invalid for an empty cell, and for one that is not a day up to today: that is a problem.
    QDate date(int column);
    QString text(PatientField field, int limit);
    QString textAt(int column, int limit, LineBreaks breaks = LineBreaks::ToSpaces);
    QString identifier(PatientField field);
    QString nameIn(PatientField field);
    void addProblem(int column, RowReason reason);

    ColumnMapping m_mapping;
    QStringList m_captions;
    QDate m_today;
    int m_lastMapped = -1;
    SeenWords<std::optional<Sex>> m_sexes;
    SeenWords<std::optional<bool>> m_flags;
    SeenWords<std::optional<RegistrationWord>> m_registrations;
    // While a row is read:
    const CsvRecord *m_record = nullptr;
    ImportedRow *m_row = nullptr;
    std::optional<RegistrationWord> m_status;
};

}
