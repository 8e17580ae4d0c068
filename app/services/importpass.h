// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/knownpatients.h"
#include "services/patientimport.h"
#include "storage/bulk.h"
#include "storage/patienteditrepository.h"
#include "storage/patientrepository.h"

class QFile;

namespace optoutdesk {

// One reading of a patient list against the register, inside the caller's transaction when it writes. A dry run takes the
// same path and leaves out only the writing, so it cannot promise what the import does not do.
class ImportPass
{
public:
    enum class Writes { Nothing, Everything };

    ImportPass(Desk &desk, const ImportWishes &wishes, Writes writes);

    Result<ImportOutcome> run(QFile &file, const PatientImport::GoOn &goOn);

private:
    Done take(ImportedRow &row);
    Done takePerson(const ImportedRow &row);
    Done readKnown();
    Done takeKnown(const KnownPatients::Person &person, const Patient &row);
    Done write(const EditedPatient &patient);
    QSet<PatientId> seenAsDuplicates() const;
    Done settleLeavers(const QFile &file);
    Done markLeft(PatientId id, QDate on);
    Done keepRecord(const QFile &file);
    void addProblem(const RowProblem &problem);
    void addConflict(const ImportedRow &row, RowReason reason);

    Desk &m_desk;
    const ImportWishes &m_wishes;
    const bool m_writes;
    PatientRepository m_patients;
    ColumnMapping m_mapping;
    QStringList m_captions;
    KnownPatients m_known{m_mapping};
    QHash<PatientId, PatientEdits> m_edits; // what was mended by hand
    QHash<PatientId, PatientId> m_keptByDuplicate; // records that were merged
    QSet<PatientId> m_added; // by hand, and no list has named them yet
    ImportOutcome m_outcome;
};

}
