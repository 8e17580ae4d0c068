// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientfinder.h"
#include "services/search/patientindex.h"
#include "storage/patientrepository.h"
#include "tests/benchmarks/rawsqlite.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/benchmarks/typing.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

constexpr int rowsShown = 50;

// A full-text index over a copy of the list, as good as SQLite's own can be made for this.
class FullText
{
public:
    explicit FullText(SampleRegister &sample) : m_path(sample.folder() % QStringLiteral("/fulltext"))
    {
        if (!QFile::copy(sample.path(), m_path))
            qFatal("no copy of the register");
        m_database = std::make_unique<RawDatabase>(m_path, 64);
        m_database->run("CREATE TABLE words (id INTEGER PRIMARY KEY, words TEXT)");
        m_database->run("BEGIN");
        RawStatement insert(*m_database, "INSERT INTO words VALUES (?, ?)");
        const Done read = PatientRepository(sample.database()).streamAll([&insert](const Patient &patient) {
            const QByteArray words = searchWords(patient);
            insert.bind(1, patient.id.value());
            insert.bind(2, words);
            insert.runOnce();
            return true;
        });
        if (!read)
            qFatal("the register could not be read");
        m_database->run("COMMIT");
    }

    void build()
    {
        m_database->run("DROP TABLE IF EXISTS found");
        m_database->run("BEGIN");
        m_database->run("CREATE VIRTUAL TABLE found USING fts5(words, content='', detail=column, prefix='1 2 3 4')");
        m_database->run("INSERT INTO found (rowid, words) SELECT id, words FROM words");
        m_database->run("COMMIT");
    }

    RawDatabase &database() { return *m_database; }

private:
    QString m_path;
    std::unique_ptr<RawDatabase> m_database;
};

// The rows of a full-text answer, their values read.
class FullTextSearch
{
public:
    FullTextSearch(FullText &index, const QByteArray &order)
        : m_statement(index.database(), "SELECT p.* FROM found JOIN patient p ON p.id = found.rowid WHERE found MATCH ? "
                                            + order + " LIMIT 50")
    {}

    int search(const Typed &typed)
    {
        m_statement.bind(1, typed.match);
        int rows = 0;
        while (m_statement.step()) {
            for (const int column : {0, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 17, 22})
                m_length += m_statement.text(column).size();
            ++rows;
        }
        return rows;
    }

private:
    RawStatement m_statement;
    qsizetype m_length = 0;
};

struct Times
{
    double median = 0;
    double late = 0; // 99 of 100 are faster
};

Times eachTyped(const std::vector<Typed> &typed, const std::function<void(const Typed &)> &search)
{
    std::vector<double> times;
    for (const Typed &one : typed) {
        times.push_back(costOf([&] { search(one); }));
    }
    return {percentile(times, 0.5), percentile(times, 0.99)};
}

}

class TstFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerAtEveryKeystroke_data() { addSizes(); }
    void anAnswerAtEveryKeystroke()
    {
        QFETCH(qint64, size);
        SampleRegister sample(size);
        Desk desk = sample.desk();
        PatientIndex index;
        FullText fullText(sample);

        const Compared built = compare(
            1, [&] { QVERIFY(buildIndex(desk.database, index)); }, [&] { fullText.build(); });
        QVERIFY(holds(QStringLiteral("search index built / full-text index built"), size, built, 1, 0));
        QVERIFY(holds({.job = QStringLiteral("search index, bytes a patient"),
                       .size = size,
                       .ours = static_cast<double>(index.bytes()) / static_cast<double>(size),
                       .unit = QStringLiteral("bytes"),
                       .bar = 300,
                       .gate = 300}));

        PatientFinder finder(desk, index);
        FullTextSearch unsorted(fullText, {});
        FullTextSearch sorted(fullText, "ORDER BY p.sort_key");
        const std::vector<Typed> typed = typedFor(size, countsInstructions() ? 10 : 30);
        const auto ours = [&](const Typed &one) {
            const Result<FindAnswer> answer = finder.find(one.text, rowsShown);
            QVERIFY(answer && !answer->patients.empty());
        };
        // Both look for the same people: what is found at all is found by both. But to full text "HB4 6" begins HB40 6 too.
        static const QRegularExpression postcode(QStringLiteral("^[A-Za-z]{1,2}\\d\\w* \\d"));
        for (const Typed &one : typed) {
            const qint64 total = finder.find(one.text, rowsShown)->total;
            const int rows = unsorted.search(one);
            const bool sameMeaning = !postcode.match(one.text).hasMatch();
            QVERIFY2(sameMeaning && rows == rowsShown ? total >= rowsShown : total > 0 && rows > 0,
                     qPrintable(one.text % QStringLiteral(": %1, %2").arg(total).arg(rows)));
        }

        const auto all = [&typed](const std::function<void(const Typed &)> &search) {
            return [&typed, search] { std::ranges::for_each(typed, search); };
        };
        const Compared plain = compare(5, all(ours), all([&](const Typed &one) { unsorted.search(one); }));
        QVERIFY(holds(QStringLiteral("Find, all keystrokes / full text, unsorted"), size, plain, 1, 2));
        if (countsInstructions())
            return;
        const Compared inOrder = compare(1, all(ours), all([&](const Typed &one) { sorted.search(one); }));
        QVERIFY(holds(QStringLiteral("Find, all keystrokes / full text by name"), size, inOrder, 0.05, 0));

        const Times oursTimes = eachTyped(typed, ours);
        const Times floorTimes = eachTyped(typed, [&](const Typed &one) { unsorted.search(one); });
        const Times sortedTimes = eachTyped(typed, [&](const Typed &one) { sorted.search(one); });
        QVERIFY(holds({.job = QStringLiteral("Find, one keystroke, median / full text"),
                       .size = size,
                       .ours = oursTimes.median,
                       .floor = floorTimes.median}));
        QVERIFY(holds({.job = QStringLiteral("Find, one keystroke, p99 / full text"),
                       .size = size,
                       .ours = oursTimes.late,
                       .floor = floorTimes.late}));
        QVERIFY(holds({.job = QStringLiteral("Find, one keystroke, p99 / full text by name"),
                       .size = size,
                       .ours = oursTimes.late,
                       .floor = sortedTimes.late}));
        QVERIFY(holds({.job = QStringLiteral("Find, one keystroke, p99 / median"),
                       .size = size,
                       .ours = oursTimes.late,
                       .floor = oursTimes.median,
                       .bar = 10}));
    }

    // Keystrokes of misspelt names, to which similar ones answer: all words of names are looked at. One frame is 16 ms.
    void similarNamesWithinAFrame_data() { addSizes(); }
    void similarNamesWithinAFrame()
    {
        QFETCH(qint64, size);
        if (countsInstructions())
            QSKIP("a frame is a time");
        SampleRegister sample(size);
        Desk desk = sample.desk();
        PatientIndex index;
        QVERIFY(buildIndex(desk.database, index));
        PatientFinder finder(desk, index);
        std::vector<Typed> misspelt;
        for (const Typed &one : misspeltFor(size, 60)) {
            const Result<FindAnswer> answer = finder.find(one.text, rowsShown);
            QVERIFY(answer);
            if (answer->total == 0 || !answer->exact)
                misspelt.push_back(one);
        }
        QVERIFY(misspelt.size() > 50);
        const Times times = eachTyped(misspelt, [&](const Typed &one) { QVERIFY(finder.find(one.text, rowsShown)); });
        QVERIFY(holds({.job = QStringLiteral("Find, similar names, median"), .size = size, .ours = times.median}));
        QVERIFY(holds({.job = QStringLiteral("Find, similar names, p99"), .size = size, .ours = times.late, .bar = 16}));
    }
};

OPTOUTDESK_TEST(TstFind);
#include "tst_find.moc"
