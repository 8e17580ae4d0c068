// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sealing/connection.h"
#include "tests/support/testcase.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

class TstKilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A program is killed at any moment of its writing, again and again on what the last one left.
    void whatWasAcknowledgedIsThere()
    {
        constexpr int rounds = 200;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        const sealing::KeyTicket ticket(sampleKey());
        makeSample(path, &ticket, 0);
        {
            Connection connection(path, &ticket);
            for (const QString &sql :
                 {u"DROP TABLE act"_s, u"CREATE TABLE act (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT"_s})
                RUN(connection, sql);
        }
        qint64 acknowledged = 0;
        int unfinished = 0;
        for (int round = 1; round <= rounds; ++round) {
            QProcess writer;
            writer.start(QStringLiteral(OPTOUTDESK_SEALED_WRITER), {path, u"write"_s});
            QVERIFY(writer.waitForStarted());
            // The first acknowledgement says that it is at work.
            QVERIFY(writer.waitForReadyRead());
            QThread::usleep(QRandomGenerator::global()->bounded(30'000));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const QByteArrayList lines = writer.readAllStandardOutput().split('\n'); // the last one may be cut
            QCOMPARE(writer.readAllStandardError(), QByteArray());
            if (lines.size() > 1)
                acknowledged = lines[lines.size() - 2].toLongLong();
            unfinished += QFile(path + u"-journal"_s).size() > 0 ? 1 : 0;

            Connection connection(path, &ticket);
            const qint64 there = connection.value(u"SELECT count(*) FROM act"_s).toLongLong();
            QVERIFY2(there == acknowledged || there == acknowledged + 1,
                     qPrintable(u"%1 acknowledged, %2 there"_s.arg(acknowledged).arg(there)));
            QCOMPARE(connection.value(u"SELECT rows FROM total"_s).toLongLong(), there);
            if (round % 20 == 0)
                QCOMPARE(connection.text(u"PRAGMA integrity_check"_s), u"ok"_s);
        }
        QVERIFY2(acknowledged > rounds, qPrintable(QString::number(acknowledged)));
        QVERIFY2(unfinished > rounds / 10, qPrintable(QString::number(unfinished)));
    }
};

OPTOUTDESK_TEST(TstKilling);
#include "tst_killing.moc"
