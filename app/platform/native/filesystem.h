// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/native/systemerror.h"

#include <cstdint>
#include <string>

namespace optoutdesk::native {

// What the folder tells about a file, without opening it: closing a second handle on a live register would drop SQLite's
// locks. A missing file is not an error; a symbolic link without a target exists.
struct FileFacts
{
    bool exists = false;
    bool regular = false;
    bool writable = false;
    std::int64_t size = 0;
};
SystemError fileFacts(const std::string &path, FileFacts &facts);

// The kind of file system that holds a path, and whether its locks are another computer's word: nfs, cifs, smb, sshfs,
// 9p, WebDAV, cluster file systems, a mapped or UNC drive.
struct FileSystem
{
    std::string name = {};
    bool network = false;
};
SystemError fileSystemOf(const std::string &path, FileSystem &fileSystem);

// Whether a Linux file system of this name ("nfs4", "fuse.sshfs") lives on another computer.
bool isNetworkFileSystem(const std::string &name);

SystemError makePrivateFolder(const std::string &path); // mode 0700, parents included; an existing folder is fine

}
