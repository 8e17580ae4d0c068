// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/filesystem.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace optoutdesk::native {

bool isNetworkFileSystem(const std::string &name)
{
    static constexpr std::array<std::string_view, 34> known{
        "9p",       "acfs",      "afs",    "beegfs", "ceph",   "cifs",   "coda", "davfs", "gfs",
        "gfs2",     "glusterfs", "gpfs",   "lustre", "ncp",    "ncpfs",  "nfs",  "nfs3",  "nfs4",
        "ocfs2",    "orangefs",  "panfs",  "pvfs2",  "smb",    "smb2",   "smb3", "smbfs", "sshfs",
        "virtiofs", "vboxsf",    "vmhgfs", "prl_fs", "webdav", "rclone", "s3fs"};
    std::string_view kind = name;
    // FUSE names its program behind the dot: fuse.sshfs, fuse.vmhgfs-fuse, fuse.gvfsd-fuse.
    if (kind.starts_with("fuse."))
        kind.remove_prefix(5);
    if (kind.ends_with("-fuse"))
        kind.remove_suffix(5);
    return kind == "gvfsd" || kind == "ceph" || std::ranges::find(known, kind) != known.end();
}

}
