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

const QString statements[] = {
    u"SELECT count(*) FROM act"_s,
    u"SELECT * FROM sqlite_schema"_s,
    u"PRAGMA user_version"_s,
    u"PRAGMA application_id = 1"_s,
    u"PRAGMA user_version = 1"_s,
    u"CREATE TABLE mine (a)"_s,
    u"UPDATE total SET rows = 9"_s,
    u"BEGIN IMMEDIATE"_s,
    u"BEGIN EXCLUSIVE"_s,
    u"VACUUM"_s,
    u"REINDEX"_s,
};

}

class TstWrongKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatementFailsAndNothingChanges()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        makeSample(path, &m_right, 20);
        const QByteArray before = contentsOf(path);
        for (const QString &sql : statements) {
            Connection connection(path, &m_wrong);
            QCOMPARE(connection.run(sql), SQLITE_IOERR_DATA);
            QCOMPARE(connection.failure().problem, Problem::RegisterDamaged);
            QCOMPARE(contentsOf(path), before);
        }
        Connection connection(path, &m_wrong);
        const QString copy = folder.filePath(u"copy"_s);
        QVERIFY(connection.run(u"VACUUM INTO '%1'"_s.arg(address(copy, u"rwc"_s, nullptr))) != 0);
        QVERIFY(contentsOf(copy).isEmpty());
        QVERIFY(connection.run(u"PRAGMA integrity_check"_s) != 0);
        QCOMPARE(contentsOf(path), before);
        Connection right(path, &m_right);
        QCOMPARE(complaintAbout(right, 20), QString());
    }

    // SQLite cuts the file to its former length before it reads the first page that is to be put back.
    void anUnfinishedTransactionIsNotUndone_data()
    {
        QTest::addColumn<bool>("torn");
        QTest::newRow("page 1 whole") << false;
        QTest::newRow("page 1 torn") << true;
    }
    void anUnfinishedTransactionIsNotUndone()
    {
        QFETCH(bool, torn);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"crashed"_s);
        CrashImage image = CrashImage::make();
        if (torn)
            image.database.replace(512, 1024, QByteArray(1024, 't'));
        image.layAt(path);
        for (const QString &sql : statements) {
            Connection connection(path, &m_wrong);
            QVERIFY2(connection.run(sql) != 0, qPrintable(sql));
            QCOMPARE(contentsOf(path), image.database);
            QCOMPARE(contentsOf(path + u"-journal"_s), image.journal);
        }
        Connection right(path, &m_right);
        QCOMPARE(complaintAbout(right, CrashImage::rows), QString());
    }

    void aPlainFileIsNotTakenForASealedOne()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"plain"_s);
        makeSample(path, nullptr, 20);
        const QByteArray before = contentsOf(path);
        for (const QString &sql : statements) {
            Connection connection(path, &m_right);
            QVERIFY2(connection.run(sql) != 0, qPrintable(sql));
            QCOMPARE(contentsOf(path), before);
        }
    }

    void withoutAnyKeyItIsNoDatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        makeSample(path, &m_right, 20);
        const QByteArray before = contentsOf(path);
        for (const QString &sql : statements) {
            Connection connection(path);
            QCOMPARE(connection.run(sql), SQLITE_NOTADB);
            QCOMPARE(contentsOf(path), before);
        }
    }

private:
    const sealing::KeyTicket m_right{sampleKey()};
    const sealing::KeyTicket m_wrong{sampleKey(2)};
};

OPTOUTDESK_TEST(TstWrongKey);
#include "tst_wrongkey.moc"
