// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/filelayout.h"
#include "exchange/importedrow.h"
#include "exchange/patientrowreader.h"

#include <memory>

namespace optoutdesk {

// What each column means, as a person saw and set it: by place, so that captions may be empty or stand twice.
struct ColumnsByHand
{
    QStringList captions = {}; // of the file they were set for; ColumnUnknown when it has others now
    ColumnMapping mapping = {};
};

// How a person wants a list to be read. The default asks for nothing: everything is found out from the file.
struct ReadingWishes
{
    std::optional<MappingPreset> preset = {}; // none: captions are guessed ("auto")
    QList<ColumnChoice> corrections = {};
    std::optional<ColumnsByHand> columns = {}; // in place of preset and corrections
    std::optional<TextEncoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<qint64> headerRow = {};
};

// What a person sees before a list is imported.
struct ListPreview
{
    FileLayout layout = {};
    ColumnMapping mapping = {};
    std::optional<Failure> missing = {}; // ColumnNotMapped: what the mapping needs before the list can be read
    QList<QStringList> rows = {}; // the first ones below the header
};
Result<ListPreview> previewList(QIODevice &device, const ReadingWishes &wishes, int rows = 20);

// A patient list, row by row: memory stays flat however long the file is, and whoever reads may stop at any row.
class PatientListReader
{
public:
    // The device must be open, seekable and outlive the reader. Dates after `today` are problems.
    // Failures: those of detectLayout and applyChoices, and ColumnNotMapped.
    static Result<std::unique_ptr<PatientListReader>> open(QIODevice &device, const ReadingWishes &wishes, QDate today);

    const FileLayout &layout() const { return m_layout; }
    const ColumnMapping &mapping() const { return m_mapping; }
    // The file does not say who is registered: everybody not deceased and no test patient counts as registered.
    bool takesEveryoneAsRegistered() const { return !m_mapping.has(PatientField::RegistrationStatus); }

    // The next row of data (blank rows and repeated captions are passed over); false at the end of the file.
    Result<bool> next(ImportedRow &row);

    // How much of the file has been read, 0 to 1, for a progress bar.
    double progress() const;

private:
    PatientListReader(QIODevice &device, FileLayout layout, const ColumnMapping &mapping, QDate today);

    bool repeatsCaptions() const;

    FileLayout m_layout;
    ColumnMapping m_mapping;
    QIODevice &m_device;
    CsvReader m_reader;
    PatientRowReader m_rows;
    CsvRecord m_record;
    QList<QByteArray> m_captionBytes;
};

// A preset by its name among the built-in ones; nullopt for any other.
std::optional<MappingPreset> builtInPreset(QStringView name);

}
