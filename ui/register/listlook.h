// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/patientlistreader.h"

namespace optoutdesk {

class OpenRegister;

inline const QString recogniseColumns = QStringLiteral("auto"); // in place of a preset's name: captions are guessed

// How a file is to be looked at.
struct LookWishes
{
    QString file = {};
    QString preset = recogniseColumns;
    bool offerRemembered = false; // a remembered preset whose columns the file has all takes the place of guessing
    std::optional<TextEncoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<qint64> headerRow = {};
};

// What a look at a file found.
struct ListLook
{
    Result<ListPreview> preview = Failure{Problem::FileNotFound};
    QString preset = recogniseColumns; // the one that was used
    QList<MappingPreset> presets = {};
};

// On the register's thread: the presets, and the first rows of the file read with the wished one.
ListLook lookAtList(OpenRegister &reg, const LookWishes &wishes);

// The remembered preset whose columns the file has, the one with the most of them; built-in ones are not meant.
std::optional<MappingPreset> rememberedPresetFor(const QStringList &captions, const QList<MappingPreset> &presets);

}
