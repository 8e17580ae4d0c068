// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/patientlistreader.h"

#include <algorithm>

namespace optoutdesk {

namespace {

LayoutWishes layoutWishes(const ReadingWishes &wishes)
{
    LayoutWishes layout{wishes.encoding, wishes.separator, wishes.headerRow, {}};
    if (wishes.preset) {
        for (const ColumnChoice &choice : wishes.preset->columns)
            layout.captions.append(choice.caption);
    }
    for (const ColumnChoice &choice : wishes.corrections)
        layout.captions.append(choice.caption);
    if (wishes.columns)
        layout.captions += wishes.columns->captions;
    return layout;
}

// A preset that names an identifying column means to have it: a file without is another source's, and reading it would
// take birth dates or NHS numbers from everybody. A correction may say that there is none.
Done checkMapping(const ColumnMapping &mapping, const ReadingWishes &wishes)
{
    if (const Done enough = mapping.check(); !enough)
        return enough;
    if (wishes.columns)
        return {};
    for (const PatientField field : {PatientField::SourceId, PatientField::NhsNumber, PatientField::FullName,
                                     PatientField::FamilyName, PatientField::Born}) {
        const bool named = wishes.preset && std::ranges::count(wishes.preset->columns, field, &ColumnChoice::field) > 0;
        const bool corrected = std::ranges::count(wishes.corrections, field, &ColumnChoice::field) > 0;
        if (named && !corrected && !mapping.has(field))
            return Failure{Problem::ColumnNotMapped, wordOf(field)};
    }
    return {};
}

Result<ColumnMapping> mappingFor(const FileLayout &layout, const ReadingWishes &wishes)
{
    if (wishes.columns) {
        const QStringList &seen = wishes.columns->captions;
        for (qsizetype column = 0; column < std::max(seen.size(), layout.captions.size()); ++column) {
            if (seen.value(column) != layout.captions.value(column))
                return Failure{Problem::ColumnUnknown, seen.value(column)};
        }
        return wishes.columns->mapping;
    }
    ColumnMapping mapping = wishes.preset ? mappingByPreset(*wishes.preset, layout.captions) : guessMapping(layout.captions);
    if (const Done applied = applyChoices(wishes.corrections, layout.captions, mapping); !applied)
        return applied.failure();
    return mapping;
}

}

Result<ListPreview> previewList(QIODevice &device, const ReadingWishes &wishes, int rows)
{
    const Result<FileLayout> layout = detectLayout(device, layoutWishes(wishes));
    if (!layout)
        return layout.failure();
    const Result<ColumnMapping> mapping = mappingFor(*layout, wishes);
    if (!mapping)
        return mapping.failure();
    const Result<QList<QStringList>> sample = sampleRows(device, *layout, rows);
    if (!sample)
        return sample.failure();
    const Done enough = checkMapping(*mapping, wishes);
    return ListPreview{*layout, *mapping, enough ? std::nullopt : std::optional(enough.failure()), *sample};
}

Result<std::unique_ptr<PatientListReader>> PatientListReader::open(QIODevice &device, const ReadingWishes &wishes,
                                                                   QDate today)
{
    const Result<FileLayout> layout = detectLayout(device, layoutWishes(wishes));
    if (!layout)
        return layout.failure();
    const Result<ColumnMapping> mapping = mappingFor(*layout, wishes);
    if (!mapping)
        return mapping.failure();
    if (const Done enough = checkMapping(*mapping, wishes); !enough)
        return enough.failure();
    return std::unique_ptr<PatientListReader>(new PatientListReader(device, *layout, *mapping, today));
}

PatientListReader::PatientListReader(QIODevice &device, FileLayout layout, const ColumnMapping &mapping, QDate today)
    : m_layout(std::move(layout)),
      m_mapping(mapping),
      m_device(device),
      m_reader(device, m_layout.encoding, m_layout.separator),
      m_rows(mapping, m_layout.captions, today)
{
    m_reader.expectCells(m_layout.captions.size());
    for (const QString &caption : m_layout.captions)
        m_captionBytes.append(caption.toUtf8());
}

Result<bool> PatientListReader::next(ImportedRow &row)
{
    while (true) {
        const Result<bool> more = m_reader.next(m_record);
        if (!more || !*more)
            return more;
        if (m_record.row() > m_layout.headerRow && !m_record.isBlank() && !repeatsCaptions())
            break;
    }
    m_rows.read(m_record, row);
    return true;
}

double PatientListReader::progress() const
{
    const auto size = static_cast<double>(m_device.size());
    return size > 0 ? std::clamp(static_cast<double>(m_device.pos()) / size, 0.0, 1.0) : 0.0;
}

// A list printed in pages has its captions on each of them.
bool PatientListReader::repeatsCaptions() const
{
    for (qsizetype i = 0; i < m_captionBytes.size(); ++i) {
        if (m_record.cell(i) != m_captionBytes[i])
            return false;
    }
    return true;
}

std::optional<MappingPreset> builtInPreset(QStringView name)
{
    const QList<MappingPreset> presets = builtInPresets();
    const auto found = std::ranges::find(presets, name, &MappingPreset::name);
    return found == presets.end() ? std::nullopt : std::optional(*found);
}

}
