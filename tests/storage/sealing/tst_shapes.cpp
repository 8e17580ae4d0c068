// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sealing/connection.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int page = sealing::pageSize;

// A connection's own database or journal file, as SQLite itself holds it.
class SqliteFile
{
public:
    SqliteFile(Connection &connection, int which)
    {
        if (sqlite3_file_control(connection.handle(), "main", which, &m_file) != SQLITE_OK || m_file->pMethods == nullptr)
            qFatal("no such file");
    }

    int read(QByteArray &to, qint64 offset)
    {
        return m_file->pMethods->xRead(m_file, to.data(), static_cast<int>(to.size()), offset);
    }
    int write(const QByteArray &from, qint64 offset)
    {
        return m_file->pMethods->xWrite(m_file, from.constData(), static_cast<int>(from.size()), offset);
    }
    const sqlite3_io_methods &methods() { return *m_file->pMethods; }
    sqlite3_file *file() { return m_file; }

private:
    sqlite3_file *m_file = nullptr;
};

QByteArray readFrom(SqliteFile &file, int amount, qint64 offset, int expected = SQLITE_OK)
{
    QByteArray bytes(amount, 'x');
    if (file.read(bytes, offset) != expected)
        return "another answer";
    return bytes;
}

}

class TstShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeSample(path(), &m_ticket, 50);
    }

    void readsOfADatabase()
    {
        Connection connection(path(), &m_ticket);
        SqliteFile file(connection, SQLITE_FCNTL_FILE_POINTER);
        const qint64 size = contentsOf(path()).size();
        const QByteArray first = readFrom(file, page, 0);
        QVERIFY(first.startsWith(QByteArray("SQLite format 3\0", 16)));
        QCOMPARE(int(first[20]), sealing::reservedBytes);
        QCOMPARE(first.last(sealing::reservedBytes), QByteArray(sealing::reservedBytes, '\0'));
        QCOMPARE(readFrom(file, 100, 0), first.first(100));
        QCOMPARE(readFrom(file, 16, 24), first.sliced(24, 16));
        QCOMPARE(readFrom(file, page, size, SQLITE_IOERR_SHORT_READ), QByteArray(page, '\0'));
        QCOMPARE(readFrom(file, page, size + 9 * page, SQLITE_IOERR_SHORT_READ), QByteArray(page, '\0'));
        for (const auto &[amount, offset] : {std::pair(512, 512), {page, 16}, {2 * page, 0}, {101, 0}, {16, page + 24}}) {
            QByteArray bytes(amount, 'x');
            QCOMPARE(file.read(bytes, offset), SQLITE_IOERR_READ);
        }
    }

    void readsOfANewFile()
    {
        Connection connection(m_folder->filePath(u"new"_s), &m_ticket);
        SqliteFile file(connection, SQLITE_FCNTL_FILE_POINTER);
        for (const auto &[amount, offset] : {std::pair(100, 0), {16, 24}, {page, 0}})
            QCOMPARE(readFrom(file, amount, offset, SQLITE_IOERR_SHORT_READ), QByteArray(amount, '\0'));
    }

    void writesOfADatabase()
    {
        Connection connection(path(), &m_ticket);
        SqliteFile file(connection, SQLITE_FCNTL_FILE_POINTER);
        const QByteArray before = contentsOf(path());
        for (const auto &[amount, offset] : {std::pair(100, 0), {512, 0}, {page, 16}, {2 * page, page}, {page - 1, page}})
            QCOMPARE(file.write(QByteArray(amount, 'x'), offset), SQLITE_IOERR_WRITE);
        // Page 1 must say what the other pages rely on: page size, reserved bytes, no WAL.
        const QByteArray first = readFrom(file, page, 0);
        for (const int byte : {0, 16, 17, 18, 19, 20}) {
            QByteArray wrong = first;
            wrong[byte] = char(wrong[byte] + 1);
            QCOMPARE(file.write(wrong, 0), SQLITE_IOERR_WRITE);
        }
        QCOMPARE(contentsOf(path()), before);
        QByteArray written = QByteArray(page - sealing::reservedBytes, 'w') + QByteArray(sealing::reservedBytes, '\0');
        QCOMPARE(file.write(written, page), SQLITE_OK);
        QCOMPARE(readFrom(file, page, page), written);
        QVERIFY(!contentsOf(path()).contains("www"));
    }

    // SQLite writes pages out of order and leaves some out: all of them are sealed, none are bare zeros.
    void pagesLeftOutAreSealedZeros()
    {
        Connection connection(path(), &m_ticket);
        SqliteFile file(connection, SQLITE_FCNTL_FILE_POINTER);
        const qint64 size = contentsOf(path()).size();
        QCOMPARE(file.write(QByteArray(page, '\0'), size + 3 * page), SQLITE_OK);
        QCOMPARE(contentsOf(path()).size(), size + 4 * page);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(readFrom(file, page, size + i * page), QByteArray(page, '\0'));
            QVERIFY(contentsOf(path()).sliced(size + i * page, page) != QByteArray(page, '\0'));
        }
    }

    void thePageOfTheLockBytesIsLeftAlone()
    {
        Connection connection(path(), &m_ticket);
        SqliteFile file(connection, SQLITE_FCNTL_FILE_POINTER);
        constexpr qint64 lockBytes = 0x40000000;
        QCOMPARE(readFrom(file, page, 0).size(), page);
        QCOMPARE(file.methods().xTruncate(file.file(), lockBytes - page), SQLITE_OK); // longer, and empty on the disk
        QCOMPARE(file.write(QByteArray(page, '\0'), lockBytes), SQLITE_IOERR_WRITE);
        QCOMPARE(file.write(QByteArray(page, '\0'), lockBytes + page), SQLITE_OK);
        QFile raw(path());
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(raw.seek(lockBytes - page));
        QVERIFY(raw.read(page) != QByteArray(page, '\0'));
        QCOMPARE(raw.read(page), QByteArray(page, '\0'));
        QVERIFY(raw.read(page) != QByteArray(page, '\0'));
        QCOMPARE(readFrom(file, page, lockBytes - page), QByteArray(page, '\0'));
        QCOMPARE(readFrom(file, page, lockBytes + page), QByteArray(page, '\0'));
    }

    void imagesOfAJournalFollowTheirNumber()
    {
        Connection connection(path(), &m_ticket);
        RUN(connection, u"PRAGMA synchronous=EXTRA"_s);
        RUN(connection, u"BEGIN IMMEDIATE"_s);
        RUN(connection, u"UPDATE total SET rows = 1"_s);
        SqliteFile journal(connection, SQLITE_FCNTL_JOURNAL_POINTER);
        const QByteArray image = QByteArray(page - sealing::reservedBytes, 'i') + QByteArray(sealing::reservedBytes, '\0');
        const qint64 end = contentsOf(path() + u"-journal"_s).size();
        QCOMPARE(journal.write(image, end + 4), SQLITE_IOERR_WRITE); // no number before it
        QCOMPARE(journal.write(QByteArray::fromHex("00000007"), end), SQLITE_OK);
        QCOMPARE(journal.write(image, end + 8), SQLITE_IOERR_WRITE);
        QCOMPARE(journal.write(image, end + 4), SQLITE_OK);
        QVERIFY(!contentsOf(path() + u"-journal"_s).contains("iii"));
        QCOMPARE(readFrom(journal, 4, end), QByteArray::fromHex("00000007"));
        QCOMPARE(readFrom(journal, page, end + 4), image);
        // Under another number it is not that page.
        QCOMPARE(journal.write(QByteArray::fromHex("00000008"), end), SQLITE_OK);
        QByteArray read(page, 'x');
        QCOMPARE(journal.read(read, end + 4), SQLITE_IOERR_DATA);
        QCOMPARE(read, QByteArray(page, '\0'));
        QCOMPARE(readFrom(journal, 4, 0), QByteArray(4, '\0')); // the header is not complete yet
        QCOMPARE(journal.read(read, end + 4), SQLITE_IOERR_READ); // its number was not read just before
    }

    // Everything else that SQLite writes into a journal holds nothing of a page.
    void partsOfPagesDoNotGoIntoAJournal()
    {
        Connection connection(path(), &m_ticket);
        RUN(connection, u"BEGIN IMMEDIATE"_s);
        RUN(connection, u"UPDATE total SET rows = 1"_s);
        SqliteFile journal(connection, SQLITE_FCNTL_JOURNAL_POINTER);
        const QByteArray before = contentsOf(path() + u"-journal"_s);
        const QByteArray header = before.first(512);
        for (const int amount : {1, 8, 12, 28, 511, 512, 1024, 2048, 8192})
            QCOMPARE(journal.write(QByteArray(amount, 'p'), 0), SQLITE_IOERR_WRITE);
        QByteArray stuffed = header;
        stuffed[100] = 'p';
        QCOMPARE(journal.write(stuffed, 0), SQLITE_IOERR_WRITE);
        QCOMPARE(contentsOf(path() + u"-journal"_s), before);
        QCOMPARE(journal.write(header, 0), SQLITE_OK);
        QCOMPARE(journal.methods().xSectorSize(journal.file()), 512);
    }

private:
    QString path() const { return m_folder->filePath(u"practice"_s); }

    const sealing::KeyTicket m_ticket{sampleKey()};
    std::unique_ptr<QTemporaryDir> m_folder;
};

OPTOUTDESK_TEST(TstShapes);
#include "tst_shapes.moc"
