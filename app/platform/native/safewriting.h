// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/native/systemerror.h"

#include <cstddef>
#include <string>

namespace optoutdesk::native {

// Writes a whole file or leaves the old one as it was: a temporary beside it, every byte counted, flushed to the disk,
// closed and checked, renamed over the target, the folder flushed. QSaveFile once replaced a good file on a full disk.
SystemError writeSafely(const std::string &path, const char *bytes, std::size_t size);

// Gives a finished file its name unless that name is taken (SystemProblem::Exists), and flushes file and folder.
SystemError publish(const std::string &finished, const std::string &path);

// Copies a finished file to a name where nothing is (SystemProblem::Exists): every byte counted, flushed to the disk, for
// this person alone. A copy that fails is gone again.
SystemError copySafely(const std::string &from, const std::string &to);

// Gives what lies at `path` a second name where nothing is (SystemProblem::Exists), so that a new file may take its first one
// without a moment in which nothing is there. Where the file system knows no second names it is moved.
SystemError keepAside(const std::string &path, const std::string &aside);
// Undoes that, unless a new file has taken the place meanwhile.
SystemError putBack(const std::string &aside, const std::string &path);
// Flushes a finished file and gives it a name, also one that is taken: whoever looks finds the old file or the new one.
SystemError replaceWith(const std::string &finished, const std::string &path);

// Flushes the entries of a folder to the disk.
SystemError flushFolder(const std::string &folder);

}
