// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace optoutdesk {

// What a plain database tells about itself in its first 100 bytes (https://www.sqlite.org/fileformat2.html#the_database_header).
// None of it changes with a commit, so it may be read while others write.
struct FileHeader
{
    qint64 pageSize; // bytes
    qint32 userVersion;
    qint32 applicationId;

    // Nothing for a file that does not begin like a database.
    static std::optional<FileHeader> read(const QString &path);
};

}
