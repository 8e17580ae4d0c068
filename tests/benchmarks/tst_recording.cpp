// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/rawsqlite.h"
#include "tests/benchmarks/recordingacts.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

// One row and one commit, kept as the register keeps its own.
class RawAppend
{
public:
    explicit RawAppend(const QString &path)
        : m_database(path), m_begin(m_database, "BEGIN IMMEDIATE"), m_commit(m_database, "COMMIT")
    {
        m_database.run(
            "CREATE TABLE event (seq INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, words TEXT NOT NULL) STRICT");
        m_insert = std::make_unique<RawStatement>(m_database, "INSERT INTO event VALUES (NULL, ?, ?)");
    }

    void append()
    {
        const QByteArray uuid = EventUuid::create().text().toLatin1();
        static const QByteArray words(120, 'w');
        m_begin.runOnce();
        m_insert->bind(1, uuid);
        m_insert->bind(2, words);
        m_insert->runOnce();
        m_commit.runOnce();
    }

private:
    RawDatabase m_database;
    RawStatement m_begin;
    RawStatement m_commit;
    std::unique_ptr<RawStatement> m_insert;
};

}

class TstRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneObjectionUntilItIsAcknowledged_data() { addSizes(); }
    void oneObjectionUntilItIsAcknowledged()
    {
        QFETCH(qint64, size);
        SampleRegister sample(size);
        RecordingActs ours(sample);
        RawAppend raw(sample.folder() % QStringLiteral("/raw"));

        Effort recorded;
        Effort appended;
        const Compared costs = compare(
            1, [&] { recorded = ours.record(recordedInOneRun); },
            [&] { appended = effortOf(recordedInOneRun, [&](size_t) { raw.append(); }); });
        QVERIFY(holds(QStringLiteral("recording, %1 acts / raw appends").arg(recordedInOneRun), size, costs, 0, 0));
        QVERIFY(holds({.job = QStringLiteral("recording, one act until acknowledged / raw append"),
                       .size = size,
                       .ours = median(recorded.times),
                       .floor = median(appended.times),
                       .unit = QStringLiteral("ms")}));
        QVERIFY(holds({.job = QStringLiteral("recording, fsyncs an act"),
                       .size = size,
                       .ours = recorded.syncs,
                       .unit = QStringLiteral("fsyncs"),
                       .bar = 6,
                       .gate = 6}));
        QVERIFY(appended.syncs >= 3);
    }
};

OPTOUTDESK_TEST(TstRecording);
#include "tst_recording.moc"
