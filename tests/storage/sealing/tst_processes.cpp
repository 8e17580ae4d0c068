// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sealing/connection.h"
#include "tests/support/testcase.h"

#include <QProcess>
#include <QTemporaryDir>

#include <thread>

#include <sqlite3.h>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

// What SQLite answers to another process that wants to write.
QByteArray anotherProcess(const QString &path)
{
    QProcess process;
    process.start(QStringLiteral(OPTOUTDESK_SEALED_WRITER), {path, u"lock"_s});
    if (!process.waitForFinished())
        return "it hangs";
    return process.readAllStandardOutput().trimmed() + process.readAllStandardError().trimmed();
}

}

class TstProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeSample(path(), &m_ticket, 20);
    }

    void lookingAtAFileKeepsItsLocks()
    {
        Connection connection(path(), &m_ticket);
        QCOMPARE(anotherProcess(path()), QByteArray::number(SQLITE_OK));
        RUN(connection, u"BEGIN IMMEDIATE"_s);
        QCOMPARE(anotherProcess(path()), QByteArray::number(SQLITE_BUSY));
        QVERIFY(sealing::isSealedFile(path()));
        QCOMPARE(anotherProcess(path()), QByteArray::number(SQLITE_BUSY));
        RUN(connection, u"UPDATE total SET rows = 3"_s);
        RUN(connection, u"COMMIT"_s);
        QCOMPARE(anotherProcess(path()), QByteArray::number(SQLITE_OK));
    }

    // One connection sees what another has written, by the counter in the header that it reads again.
    void connectionsSeeEachOther()
    {
        Connection one(path(), &m_ticket);
        const sealing::KeyTicket again(sampleKey());
        Connection other(path(), &again);
        for (int i = 1; i < 20; ++i) {
            RUN(i % 2 == 0 ? one : other, u"UPDATE total SET rows = %1"_s.arg(i));
            QCOMPARE((i % 2 == 0 ? other : one).value(u"SELECT rows FROM total"_s).toInt(), i);
        }
    }

    void ticketsAndFilesOfManyThreads()
    {
        std::vector<std::thread> threads;
        std::atomic<int> good = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([this, i, &good] {
                const QString mine = m_folder->filePath(QString::number(i));
                for (int round = 0; round < 5; ++round) {
                    const sealing::KeyTicket ticket(sampleKey(std::uint8_t(i + 1)));
                    QFile::remove(mine);
                    makeSample(mine, &ticket, 30);
                    Connection connection(mine, &ticket);
                    good += complaintAbout(connection, 30).isEmpty() ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 20);
    }

private:
    QString path() const { return m_folder->filePath(u"practice"_s); }

    const sealing::KeyTicket m_ticket{sampleKey()};
    std::unique_ptr<QTemporaryDir> m_folder;
};

OPTOUTDESK_TEST(TstProcesses);
#include "tst_processes.moc"
