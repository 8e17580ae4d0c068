// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientimport.h"
#include "tests/benchmarks/emislist.h"
#include "tests/benchmarks/rawsqlite.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <QFile>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

constexpr int megabytesForALot = 64;

void import(TestRegister &reg, const QString &list, qint64 ImportOutcome::*all, qint64 size)
{
    Desk desk = reg.manager();
    const Result<ImportOutcome> outcome = PatientImport(desk).import({.file = list});
    QVERIFY(outcome);
    QCOMPARE(outcome->read, size);
    QVERIFY((*outcome).*all > size * 99 / 100);
}

// Rows that are ready, into a table of the same shape: indexes last, then a full-text index of the names.
void importRaw(const QString &path, const QString &rows)
{
    RawDatabase database(path, megabytesForALot);
    database.run("BEGIN IMMEDIATE");
    std::vector<QByteArray> indexes;
    {
        RawStatement made(database,
                          "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'patient' AND sql <> ''");
        while (made.step())
            indexes.push_back(made.text(0).toByteArray());
    }
    database.run("DROP INDEX patient_by_source");
    database.run("DROP INDEX patient_by_nhs_number");
    database.run("DROP INDEX patient_by_name");
    {
        QFile file(rows);
        QVERIFY(file.open(QIODevice::ReadOnly));
        RawStatement insert(database, "INSERT INTO patient VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), "
                                      "nullif(?, ''), ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?, "
                                      "zeroblob(16))");
        while (!file.atEnd()) {
            const QList<QByteArray> cells = file.readLine().chopped(1).split('\t');
            for (int cell = 0; cell < static_cast<int>(cells.size()); ++cell)
                insert.bind(cell + 1, cells[cell]);
            if (cells[2].isEmpty())
                insert.bind(3, QByteArray());
            insert.runOnce();
        }
    }
    for (const QByteArray &sql : indexes)
        database.run(sql);
    database.run("CREATE VIRTUAL TABLE found USING fts5(words, content='', detail=column, prefix='1 2 3 4')");
    database.run(
        "INSERT INTO found (rowid, words) SELECT id, given || ' ' || middle || ' ' || family || ' ' || postcode || ' ' "
        "|| address || ' ' || phones || ' ' || coalesce(born, '') || ' ' || coalesce(nhs_number, '') FROM patient");
    database.run("COMMIT");
}

}

class TstImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIntoAnEmptyRegister_data() { addSizes(); }
    void aListIntoAnEmptyRegister()
    {
        QFETCH(qint64, size);
        const QTemporaryDir folder;
        const QString list = folder.filePath(QStringLiteral("emis.csv"));
        const QString ready = folder.filePath(QStringLiteral("ready"));
        writeEmisList(size, list);
        writeReadyRows(size, ready);

        std::unique_ptr<TestRegister> reg;
        std::vector<double> firsts;
        std::vector<double> floors;
        std::vector<double> seconds;
        double memory = 0;
        for (int round = 0; round < (size > 10'000 || countsInstructions() ? 1 : 3); ++round) {
            reg = std::make_unique<TestRegister>();
            TestRegister raw;
            memory = peakMemoryOf(
                [&] { firsts.push_back(costOf([&] { import(*reg, list, &ImportOutcome::newPatients, size); })); });
            floors.push_back(costOf([&] { importRaw(raw.path(), ready); }));
            seconds.push_back(costOf([&] { import(*reg, list, &ImportOutcome::unchanged, size); }));
        }
        const double first = median(firsts);
        QVERIFY(holds({.job = QStringLiteral("import of a new list / raw inserts with full text"),
                       .size = size,
                       .ours = first,
                       .floor = median(floors),
                       .bar = 1,
                       .gate = 2}));
        QVERIFY(holds({.job = QStringLiteral("import of the same list again / the first"),
                       .size = size,
                       .ours = median(seconds),
                       .floor = first,
                       .bar = 0.5,
                       .gate = 0.8}));
        QVERIFY(holds({.job = QStringLiteral("import, memory above the rest"),
                       .size = size,
                       .ours = memory,
                       .unit = QStringLiteral("MB")}));
    }
};

OPTOUTDESK_TEST(TstImport);
#include "tst_import.moc"
