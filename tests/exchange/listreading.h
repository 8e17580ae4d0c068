// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/patientlistreader.h"
#include "tests/exchange/openbuffer.h"

namespace optoutdesk::testing {

inline const QDate today(2026, 3, 2);

// Every row of a list; what cannot be opened is an empty list.
inline QList<ImportedRow> readList(const QByteArray &bytes, const ReadingWishes &wishes = {})
{
    OpenBuffer file(bytes);
    const auto reader = PatientListReader::open(file, wishes, today);
    QList<ImportedRow> rows;
    if (!reader)
        return rows;
    ImportedRow row;
    while (true) {
        const Result<bool> more = (*reader)->next(row);
        if (!more || !*more)
            return rows;
        rows.append(row);
    }
}

// The one row of a list with a single patient.
inline ImportedRow readPatient(const QByteArray &captions, const QByteArray &cells)
{
    return readList(captions + '\n' + cells + '\n').value(0);
}

inline QStringList reasonsOf(const ImportedRow &row)
{
    QStringList words;
    for (const RowProblem &problem : row.problems)
        words.append(wordOf(problem.reason));
    return words;
}

}
