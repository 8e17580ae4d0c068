// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sealing/connection.h"
#include "tests/storage/sealing/crashimage.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype page = sealing::pageSize;
constexpr qsizetype sector = CrashImage::sector;
constexpr qsizetype record = CrashImage::record;

}

class TstHotJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_image = CrashImage::make();
        // The file was changed, the journal says how to undo it, and its last part was not safe on the disk yet.
        QVERIFY(m_image.journal.size() > 30 * page);
        QVERIFY(m_image.headers().size() > 2);
        QVERIFY(m_image.imagesSafeBehind(0) > 3);
        QCOMPARE(m_image.imagesSafeBehind(m_image.headers().last()), 0u);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_crashed = m_image;
    }

    void isUndone() { QCOMPARE(complaintAfterOpening(), QString()); }

    // Power went while page 1 was being written: the header cannot be read, and the journal mends it.
    void mendsATornPage1_data()
    {
        QTest::addColumn<qsizetype>("from");
        for (qsizetype from = 0; from < page; from += sector)
            QTest::addRow("from byte %lld", static_cast<long long>(from)) << from;
    }
    void mendsATornPage1()
    {
        QFETCH(qsizetype, from);
        m_crashed.database.replace(from, page - from, QByteArray(page - from, 't'));
        QCOMPARE(complaintAfterOpening(), QString());
    }

    void mendsEveryTornPage()
    {
        for (qsizetype at = 0; at < m_crashed.database.size(); at += page) {
            if (isInJournal(at / page + 1))
                m_crashed.database.replace(at + 3 * sector, sector, QByteArray(sector, 't'));
        }
        QCOMPARE(complaintAfterOpening(), QString());
    }

    void withoutAJournalATornPage1IsDamage()
    {
        m_crashed.database.replace(sector, sector, QByteArray(sector, 't'));
        m_crashed.journal.clear();
        m_crashed.layAt(path());
        Connection connection(path(), &m_ticket);
        QCOMPARE(connection.run(u"SELECT count(*) FROM act"_s), SQLITE_IOERR_DATA);
        QCOMPARE(contentsOf(path()), m_crashed.database);
    }

    // What was not safe on the disk yet belongs to pages that the file had not lost yet.
    void aTornEndIsLeftOut()
    {
        const qsizetype last = m_crashed.headers().last();
        const QByteArray whole = m_crashed.journal;
        for (qsizetype cut = last + sector; cut < whole.size(); cut += sector) {
            m_crashed.journal = whole.first(cut);
            QCOMPARE(complaintAfterOpening(), QString());
            m_crashed.journal = whole;
            m_crashed.journal.replace(cut, sector, QByteArray(sector, 't'));
            QCOMPARE(complaintAfterOpening(), QString());
        }
    }

    // SQLite would take it for the torn end of the journal and leave the rest as it is: half of a transaction.
    void aDamagedImageIsTold()
    {
        const QByteArray whole = m_crashed.journal;
        for (quint32 i = 0; i < m_crashed.imagesSafeBehind(0); ++i) {
            m_crashed.journal = whole;
            const qsizetype at = sector + qsizetype(i) * record + 4 + 700;
            m_crashed.journal[at] = char(m_crashed.journal[at] ^ 1);
            m_crashed.layAt(path());
            {
                Connection connection(path(), &m_ticket);
                QVERIFY(connection.run(u"SELECT count(*) FROM act"_s) != 0);
                QCOMPARE(connection.failure().problem, Problem::RegisterDamaged);
                QCOMPARE(contentsOf(path() + u"-journal"_s), m_crashed.journal);
            }
            // Nothing is lost by the attempt: with the journal as it was, all is undone.
            overwrite(path() + u"-journal"_s, whole);
            Connection connection(path(), &m_ticket);
            QCOMPARE(complaintAbout(connection, CrashImage::rows), QString());
        }
    }

    void imagesBelongToTheirPage()
    {
        const QByteArray first = m_crashed.journal.sliced(sector, 4);
        const QByteArray second = m_crashed.journal.sliced(sector + record, 4);
        QVERIFY(first != second);
        m_crashed.journal.replace(sector, 4, second);
        m_crashed.journal.replace(sector + record, 4, first);
        m_crashed.layAt(path());
        Connection connection(path(), &m_ticket);
        QVERIFY(connection.run(u"SELECT count(*) FROM act"_s) != 0);
        QCOMPARE(connection.failure().problem, Problem::RegisterDamaged);
    }

    void aJournalOfAnotherRegisterIsNotPlayed()
    {
        m_crashed.layAt(path());
        const sealing::KeyTicket other(sampleKey(5));
        QVERIFY(QFile::remove(path()));
        overwrite(path() + u"-journal"_s, {});
        makeSample(path(), &other, 20);
        const QByteArray before = contentsOf(path());
        overwrite(path() + u"-journal"_s, m_crashed.journal);
        Connection connection(path(), &other);
        QVERIFY(connection.run(u"SELECT count(*) FROM act"_s) != 0);
        QCOMPARE(connection.failure().problem, Problem::RegisterDamaged);
        // Page 1 proves the key, so SQLite has given the file the length that the journal names; every page is as it was.
        const QByteArray after = contentsOf(path());
        QVERIFY(after.startsWith(before) || before.startsWith(after));
    }

    // The first transaction of a new file was cut off while page 1 was written.
    void aFileThatNeverWasBecomesEmpty()
    {
        {
            Connection connection(path(), &m_ticket);
            QVERIFY(sealing::reserveRoom(connection.handle()).ok());
            RUN(connection, u"PRAGMA cache_size=10"_s);
            RUN(connection, u"BEGIN"_s);
            RUN(connection, u"CREATE TABLE a AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n "
                            "WHERE i < 5000) SELECT hex(randomblob(50)) AS h FROM n"_s);
            m_crashed = {contentsOf(path()), contentsOf(path() + u"-journal"_s)};
            RUN(connection, u"ROLLBACK"_s);
        }
        QVERIFY(!m_crashed.database.isEmpty() && !m_crashed.journal.isEmpty());
        m_crashed.database.replace(sector, sector, QByteArray(sector, 't'));
        m_crashed.layAt(path());
        Connection connection(path(), &m_ticket);
        QCOMPARE(connection.value(u"SELECT count(*) FROM sqlite_schema"_s), QVariant(0));
        QVERIFY(contentsOf(path()).isEmpty());
    }

private:
    QString path() const { return m_folder->filePath(u"crashed"_s); }

    QString complaintAfterOpening() const
    {
        m_crashed.layAt(path());
        Connection connection(path(), &m_ticket);
        return complaintAbout(connection, CrashImage::rows);
    }

    bool isInJournal(qsizetype number) const
    {
        for (const qsizetype header : m_image.headers()) {
            for (quint32 i = 0; i < m_image.imagesSafeBehind(header); ++i) {
                if (m_image.journal.sliced(header + sector + qsizetype(i) * record, 4)
                    == QByteArray::fromHex(QByteArray::number(number, 16).rightJustified(8, '0')))
                    return true;
            }
        }
        return false;
    }

    const sealing::KeyTicket m_ticket{sampleKey()};
    std::unique_ptr<QTemporaryDir> m_folder;
    CrashImage m_image;
    CrashImage m_crashed;
};

OPTOUTDESK_TEST(TstHotJournal);
#include "tst_hotjournal.moc"
