// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectionrecorder.h"
#include "storage/patientrepository.h"
#include "tests/benchmarks/rawsqlite.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

constexpr int acts = 60;

std::vector<PatientId> peopleToRecord(Database &database)
{
    std::vector<PatientId> people;
    const Done read = PatientRepository(database).streamAll([&people](const Patient &patient) {
        if (patient.registration == Registration::Registered)
            people.push_back(patient.id);
        return people.size() < acts;
    });
    return read ? people : std::vector<PatientId>();
}

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

struct Effort
{
    std::vector<double> times = {};
    double syncs = 0; // each
};

Effort effortOf(const std::function<void(size_t)> &act)
{
    Effort effort;
    const int before = syncsSoFar();
    for (size_t i = 0; i < acts; ++i) {
        QElapsedTimer timer;
        timer.start();
        act(i);
        effort.times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    effort.syncs = static_cast<double>(syncsSoFar() - before) / acts;
    return effort;
}

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
        Desk desk = sample.desk();
        ObjectionRecorder recorder(desk);
        const std::vector<PatientId> people = peopleToRecord(sample.database());
        QCOMPARE(people.size(), size_t(acts));
        RawAppend raw(sample.folder() % QStringLiteral("/raw"));

        Effort ours;
        Effort floor;
        const Compared costs = compare(
            1,
            [&] {
                ours = effortOf([&](size_t i) {
                    const RecordingAct act{.request = {.patient = people[i], .type = QStringLiteral("type1")}};
                    QVERIFY(recorder.record(act));
                });
            },
            [&] { floor = effortOf([&](size_t) { raw.append(); }); });
        QVERIFY(holds(QStringLiteral("recording, %1 acts / raw appends").arg(acts), size, costs, 0, 0));
        QVERIFY(holds({.job = QStringLiteral("recording, one act until acknowledged / raw append"),
                       .size = size,
                       .ours = median(ours.times),
                       .floor = median(floor.times),
                       .unit = QStringLiteral("ms")}));
        QVERIFY(holds({.job = QStringLiteral("recording, fsyncs an act"),
                       .size = size,
                       .ours = ours.syncs,
                       .unit = QStringLiteral("fsyncs"),
                       .bar = 6,
                       .gate = 6}));
        QVERIFY(floor.syncs >= 3);
    }
};

OPTOUTDESK_TEST(TstRecording);
#include "tst_recording.moc"
