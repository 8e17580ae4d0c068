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

// Flushes the entries of a folder to the disk.
SystemError flushFolder(const std::string &folder);

}
