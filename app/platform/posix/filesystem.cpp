// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/filesystem.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace optoutdesk::native {

namespace {

// The kernel's own list tells the name of a mount by its device number, FUSE programs included.
std::string mountedType(dev_t device)
{
    const std::string wanted = std::to_string(major(device)) + ":" + std::to_string(minor(device));
    std::ifstream mounts("/proc/self/mountinfo");
    std::string line;
    std::string type;
    while (std::getline(mounts, line)) {
        std::istringstream fields(line);
        std::string id, parent, deviceNumber, word;
        fields >> id >> parent >> deviceNumber;
        if (deviceNumber != wanted)
            continue;
        while (fields >> word && word != "-") {
        }
        fields >> type;
    }
    return type;
}

// For a system without /proc and for device numbers that the list does not hold (btrfs subvolumes).
std::string typeByMagic(const std::string &path)
{
    struct statfs facts
    {};
    if (::statfs(path.c_str(), &facts) != 0)
        return {};
    switch (static_cast<unsigned long>(facts.f_type) & 0xFFFFFFFFUL) {
    case 0x6969: return "nfs";
    case 0xFF534D42: return "cifs";
    case 0xFE534D42: return "smb2";
    case 0x517B: return "smb";
    case 0x564C: return "ncp";
    case 0x73757245: return "coda";
    case 0x5346414F: return "afs";
    case 0x01021997: return "9p";
    case 0x00C36400: return "ceph";
    case 0x01161970: return "gfs2";
    case 0x7461636F: return "ocfs2";
    case 0x0BD00BD0: return "lustre";
    case 0x786F4256: return "vboxsf";
    default: return "local";
    }
}

}

SystemError fileFacts(const std::string &path, FileFacts &facts)
{
    facts = {};
    struct stat status
    {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno != ENOENT)
            return lastError("stat");
        facts.exists = ::lstat(path.c_str(), &status) == 0;
        return {};
    }
    facts = {true, S_ISREG(status.st_mode), ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0, status.st_size};
    return {};
}

SystemError fileSystemOf(const std::string &path, FileSystem &fileSystem)
{
    struct stat status
    {};
    if (::stat(path.c_str(), &status) != 0)
        return lastError("stat");
    const std::string byMagic = typeByMagic(path);
    const std::string mounted = mountedType(status.st_dev);
    fileSystem.name = mounted.empty() ? byMagic : mounted;
    fileSystem.network = isNetworkFileSystem(fileSystem.name) || isNetworkFileSystem(byMagic);
    return {};
}

SystemError makePrivateFolder(const std::string &path)
{
    for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
        const std::string folder = path.substr(0, slash);
        if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
            struct stat status
            {};
            const int cause = errno;
            // A read-only or guarded parent that is already there is no obstacle.
            if (::stat(folder.c_str(), &status) != 0) {
                errno = cause;
                return lastError("mkdir");
            }
        }
        if (slash == std::string::npos)
            return {};
    }
}

}
