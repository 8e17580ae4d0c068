// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

class TstFileSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheFileSystemsOfOtherComputers()
    {
        for (const char *name : {"nfs",
                                 "nfs4",
                                 "cifs",
                                 "smb3",
                                 "smbfs",
                                 "fuse.sshfs",
                                 "9p",
                                 "ceph",
                                 "fuse.ceph",
                                 "afs",
                                 "davfs",
                                 "fuse.davfs",
                                 "fuse.gvfsd-fuse",
                                 "fuse.rclone",
                                 "glusterfs",
                                 "fuse.glusterfs",
                                 "vboxsf",
                                 "fuse.vmhgfs-fuse",
                                 "virtiofs",
                                 "ocfs2",
                                 "gfs2",
                                 "lustre"})
            QVERIFY2(native::isNetworkFileSystem(name), name);
        for (const char *name : {"", "ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "fuseblk", "fuse.gocryptfs",
                                 "fuse.encfs", "vfat", "exfat", "ecryptfs", "NTFS"})
            QVERIFY2(!native::isNetworkFileSystem(name), name);
    }

    void readsTheKindOfAMount()
    {
        platform::FileSystem fileSystem;
        QVERIFY(platform::fileSystemOf(u"/proc/self/status"_s, fileSystem).ok());
        QCOMPARE(fileSystem.name, std::string("proc"));
        QVERIFY(!fileSystem.network);
        const QTemporaryDir folder;
        QVERIFY(platform::fileSystemOf(folder.path(), fileSystem).ok());
        QVERIFY(!fileSystem.name.empty());
        QVERIFY(!fileSystem.network);
        QVERIFY(platform::fileSystemOf(folder.filePath(u"missing"_s), fileSystem).problem
                == platform::SystemProblem::NotFound);
    }

    void tellsWhatAFileIsWithoutOpeningIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        platform::FileFacts facts;
        QVERIFY(platform::fileFacts(path, facts).ok());
        QVERIFY(!facts.exists);

        QVERIFY(platform::writeSafely(path, "12345").ok());
        QVERIFY(platform::fileFacts(path, facts).ok());
        QVERIFY(facts.exists && facts.regular && facts.writable);
        QCOMPARE(facts.size, 5);

        QVERIFY(platform::fileFacts(folder.path(), facts).ok());
        QVERIFY(facts.exists && !facts.regular);

        const QString dangling = folder.filePath(u"dangling"_s);
        QVERIFY(QFile::link(folder.filePath(u"gone"_s), dangling));
        QVERIFY(platform::fileFacts(dangling, facts).ok());
        QVERIFY(facts.exists && !facts.regular);
    }
};

OPTOUTDESK_TEST(TstFileSystem);
#include "tst_filesystem.moc"
