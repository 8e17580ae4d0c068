// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using platform::SystemProblem;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Lets this process write no file beyond a size: what a full disk feels like, without needing one.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

}

class TstSafeWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWholeFileForThisPersonAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"letter 000001.pdf"_s);
        const QByteArray bytes(3'000'000, 'x');
        QVERIFY(platform::writeSafely(path, bytes).ok());
        QCOMPARE(contentsOf(path), bytes);
        QCOMPARE(int(QFile::permissions(path)),
                 int(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        QVERIFY(platform::writeSafely(path, {}).ok());
        QCOMPARE(contentsOf(path), QByteArray());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aFullDiskIsToldAndTheGoodFileStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"statistics.csv"_s);
        QVERIFY(platform::writeSafely(path, "good").ok());
        {
            const SmallDisk disk(61'440);
            const platform::SystemError error = platform::writeSafely(path, QByteArray(1 << 20, 'x'));
            QVERIFY(error.problem == SystemProblem::NoSpace);
        }
        QCOMPARE(contentsOf(path), QByteArray("good"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void onlyRegularFilesAreReplaced()
    {
        const QTemporaryDir folder;
        const QString fifo = folder.filePath(u"fifo"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QVERIFY(platform::writeSafely(fifo, "x").problem == SystemProblem::NotRegular);
        QVERIFY(platform::writeSafely(folder.path(), "x").problem == SystemProblem::NotRegular);
        QVERIFY(platform::writeSafely(u"/dev/full"_s, "x").problem == SystemProblem::NotRegular);
        QVERIFY(platform::writeSafely(folder.filePath(u"no/such/folder"_s), "x").problem == SystemProblem::NotFound);
    }

    void publishingNeverReplaces()
    {
        const QTemporaryDir folder;
        const QString finished = folder.filePath(u"finished"_s);
        const QString path = folder.filePath(u"register"_s);
        QVERIFY(platform::writeSafely(finished, "new").ok());
        QVERIFY(platform::writeSafely(path, "old").ok());
        QVERIFY(platform::publish(finished, path).problem == SystemProblem::Exists);
        QCOMPARE(contentsOf(path), QByteArray("old"));
        QVERIFY(QFile::exists(finished));
        QVERIFY(QFile::remove(path));
        QVERIFY(platform::publish(finished, path).ok());
        QCOMPARE(contentsOf(path), QByteArray("new"));
        QVERIFY(!QFile::exists(finished));
    }

    void aCopyIsWholeForThisPersonAloneAndReplacesNothing()
    {
        const QTemporaryDir folder;
        const QString from = folder.filePath(u"backup"_s);
        const QString to = folder.filePath(u"copy"_s);
        const QByteArray bytes(3'000'001, 'x');
        QVERIFY(platform::writeSafely(from, bytes).ok());
        QVERIFY(platform::copySafely(from, to).ok());
        QCOMPARE(contentsOf(to), bytes);
        QCOMPARE(int(QFile::permissions(to)),
                 int(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        QVERIFY(platform::writeSafely(to, "old").ok());
        QVERIFY(platform::copySafely(from, to).problem == SystemProblem::Exists);
        QCOMPARE(contentsOf(to), QByteArray("old"));
        QVERIFY(platform::copySafely(folder.filePath(u"gone"_s), folder.filePath(u"new"_s)).problem
                == SystemProblem::NotFound);
        QVERIFY(!QFile::exists(folder.filePath(u"new"_s)));
    }

    void aCopyOnAFullDiskIsToldAndLeavesNothing()
    {
        const QTemporaryDir folder;
        const QString from = folder.filePath(u"backup"_s);
        const QString to = folder.filePath(u"copy"_s);
        QVERIFY(platform::writeSafely(from, QByteArray(1 << 20, 'x')).ok());
        const SmallDisk disk(61'440);
        QVERIFY(platform::copySafely(from, to).problem == SystemProblem::NoSpace);
        QVERIFY(!QFile::exists(to));
    }

    void aReplacedFileKeepsItsOtherName()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"register"_s);
        const QString aside = folder.filePath(u"register.set-aside"_s);
        const QString finished = folder.filePath(u"finished"_s);
        QVERIFY(platform::writeSafely(path, "old").ok());
        QVERIFY(platform::writeSafely(finished, "new").ok());
        QVERIFY(platform::keepAside(path, aside).ok());
        // Never a moment without a file of that name.
        QCOMPARE(contentsOf(path), QByteArray("old"));
        QVERIFY(platform::keepAside(path, aside).problem == SystemProblem::Exists);
        QVERIFY(platform::replaceWith(finished, path).ok());
        QCOMPARE(contentsOf(path), QByteArray("new"));
        QCOMPARE(contentsOf(aside), QByteArray("old"));
        QVERIFY(!QFile::exists(finished));
    }

    void whatWasKeptAsideComesBackButNeverOverSomethingNew()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"register"_s);
        const QString aside = folder.filePath(u"register.set-aside"_s);
        QVERIFY(platform::writeSafely(path, "old").ok());
        QVERIFY(platform::keepAside(path, aside).ok());
        QVERIFY(platform::putBack(aside, path).ok());
        QVERIFY(!QFile::exists(aside));
        QCOMPARE(contentsOf(path), QByteArray("old"));

        // Where it had to be moved.
        QVERIFY(QFile::rename(path, aside));
        QVERIFY(platform::putBack(aside, path).ok());
        QCOMPARE(contentsOf(path), QByteArray("old"));
        QVERIFY(!QFile::exists(aside));

        QVERIFY(platform::keepAside(path, aside).ok());
        QVERIFY(platform::writeSafely(path, "new").ok());
        QVERIFY(platform::putBack(aside, path).ok());
        QCOMPARE(contentsOf(path), QByteArray("new"));
        QCOMPARE(contentsOf(aside), QByteArray("old"));
    }
};

OPTOUTDESK_TEST(TstSafeWriting);
#include "tst_safewriting.moc"
