// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientfinder.h"
#include "services/search/patientindex.h"
#include "storage/sealing/sealedfiles.h"
#include "tests/benchmarks/rawsqlite.h"
#include "tests/benchmarks/recordingacts.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/benchmarks/typing.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int commits = 100;
constexpr int lookUps = 2'000;

// The same rows in a sealed file and in a plain one, each with SQLite's usual 2 MB of pages in memory.
class Rows
{
public:
    Rows(const QString &path, const QUrlQuery &query, qint64 size) : m_path(path)
    {
        QUrl url = QUrl::fromLocalFile(path);
        url.setQuery(query);
        m_database = std::make_unique<RawDatabase>(QString::fromLatin1(url.toEncoded()));
        if (!query.isEmpty() && !sealing::reserveRoom(m_database->handle()))
            qFatal("no room for the seals");
        m_database->run("BEGIN");
        m_database->run("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL) STRICT");
        m_database->run("INSERT INTO person (name, words) WITH RECURSIVE n(i) AS "
                        "(VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < "
                        + QByteArray::number(size)
                        + ") SELECT printf('%08x', i * 2654435761 % 4294967296), printf('%0200d', i) FROM n");
        m_database->run("CREATE INDEX person_name ON person (name)");
        m_database->run("COMMIT");
    }

    void scan() { m_database->run("SELECT sum(length(words)) FROM person NOT INDEXED"); }

    // By name, all over the index and the table.
    void lookUp(qint64 size)
    {
        RawStatement find(*m_database, "SELECT words FROM person WHERE name = printf('%08x', ? * 2654435761 % 4294967296)");
        for (qint64 i = 1; i <= lookUps; ++i) {
            find.bind(1, i * 7919 % size + 1);
            find.runOnce();
        }
    }

    double commit()
    {
        std::vector<double> times;
        RawStatement begin(*m_database, "BEGIN IMMEDIATE");
        RawStatement insert(*m_database,
                            "INSERT INTO person (name, words) VALUES (hex(randomblob(4)), printf('%0200d', 1))");
        RawStatement end(*m_database, "COMMIT");
        for (int i = 0; i < commits; ++i) {
            QElapsedTimer timer;
            timer.start();
            begin.runOnce();
            insert.runOnce();
            end.runOnce();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        return median(times);
    }

    double bytes() const { return static_cast<double>(QFileInfo(m_path).size()); }

private:
    QString m_path;
    std::unique_ptr<RawDatabase> m_database;
};

// Looking for the same people as they are typed, in a practice of either kind.
class Searches
{
public:
    explicit Searches(SampleRegister &sample) : m_desk(sample.desk()), m_finder(m_desk, m_index)
    {
        if (const auto built = buildIndex(m_desk.database, m_index); !built)
            qFatal("no index: %d", static_cast<int>(built.failure().problem));
    }

    void find(const std::vector<Typed> &typed)
    {
        for (const Typed &one : typed) {
            if (const auto answer = m_finder.find(one.text, rowsShown); !answer || answer->patients.empty())
                qFatal("nobody was found");
        }
    }

private:
    static constexpr int rowsShown = 50;

    Desk m_desk;
    PatientIndex m_index;
    PatientFinder m_finder;
};

// Both in turns, each round in ms: what waits for the disk is held to one bar.
bool commitsHold(const QString &job, qint64 size, int rounds, const std::function<double()> &sealed,
                 const std::function<double()> &plain)
{
    std::vector<double> ours;
    std::vector<double> floor;
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(sealed());
        floor.push_back(plain());
    }
    return holds(
        {.job = job, .size = size, .ours = median(ours), .floor = median(floor), .unit = u"ms"_s, .bar = 1.3, .gate = 2.5});
}

QUrlQuery queryOf(const sealing::KeyTicket &ticket)
{
    QUrlQuery query;
    ticket.addTo(query);
    return query;
}

}

class TstSealing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealedBesidePlain_data() { addSizes(); }
    void sealedBesidePlain()
    {
        QFETCH(qint64, size);
        const QTemporaryDir folder;
        const sealing::KeyTicket ticket{DataKey(DataKey::Bytes{1, 2, 3})};
        Rows sealed(folder.filePath(u"sealed"_s), queryOf(ticket), size);
        Rows plain(folder.filePath(u"plain"_s), {}, size);
        QVERIFY(sealing::isSealedFile(folder.filePath(u"sealed"_s)));

        QVERIFY(commitsHold(
            u"sealed, one commit / plain"_s, size, 3, [&] { return sealed.commit(); }, [&] { return plain.commit(); }));
        const Compared found = compare(
            5, [&] { sealed.lookUp(size); }, [&] { plain.lookUp(size); });
        QVERIFY(holds(u"sealed, %1 look-ups by name / plain"_s.arg(lookUps), size, found, 0, 0));
        const Compared scanned = compare(
            5, [&] { sealed.scan(); }, [&] { plain.scan(); });
        QVERIFY(holds(u"sealed, the whole table read / plain"_s, size, scanned, 0, 0));
        QVERIFY(holds({.job = u"sealed, bytes on the disk / plain"_s,
                       .size = size,
                       .ours = sealed.bytes(),
                       .floor = plain.bytes(),
                       .unit = u"bytes"_s,
                       .bar = 1.05,
                       .gate = 1.1}));
    }

    // What the receptionist waits for, through the program's own ways.
    void theDeskOnEitherKind_data() { addSizes(); }
    void theDeskOnEitherKind()
    {
        QFETCH(qint64, size);
        SampleRegister sealed(size, Protection::Sealed);
        SampleRegister plain(size, Protection::Plain);
        QVERIFY(sealed.database().isSealed() && !plain.database().isSealed());

        RecordingActs sealedActs(sealed);
        RecordingActs plainActs(plain);
        const auto record = [](RecordingActs &acts) { return median(acts.record(recordedInOneRun).times); };
        QVERIFY(commitsHold(
            u"sealed, one act until acknowledged / plain"_s, size, 5, [&] { return record(sealedActs); },
            [&] { return record(plainActs); }));

        const std::vector<Typed> typed = typedFor(size, countsInstructions() ? 10 : 30);
        Searches sealedSearches(sealed);
        Searches plainSearches(plain);
        const Compared found = compare(
            5, [&] { sealedSearches.find(typed); }, [&] { plainSearches.find(typed); });
        QVERIFY(holds(u"sealed, Find, all keystrokes / plain"_s, size, found, 1.5, 3));
    }
};

OPTOUTDESK_TEST(TstSealing);
#include "tst_sealing.moc"
