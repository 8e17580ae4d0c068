// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientimport.h"

#include "services/importpass.h"
#include "storage/importrepository.h"
#include "storage/transaction.h"

#include <QFile>

#include <algorithm>

namespace optoutdesk {

namespace {

Done openList(QFile &file)
{
    if (!file.exists())
        return Failure{Problem::FileNotFound, file.fileName()};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Problem::ReadFailed, file.fileName(), file.errorString()};
    return {};
}

}

Result<ListPreview> PatientImport::preview(const QString &path, const ReadingWishes &reading, int rows)
{
    if (const Done may = requireMay(m_desk.session, Act::ImportPatients); !may)
        return may.failure();
    QFile file(path);
    if (const Done opened = openList(file); !opened)
        return opened.failure();
    return previewList(file, reading, rows);
}

Result<ImportOutcome> PatientImport::dryRun(const ImportWishes &wishes, const GoOn &goOn)
{
    if (const Done may = requireMay(m_desk.session, Act::ImportPatients); !may)
        return may.failure();
    QFile file(wishes.file);
    if (const Done opened = openList(file); !opened)
        return opened.failure();
    return ImportPass(m_desk, wishes, ImportPass::Writes::Nothing).run(file, goOn);
}

Result<ImportOutcome> PatientImport::import(const ImportWishes &wishes, const GoOn &goOn)
{
    if (const Done may = requireMay(m_desk.session, Act::ImportPatients); !may)
        return may.failure();
    QFile file(wishes.file);
    if (const Done opened = openList(file); !opened)
        return opened.failure();

    const BulkWriting bulk(m_desk.database);
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    Result<ImportOutcome> outcome = ImportPass(m_desk, wishes, ImportPass::Writes::Everything).run(file, goOn);
    if (!outcome)
        return outcome;
    if (const Done committed = transaction->commit(); !committed)
        return committed.failure();
    return outcome;
}

Result<QList<MappingPreset>> PatientImport::presets()
{
    QList<MappingPreset> presets = builtInPresets();
    const Result<QList<ImportPreset>> kept = ImportRepository(m_desk.database).presets();
    if (!kept)
        return kept.failure();
    for (const ImportPreset &preset : *kept) {
        if (const std::optional<MappingPreset> mapping = MappingPreset::fromJson(preset.name, preset.definition))
            presets.append(*mapping);
    }
    return presets;
}

Result<MappingPreset> PatientImport::preset(const QString &name)
{
    const Result<QList<MappingPreset>> all = presets();
    if (!all)
        return all.failure();
    const auto found = std::ranges::find(*all, name, &MappingPreset::name);
    if (found == all->end())
        return Failure{Problem::PresetNotFound, name};
    return *found;
}

Done PatientImport::keepPreset(const MappingPreset &preset)
{
    if (const Done may = requireMay(m_desk.session, Act::ImportPatients); !may)
        return may;
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done kept = ImportRepository(m_desk.database).keepPreset({preset.name, preset.toJson()}); !kept)
        return kept;
    return transaction->commit();
}

}
