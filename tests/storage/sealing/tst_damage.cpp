// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sealing/connection.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype page = sealing::pageSize;
constexpr int rows = 60;

// Every page of the file is read, whether a table needs it or not.
int readEveryPage(const QString &path, const sealing::KeyTicket &ticket)
{
    Connection connection(path, &ticket);
    sqlite3_file *file = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    QByteArray to(page, 'x');
    for (sqlite3_int64 at = 0; at < size; at += page) {
        if (const int result = file->pMethods->xRead(file, to.data(), int(page), at); result != SQLITE_OK)
            return result;
    }
    return SQLITE_OK;
}

}

class TstDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeSample(path(), &m_ticket, rows);
        m_good = contentsOf(path());
        QCOMPARE(readEveryPage(path(), m_ticket), SQLITE_OK);
    }

    void everyByteIsGuarded()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        Connection connection(path(), &m_ticket);
        sqlite3_file *sealed = nullptr;
        sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &sealed);
        QByteArray to(page, 'x');
        for (qsizetype at = 0; at < m_good.size(); ++at) {
            const char flipped = char(m_good[at] ^ (1 << at % 8));
            QVERIFY(file.seek(at) && file.write(&flipped, 1) == 1);
            QCOMPARE(sealed->pMethods->xRead(sealed, to.data(), int(page), at / page * page), SQLITE_IOERR_DATA);
            QVERIFY(file.seek(at) && file.write(&m_good.constData()[at], 1) == 1);
        }
        QCOMPARE(readEveryPage(path(), m_ticket), SQLITE_OK);
    }

    // What a person would see: never a shorter list, always "damaged".
    void damageIsToldNeverAShortList()
    {
        int told = 0;
        for (qsizetype at = 7; at < m_good.size(); at += 1013) {
            QByteArray bad = m_good;
            bad[at] = char(bad[at] ^ 0x10);
            overwrite(path(), bad);
            Connection connection(path(), &m_ticket);
            for (const QString &sql : {u"SELECT count(*) FROM act NOT INDEXED"_s, u"SELECT count(words) FROM act"_s,
                                       u"SELECT count(*) FROM found WHERE found MATCH 'marker'"_s}) {
                const QVariant found = connection.value(sql);
                if (found.isValid()) {
                    QCOMPARE(found.toInt(), rows);
                } else {
                    QCOMPARE(connection.failure().problem, Problem::RegisterDamaged);
                    ++told;
                }
            }
        }
        QVERIFY(told > 20);
    }

    void integrityCheckNamesIt()
    {
        QByteArray bad = m_good;
        const qsizetype at = 3 * page + 200;
        bad[at] = char(bad[at] ^ 1);
        overwrite(path(), bad);
        Connection connection(path(), &m_ticket);
        const QString verdict = connection.text(u"PRAGMA integrity_check"_s);
        QVERIFY(verdict != u"ok");
    }

    void pagesAreNotExchanged()
    {
        for (const auto &[first, second] : {std::pair(2, 3), {0, 1}, {4, 9}}) {
            QByteArray bad = m_good;
            bad.replace(first * page, page, m_good.sliced(second * page, page));
            bad.replace(second * page, page, m_good.sliced(first * page, page));
            overwrite(path(), bad);
            QCOMPARE(readEveryPage(path(), m_ticket), SQLITE_IOERR_DATA);
        }
    }

    void pagesOfAnotherRegisterAreNot()
    {
        const sealing::KeyTicket other(sampleKey(9));
        const QString copy = m_folder->filePath(u"other"_s);
        makeSample(copy, &other, rows);
        QByteArray bad = m_good;
        bad.replace(2 * page, page, contentsOf(copy).sliced(2 * page, page));
        overwrite(path(), bad);
        QCOMPARE(readEveryPage(path(), m_ticket), SQLITE_IOERR_DATA);
    }

    void zerosAreNotAnEmptyPage()
    {
        for (qsizetype at = 0; at < m_good.size(); at += page) {
            QByteArray bad = m_good;
            bad.replace(at, page, QByteArray(page, '\0'));
            overwrite(path(), bad);
            QCOMPARE(readEveryPage(path(), m_ticket), SQLITE_IOERR_DATA);
        }
    }

    // Not seen here, and the header says so: a page that was once right is right for ever. The trail of what was done is
    // what notices.
    void anOlderPageIsNotNoticedHere()
    {
        {
            Connection connection(path(), &m_ticket);
            RUN(connection, u"UPDATE total SET rows = 1"_s);
        }
        const QByteArray newer = contentsOf(path());
        qsizetype changed = page;
        while (newer.sliced(changed, page) == m_good.sliced(changed, page))
            changed += page;
        QByteArray mixed = newer;
        mixed.replace(changed, page, m_good.sliced(changed, page));
        overwrite(path(), mixed);
        Connection connection(path(), &m_ticket);
        QCOMPARE(connection.value(u"SELECT rows FROM total"_s).toInt(), 0);
    }

    // (A file of one byte is an empty one for SQLite.)
    void aFileThatWasCutIsDamaged_data()
    {
        QTest::addColumn<qsizetype>("left");
        for (const qsizetype left : {qsizetype(2), qsizetype(512), page - 1, page, page + 1, 5 * page, 5 * page + 512})
            QTest::addRow("%lld bytes", static_cast<long long>(left)) << left;
    }
    void aFileThatWasCutIsDamaged()
    {
        QFETCH(qsizetype, left);
        const QByteArray cut = m_good.first(left);
        overwrite(path(), cut);
        Connection connection(path(), &m_ticket);
        QVERIFY(connection.run(u"SELECT count(*) FROM act NOT INDEXED"_s) != 0);
        QCOMPARE(connection.failure().problem, Problem::RegisterDamaged);
        QVERIFY(connection.run(u"UPDATE total SET rows = 1"_s) != 0);
        QCOMPARE(connection.failure().problem, Problem::RegisterDamaged);
        QCOMPARE(contentsOf(path()), cut);
    }

private:
    QString path() const { return m_folder->filePath(u"practice"_s); }

    const sealing::KeyTicket m_ticket{sampleKey()};
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_good;
};

OPTOUTDESK_TEST(TstDamage);
#include "tst_damage.moc"
