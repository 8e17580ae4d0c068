// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/columnmapping.h"
#include "exchange/csvreader.h"

#include <QIODevice>

#include <optional>

namespace optoutdesk {

// How a separated file is laid out: found out once, before its rows are read.
struct FileLayout
{
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';
    qint64 headerRow = 1; // as a spreadsheet numbers it; the rows before it are titles
    QStringList captions = {}; // as they stand, one for each column
};

// What is already known better than it can be guessed.
struct LayoutWishes
{
    std::optional<TextEncoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<qint64> headerRow = {};
    QStringList captions = {}; // captions that the header row must hold (a preset's, a correction's)
};

// Looks at the encoding of the whole file and at its first rows. The header is the row with most captions that are
// wished for or known; without any, the first row as wide as the rows that follow.
// Failures: ReadFailed, FileNotText, FileHasNoHeader, FileHasNoRows.
Result<FileLayout> detectLayout(QIODevice &device, const LayoutWishes &wishes = {});

// The first rows below the header, for a person to look at; shorter rows are not filled up.
Result<QList<QStringList>> sampleRows(QIODevice &device, const FileLayout &layout, int count);

}
