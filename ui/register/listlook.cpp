// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/listlook.h"

#include "services/openregister.h"
#include "services/patientimport.h"

#include <algorithm>

namespace optoutdesk {

namespace {

qsizetype columnsFound(const MappingPreset &preset, const QStringList &captions)
{
    const ColumnMapping mapping = mappingByPreset(preset, captions);
    qsizetype found = 0;
    for (int column = 0; column < captions.size(); ++column)
        found += mapping.fieldOf(column) ? 1 : 0;
    return found;
}

}

std::optional<MappingPreset> rememberedPresetFor(const QStringList &captions, const QList<MappingPreset> &presets)
{
    std::optional<MappingPreset> best;
    for (const MappingPreset &candidate : presets) {
        const bool fits = !builtInPreset(candidate.name) && !candidate.columns.isEmpty()
                          && columnsFound(candidate, captions) == candidate.columns.size();
        if (fits && (!best || candidate.columns.size() > best->columns.size()))
            best = candidate;
    }
    return best;
}

ListLook lookAtList(OpenRegister &reg, const LookWishes &wishes)
{
    ListLook look;
    const Result<QList<MappingPreset>> presets = reg.patientImport().presets();
    if (!presets) {
        look.preview = presets.failure();
        return look;
    }
    look.presets = *presets;
    look.preset = wishes.preset;
    ReadingWishes reading;
    reading.encoding = wishes.encoding;
    reading.separator = wishes.separator;
    reading.headerRow = wishes.headerRow;
    const auto wished = std::ranges::find(*presets, wishes.preset, &MappingPreset::name);
    if (wished != presets->end())
        reading.preset = *wished;
    look.preview = reg.patientImport().preview(wishes.file, reading);
    if (look.preview && !reading.preset && wishes.offerRemembered) {
        if (const auto remembered = rememberedPresetFor(look.preview->layout.captions, *presets)) {
            reading.preset = remembered;
            look.preset = remembered->name;
            look.preview = reg.patientImport().preview(wishes.file, reading);
        }
    }
    return look;
}

}
