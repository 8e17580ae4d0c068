// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/sealedvfs.h"
#include "tests/storage/sealing/connection.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

class TstFileKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherFilesAreRefused_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("temporary database") << SQLITE_OPEN_TEMP_DB;
        QTest::newRow("passing database") << SQLITE_OPEN_TRANSIENT_DB;
        QTest::newRow("temporary journal") << SQLITE_OPEN_TEMP_JOURNAL;
        QTest::newRow("statement journal") << SQLITE_OPEN_SUBJOURNAL;
        QTest::newRow("journal of several databases") << SQLITE_OPEN_SUPER_JOURNAL;
        QTest::newRow("WAL") << SQLITE_OPEN_WAL;
        QTest::newRow("no kind") << 0;
        QTest::newRow("two kinds") << (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL);
    }
    void otherFilesAreRefused()
    {
        QFETCH(int, kind);
        QTemporaryDir folder;
        sqlite3_vfs *const vfs = sqlite3_vfs_find(sealing::vfsName);
        QVERIFY(vfs != nullptr);
        const QByteArray path = folder.filePath(u"file"_s).toUtf8();
        const QByteArray number = numberOf(m_ticket).toLatin1();
        const char *parameters[] = {sealing::ticketParameter, number.constData()};
        const char *const name = sqlite3_create_filename(path.constData(), "", "", 1, parameters);
        std::vector<std::max_align_t> memory(static_cast<std::size_t>(vfs->szOsFile));
        auto *const file = reinterpret_cast<sqlite3_file *>(memory.data());
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        for (const char *wanted : {name, static_cast<const char *>(nullptr)}) {
            QCOMPARE(vfs->xOpen(vfs, wanted, file, flags | kind, nullptr), SQLITE_CANTOPEN);
            QVERIFY(file->pMethods == nullptr);
        }
        QCOMPARE(vfs->xOpen(vfs, name, file, flags | SQLITE_OPEN_MAIN_DB, nullptr), SQLITE_OK);
        QCOMPARE(file->pMethods->iVersion, 1);
        QCOMPARE(file->pMethods->xClose(file), SQLITE_OK);
        sqlite3_free_filename(name);
    }

    void neverTheDefault() { QVERIFY(sqlite3_vfs_find(nullptr) != sqlite3_vfs_find(sealing::vfsName)); }

    // What would be written in the clear is not written at all.
    void withoutTempStoreInMemoryItFailsClosed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        makeSample(path, &m_ticket, 10);
        Connection connection(path, &m_ticket);
        RUN(connection, u"PRAGMA temp_store=FILE"_s);
        QVERIFY(connection.run(u"CREATE TEMP TABLE many AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 "
                               "FROM n WHERE i < 60000) SELECT hex(randomblob(50)) AS h FROM n"_s)
                != 0);
        RUN(connection, u"PRAGMA temp_store=MEMORY"_s);
        QCOMPARE(complaintAbout(connection, 10), QString());
    }

    // A commit over two files needs a third that names them.
    void twoFilesInOneTransactionAreRefused()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        const QString other = folder.filePath(u"other"_s);
        makeSample(path, &m_ticket, 10);
        makeSample(other, &m_ticket, 10);
        Connection connection(path, &m_ticket);
        RUN(connection, u"PRAGMA synchronous=EXTRA"_s); // else SQLite does without the third
        RUN(connection, u"ATTACH '%1' AS other"_s.arg(address(other, u"rw"_s, &m_ticket)));
        RUN(connection, u"BEGIN"_s);
        RUN(connection, u"UPDATE main.total SET rows = 7"_s);
        RUN(connection, u"UPDATE other.total SET rows = 7"_s);
        QVERIFY(connection.run(u"COMMIT"_s) != 0);
        static_cast<void>(connection.run(u"ROLLBACK"_s));
        QCOMPARE(connection.value(u"SELECT rows FROM main.total"_s).toInt(), 0);
        QCOMPARE(connection.value(u"SELECT rows FROM other.total"_s).toInt(), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{u"other"_s, u"practice"_s}));
    }

    void aFileBesideItNeedsATicketOfItsOwn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        makeSample(path, &m_ticket, 10);
        Connection connection(path, &m_ticket);
        QCOMPARE(connection.run(u"ATTACH '%1' AS other"_s.arg(folder.filePath(u"other"_s))), SQLITE_CANTOPEN);
        QVERIFY(!QFile::exists(folder.filePath(u"other"_s)));
    }

    void onlyALivingTicketOpens()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        makeSample(path, &m_ticket, 10);
        auto ticket = std::make_unique<sealing::KeyTicket>(sampleKey());
        Connection open(path, ticket.get());
        QCOMPARE(open.opened(), 0);
        const QString number = numberOf(*ticket);
        QVERIFY(number != numberOf(m_ticket));
        ticket.reset();
        QCOMPARE(complaintAbout(open, 10), QString()); // what is open goes on
        for (const QString &wrong : {number, u"0"_s, u"-1"_s, u"nothing"_s, QString(), u"99999999999999999999999"_s}) {
            sqlite3 *database = nullptr;
            const QString uri = u"file:%1?mode=rw&vfs=optout-sealed&seal=%2"_s.arg(path, wrong);
            QCOMPARE(sqlite3_open_v2(uri.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, nullptr),
                     SQLITE_CANTOPEN);
            sqlite3_close(database);
        }
    }

    void aFileIsToldByItsFirstBytes()
    {
        QTemporaryDir folder;
        const QString sealed = folder.filePath(u"sealed Ωé%41"_s);
        const QString plain = folder.filePath(u"plain"_s);
        makeSample(sealed, &m_ticket, 3);
        makeSample(plain, nullptr, 3);
        QVERIFY(sealing::isSealedFile(sealed));
        QVERIFY(!sealing::isSealedFile(plain));
        QVERIFY(!sealing::isSealedFile(folder.filePath(u"missing"_s)));
        QVERIFY(!sealing::isSealedFile(folder.path()));
        QVERIFY(!sealing::isSealedFile(u"/dev/zero"_s));
        overwrite(folder.filePath(u"short"_s), "OptOut sealed 1");
        QVERIFY(!sealing::isSealedFile(folder.filePath(u"short"_s)));
        QVERIFY(QFile::link(sealed, folder.filePath(u"link"_s)));
        QVERIFY(sealing::isSealedFile(folder.filePath(u"link"_s)));
        QVERIFY(!QFile::exists(folder.filePath(u"missing"_s)));
    }

private:
    static QString numberOf(const sealing::KeyTicket &ticket)
    {
        QUrlQuery query;
        ticket.addTo(query);
        return query.queryItemValue(QLatin1String(sealing::ticketParameter));
    }

    const sealing::KeyTicket m_ticket{sampleKey()};
};

OPTOUTDESK_TEST(TstFileKinds);
#include "tst_filekinds.moc"
