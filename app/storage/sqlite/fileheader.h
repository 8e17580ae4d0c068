// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace optoutdesk {

// What a plain database tells about itself in its first 100 bytes (https://www.sqlite.org/fileformat2.html#the_database_header).
// Others may write meanwhile: of these only the number of pages changes with a commit, and page 1 is written first.
struct FileHeader
{
    qint64 pageSize; // bytes
    qint64 pages; // 0: not told
    qint32 userVersion;
    qint32 applicationId;

    // Nothing for a file that does not begin like a database.
    static std::optional<FileHeader> read(const QString &path);
};

}
