// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/faultvfs.h"
#include "tests/storage/sealing/connection.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

class TstBrokenDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every write, flush and cut of a transaction that spills the cache fails, one after the other.
    void aTransactionIsWholeOrNotThere_data()
    {
        QTest::addColumn<FaultVfs::Lasting>("lasting");
        QTest::addColumn<FaultVfs::Moment>("moment");
        QTest::newRow("once, not carried out") << FaultVfs::Lasting::Once << FaultVfs::Moment::Before;
        QTest::newRow("once, carried out") << FaultVfs::Lasting::Once << FaultVfs::Moment::After;
        QTest::newRow("from then on, not carried out") << FaultVfs::Lasting::FromThenOn << FaultVfs::Moment::Before;
        QTest::newRow("from then on, carried out") << FaultVfs::Lasting::FromThenOn << FaultVfs::Moment::After;
    }
    void aTransactionIsWholeOrNotThere()
    {
        QFETCH(FaultVfs::Lasting, lasting);
        QFETCH(FaultVfs::Moment, moment);
        FaultVfs vfs;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        const sealing::KeyTicket ticket(sampleKey());
        constexpr int rows = 120;
        makeSample(path, &ticket, rows);
        int done = 0;
        int faults = 0;
        for (int call = 1;; ++call) {
            bool told = true;
            {
                Connection connection(path, &ticket);
                RUN(connection, u"PRAGMA journal_mode=TRUNCATE"_s);
                RUN(connection, u"PRAGMA synchronous=EXTRA"_s);
                RUN(connection, u"PRAGMA cache_size=10"_s);
                vfs.failAt(call, lasting, moment);
                for (const QString &sql : {u"BEGIN IMMEDIATE"_s, u"UPDATE total SET rows = rows + 1"_s,
                                           u"UPDATE act SET weight = (SELECT rows FROM total) WHERE id % 2 = 0"_s,
                                           u"UPDATE act SET words = 'Marker ' || id || hex(randomblob(30))"_s, u"COMMIT"_s})
                    told = told && connection.run(sql) == 0;
            }
            const bool failed = vfs.hasFailed();
            vfs.work();
            Connection connection(path, &ticket);
            const int now = connection.value(u"SELECT rows FROM total"_s).toInt();
            QVERIFY(now == done || now == done + 1);
            QVERIFY2(!told || now == done + 1, "told committed, and it is lost");
            QCOMPARE(connection.value(u"SELECT count(*) FROM act WHERE weight = %1 AND id % 2 = 0"_s.arg(now)).toInt(),
                     now == 0 ? 0 : rows / 2);
            QCOMPARE(connection.text(u"PRAGMA integrity_check"_s), u"ok"_s);
            done = now;
            if (!failed)
                break;
            ++faults;
        }
        QVERIFY2(faults > 40, qPrintable(QString::number(faults)));
    }
};

OPTOUTDESK_TEST(TstBrokenDisk);
#include "tst_brokendisk.moc"
