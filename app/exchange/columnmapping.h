// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "exchange/patientfield.h"

#include <QList>
#include <QStringList>

#include <array>

namespace optoutdesk {

// "This column holds that": how a preset and a correction by hand name it. An empty caption means the file has no column
// for the field.
struct ColumnChoice
{
    PatientField field = PatientField::FullName;
    QString caption = {};

    bool operator==(const ColumnChoice &) const = default;
};

// A remembered mapping: which caption holds which field in the files of one source.
struct MappingPreset
{
    QString name = {};
    QList<ColumnChoice> columns = {};

    // How a preset is kept: one JSON object, caption by field; nullopt unless it is one.
    QByteArray toJson() const;
    static std::optional<MappingPreset> fromJson(const QString &name, const QByteArray &json);
    bool operator==(const MappingPreset &) const = default;
};

// "emis" and "systmone": the columns of EMIS Admin_Patient and of SystmOne SRPatient with its address columns.
QList<MappingPreset> builtInPresets();

// The built-in preset that a file's captions are those of.
std::optional<MappingPreset> recognisedPreset(const QStringList &captions);

// Which columns of one file hold which fields.
class ColumnMapping
{
public:
    ColumnMapping() = default;

    // The columns of a field, in the order of the file; empty when it has none.
    const QList<int> &columns(PatientField field) const { return m_columns[static_cast<size_t>(field)]; }
    int column(PatientField field) const { return columns(field).value(0, -1); }
    bool has(PatientField field) const { return !columns(field).isEmpty(); }
    std::optional<PatientField> fieldOf(int column) const;

    void add(PatientField field, int column);
    void release(int column); // it means nothing any more
    void clear(PatientField field) { m_columns[static_cast<size_t>(field)].clear(); }

    // The same as a preset under a name, to be remembered.
    MappingPreset asPreset(const QString &name, const QStringList &captions) const;
    // ColumnNotMapped unless there is a name, and something to know a person by from one list to the next: a birth date,
    // an NHS number or the source's identifier.
    Done check() const;
    bool operator==(const ColumnMapping &) const = default;

private:
    std::array<QList<int>, patientFieldCount> m_columns;
};

// Every caption guessed, the columns of a built-in preset first when the captions are those of its file.
ColumnMapping guessMapping(const QStringList &captions);
// Only what the preset names; captions the file does not have are left out.
ColumnMapping mappingByPreset(const MappingPreset &preset, const QStringList &captions);
// Takes corrections over a mapping: what was guessed for the field or from the column no longer holds; several choices
// for a field add up where it may have several columns. ColumnUnknown for a caption that is not in the file.
Done applyChoices(const QList<ColumnChoice> &choices, const QStringList &captions, ColumnMapping &mapping);

}
