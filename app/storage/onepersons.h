// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pieces of SQL for records that were merged (patient_merge). What is kept under the duplicate's number reads as the kept
// patient's; a duplicate has nothing of its own.

// The number under which a column's patient is known.
#define KEPT_PATIENT(column) "coalesce((SELECT m.kept FROM patient_merge m WHERE m.duplicate = " column "), " column ")"

// A column names the patient :patient, as whom their merged records count too.
#define IS_PATIENTS(column)                                                                                                 \
    column " IN (SELECT :patient WHERE NOT EXISTS (SELECT 1 FROM patient_merge WHERE duplicate = :patient) "                \
           "UNION ALL SELECT duplicate FROM patient_merge WHERE kept = :patient) "

// The row of the table patient is nobody's duplicate.
#define IS_NO_DUPLICATE "NOT EXISTS (SELECT 1 FROM patient_merge m WHERE m.duplicate = patient.id) "
