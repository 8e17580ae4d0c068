// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sealing/connection.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QTemporaryDir>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 1500;

// Nobody who looks at the disk reads a word, nor sees that it is SQLite's.
bool showsNothing(const QByteArray &bytes)
{
    return !bytes.contains("Marker") && !bytes.contains("act_words") && !bytes.contains("SQLite format");
}

}

class TstEverydayWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeSample(path(), &m_ticket, rows);
    }

    void aSealedFileIsADatabase()
    {
        Connection connection(path(), &m_ticket);
        QCOMPARE(complaintAbout(connection, rows), QString());
        QCOMPARE(connection.value(u"PRAGMA page_size"_s).toInt(), sealing::pageSize);
        const QByteArray bytes = contentsOf(path());
        QVERIFY(bytes.startsWith(QByteArray("OptOut sealed 1\0", 16)));
        QVERIFY(bytes.size() % sealing::pageSize == 0 && bytes.size() > 20 * sealing::pageSize);
        QVERIFY(showsNothing(bytes));
        QVERIFY(sealing::isSealedFile(path()));
    }

    // The journal holds the pages as they were: as secret as the file.
    void aTransactionOnItsWayShowsNothing()
    {
        Connection connection(path(), &m_ticket);
        RUN(connection, u"PRAGMA journal_mode=TRUNCATE"_s);
        RUN(connection, u"PRAGMA cache_size=10"_s);
        RUN(connection, u"BEGIN IMMEDIATE"_s);
        RUN(connection, u"UPDATE act SET words = replace(words, 'person', 'Marker')"_s);
        const QByteArray journal = contentsOf(path() + u"-journal"_s);
        QVERIFY(journal.size() > 20 * sealing::pageSize);
        QVERIFY(showsNothing(journal));
        QVERIFY(showsNothing(contentsOf(path())));
        RUN(connection, u"ROLLBACK"_s);
        QCOMPARE(complaintAbout(connection, rows), QString());
        QCOMPARE(connection.value(u"SELECT count(*) FROM act WHERE words LIKE '%person%'"_s).toInt(), rows);
    }

    void everyJournalModeUndoes_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char *mode : {"delete", "truncate", "persist", "memory"})
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }
    void everyJournalModeUndoes()
    {
        QFETCH(QString, mode);
        Connection connection(path(), &m_ticket);
        QCOMPARE(connection.text(u"PRAGMA journal_mode="_s + mode), mode);
        RUN(connection, u"PRAGMA synchronous=EXTRA"_s);
        RUN(connection, u"PRAGMA cache_size=10"_s);
        for (int i = 0; i < 3; ++i) {
            RUN(connection, u"BEGIN"_s);
            RUN(connection, u"UPDATE act SET words = hex(randomblob(90)) WHERE id < 400"_s);
            RUN(connection, u"ROLLBACK"_s);
            RUN(connection, u"UPDATE total SET rows = rows + 1"_s);
        }
        QCOMPARE(complaintAbout(connection, rows), QString());
        QCOMPARE(connection.value(u"SELECT rows FROM total"_s).toInt(), 3);
    }

    void savepointsAndFailedStatementsAreUndone()
    {
        Connection connection(path(), &m_ticket);
        RUN(connection, u"PRAGMA cache_size=10"_s);
        RUN(connection, u"BEGIN"_s);
        RUN(connection, u"UPDATE total SET rows = 1"_s);
        RUN(connection, u"SAVEPOINT inner"_s);
        RUN(connection, u"UPDATE act SET words = hex(randomblob(400))"_s);
        RUN(connection, u"SAVEPOINT deeper"_s);
        RUN(connection, u"UPDATE act SET words = hex(randomblob(500))"_s);
        RUN(connection, u"ROLLBACK TO deeper"_s);
        RUN(connection, u"ROLLBACK TO inner"_s);
        // The statement writes hundreds of pages before its last row breaks a rule.
        QVERIFY(connection.run(u"UPDATE act SET words = iif(id = %1, NULL, hex(randomblob(400)))"_s.arg(rows)) != 0);
        RUN(connection, u"COMMIT"_s);
        QCOMPARE(connection.value(u"SELECT rows FROM total"_s).toInt(), 1);
        QCOMPARE(complaintAbout(connection, rows), QString());
    }

    void largeSortsStayInMemory()
    {
        Connection connection(path(), &m_ticket);
        RUN(connection, u"PRAGMA cache_size=10"_s);
        const QString sorted =
            u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
            "SELECT count(*) FROM (SELECT DISTINCT hex(randomblob(50)) AS h FROM n ORDER BY h LIMIT 50000)"_s;
        QCOMPARE(connection.value(sorted).toInt(), 50000);
        RUN(connection, u"CREATE TEMP TABLE many AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n "
                        "WHERE i < 60000) SELECT hex(randomblob(50)) AS h FROM n"_s);
        RUN(connection, u"CREATE INDEX temp.many_sorted ON many (h)"_s);
        RUN(connection, u"CREATE INDEX act_again ON act (words, weight)"_s);
        QCOMPARE(names(), QStringList{u"practice"_s});
    }

    void vacuumKeepsItSealed()
    {
        Connection connection(path(), &m_ticket);
        RUN(connection, u"CREATE TABLE passing AS SELECT words FROM act"_s);
        RUN(connection, u"DROP TABLE passing"_s);
        const qsizetype before = contentsOf(path()).size();
        RUN(connection, u"VACUUM"_s);
        QVERIFY(contentsOf(path()).size() < before);
        QVERIFY(showsNothing(contentsOf(path())));
        QCOMPARE(complaintAbout(connection, rows), QString());
        Connection again(path(), &m_ticket);
        QCOMPARE(complaintAbout(again, rows), QString());
    }

    // Pages of another size would have no room for what seals them.
    void anotherPageSizeIsRefused()
    {
        Connection connection(path(), &m_ticket);
        for (const int size : {512, 1024, 8192}) {
            RUN(connection, u"PRAGMA page_size=%1"_s.arg(size));
            static_cast<void>(connection.run(u"VACUUM"_s));
            QVERIFY(showsNothing(contentsOf(path() + u"-journal"_s)));
            Connection again(path(), &m_ticket);
            QCOMPARE(complaintAbout(again, rows), QString());
        }
        const QString fresh = file(u"fresh"_s);
        Connection other(fresh, &m_ticket);
        QVERIFY(sealing::reserveRoom(other.handle()).ok());
        RUN(other, u"PRAGMA page_size=8192"_s);
        QVERIFY(other.run(u"CREATE TABLE a (b)"_s) != 0);
        QVERIFY(contentsOf(fresh).isEmpty());
    }

    void copiesAreSealedOrPlainAsAsked_data()
    {
        QTest::addColumn<bool>("fromSealed");
        QTest::addColumn<bool>("toSealed");
        QTest::newRow("sealed to sealed") << true << true;
        QTest::newRow("sealed to plain") << true << false;
        QTest::newRow("plain to sealed") << false << true;
    }
    void copiesAreSealedOrPlainAsAsked()
    {
        QFETCH(bool, fromSealed);
        QFETCH(bool, toSealed);
        if (!fromSealed) {
            QVERIFY(QFile::remove(path()));
            makeSample(path(), nullptr, rows);
            QVERIFY(!sealing::isSealedFile(path()));
        }
        const sealing::KeyTicket other(sampleKey(3));
        const QString copy = file(u"copy"_s);
        {
            Connection connection(path(), fromSealed ? &m_ticket : nullptr);
            QVERIFY(sealing::reserveRoom(connection.handle()).ok());
            RUN(connection, u"PRAGMA cache_size=10"_s);
            RUN(connection, u"VACUUM INTO '%1'"_s.arg(address(copy, u"rwc"_s, toSealed ? &other : nullptr)));
        }
        QCOMPARE(sealing::isSealedFile(copy), toSealed);
        QCOMPARE(showsNothing(contentsOf(copy)), toSealed);
        Connection connection(copy, toSealed ? &other : nullptr);
        QCOMPARE(complaintAbout(connection, rows), QString());
        QCOMPARE(names().filter(u"copy"_s), QStringList{u"copy"_s});
    }

    // Without room in the pages SQLite would keep data where nonce and tag go.
    void withoutRoomNothingIsWritten()
    {
        const QString fresh = file(u"fresh"_s);
        Connection connection(fresh, &m_ticket);
        QVERIFY(connection.run(u"CREATE TABLE a (b)"_s) != 0);
        RUN(connection, u"BEGIN"_s); // more than the cache holds
        RUN(connection, u"PRAGMA cache_size=10"_s);
        QVERIFY(connection.run(u"CREATE TABLE a AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < 5000) SELECT hex(randomblob(50)) FROM n"_s)
                    != 0
                || connection.run(u"COMMIT"_s) != 0);
        static_cast<void>(connection.run(u"ROLLBACK"_s));
        QVERIFY(contentsOf(fresh).isEmpty());

        const QString plain = file(u"plain"_s);
        makeSample(plain, nullptr, 3);
        Connection unprepared(plain);
        QVERIFY(unprepared.run(u"VACUUM INTO '%1'"_s.arg(address(file(u"copy"_s), u"rwc"_s, &m_ticket))) != 0);
    }

    void walIsRefused()
    {
        Connection connection(path(), &m_ticket);
        QVERIFY(connection.text(u"PRAGMA journal_mode=WAL"_s) != u"wal");
        RUN(connection, u"PRAGMA locking_mode=EXCLUSIVE"_s);
        static_cast<void>(connection.run(u"PRAGMA journal_mode=WAL"_s));
        static_cast<void>(connection.run(u"UPDATE total SET rows = 5"_s));
        QCOMPARE(names().filter(u"wal"_s), QStringList());
    }
    void afterWalWasRefusedTheFileStillOpens()
    {
        {
            Connection connection(path(), &m_ticket);
            static_cast<void>(connection.run(u"PRAGMA locking_mode=EXCLUSIVE"_s));
            static_cast<void>(connection.run(u"PRAGMA journal_mode=WAL"_s));
        }
        Connection again(path(), &m_ticket);
        QCOMPARE(complaintAbout(again, rows), QString());
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString path() const { return file(u"practice"_s); }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    const sealing::KeyTicket m_ticket{sampleKey()};
    std::unique_ptr<QTemporaryDir> m_folder;
};

OPTOUTDESK_TEST(TstEverydayWork);
#include "tst_everydaywork.moc"
