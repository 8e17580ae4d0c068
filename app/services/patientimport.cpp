// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientimport.h"

#include "services/importpass.h"
#include "storage/importrepository.h"
#include "storage/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace optoutdesk {

namespace {

Done openList(QFile &file)
{
    if (!file.exists())
        return Failure{Problem::FileNotFound, file.fileName()};
    if (!QFileInfo(file).isFile()) // a folder; opening a pipe would wait for ever
        return Failure{Problem::ReadFailed, file.fileName()};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Problem::ReadFailed, file.fileName(), file.errorString()};
    return {};
}

// What is wrong with a file is said about the file by its name.
Failure aboutFile(Failure failure, const QFile &file)
{
    switch (failure.problem) {
    case Problem::FileNotText:
    case Problem::FileHasNoHeader:
    case Problem::FileHasNoRows:
    case Problem::ReadFailed: failure.subject = QFileInfo(file).fileName(); break;
    default: break;
    }
    return failure;
}

}

Result<ListPreview> PatientImport::preview(const QString &path, const ReadingWishes &reading, int rows)
{
    if (const Done may = requireMay(m_desk.session, Act::ImportPatients); !may)
        return may.failure();
    QFile file(path);
    if (const Done opened = openList(file); !opened)
        return opened.failure();
    const Result<ListPreview> preview = previewList(file, reading, rows);
    return preview ? preview : aboutFile(preview.failure(), file);
}

Result<ImportOutcome> PatientImport::dryRun(const ImportWishes &wishes, const GoOn &goOn)
{
    if (const Done may = requireMay(m_desk.session, Act::ImportPatients); !may)
        return may.failure();
    QFile file(wishes.file);
    if (const Done opened = openList(file); !opened)
        return opened.failure();
    const Result<ImportOutcome> outcome = ImportPass(m_desk, wishes, ImportPass::Writes::Nothing).run(file, goOn);
    return outcome ? outcome : aboutFile(outcome.failure(), file);
}

Result<ImportOutcome> PatientImport::import(const ImportWishes &wishes, const GoOn &goOn)
{
    if (const Done may = requireMaySafely(m_desk, Act::ImportPatients); !may)
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
        return aboutFile(outcome.failure(), file);
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
