// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/patientlistreader.h"
#include "services/session.h"

#include <functional>

namespace optoutdesk {

// One wish to take a patient list into the register.
struct ImportWishes
{
    QString file = {};
    ReadingWishes reading = {};
    QString presetName = {}; // for the record; empty: guessed
    bool partial = false; // the list is only a part of the practice: nobody leaves
    std::optional<qint64> leavers = {}; // the exact number a person confirmed
};

// What an import did, or in a dry run would do. read = new + changed + unchanged + skipped + conflicts + invalid.
struct ImportOutcome
{
    qint64 read = 0;
    qint64 newPatients = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 left = 0;
    qint64 skipped = 0;
    qint64 conflicts = 0;
    qint64 invalid = 0;
    QList<RowProblem> problems = {}; // the first ones, at most problemLimit
    qint64 problemCount = 0;
    qint64 listBefore = 0; // people on the books before the import
    bool takesEveryoneAsRegistered = false; // the file does not say who is registered
    bool leaversToConfirm = false; // more would leave than an import may mark by itself

    static constexpr qsizetype problemLimit = 10'000;
};

// Takes the practice's patient list into the register: everything or nothing, in one transaction.
class PatientImport
{
public:
    // How far the file has been read, 0 to 1; answering false stops and undoes.
    using GoOn = std::function<bool(double progress)>;

    explicit PatientImport(Desk &desk) : m_desk(desk) {}

    Result<ListPreview> preview(const QString &path, const ReadingWishes &reading, int rows = 20);
    // What the import would do; writes nothing.
    Result<ImportOutcome> dryRun(const ImportWishes &wishes, const GoOn &goOn = {});
    // TooManyLeavers or LeaversCountWrong when the list would empty the practice; Cancelled; any reading failure.
    Result<ImportOutcome> import(const ImportWishes &wishes, const GoOn &goOn = {});

    // The built-in mappings and those that people kept, by name.
    Result<QList<MappingPreset>> presets();
    Result<MappingPreset> preset(const QString &name); // PresetNotFound
    Done keepPreset(const MappingPreset &preset);

private:
    Desk &m_desk;
};

}
