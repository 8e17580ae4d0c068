// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patientrepository.h"
#include "storage/reading.h"
#include "storage/transaction.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

template <typename Value>
concept CanBeBound = requires(Query query, Value value)
{
    query.bind(QString(), value);
};
static_assert(CanBeBound<int> && CanBeBound<qint64> && CanBeBound<QString> && CanBeBound<QByteArray> && CanBeBound<QDate>);
static_assert(!CanBeBound<double> && !CanBeBound<QVariant> && !CanBeBound<const char *>);

namespace {

constexpr int patientCount = 3000;

void addPatients(Database &database)
{
    auto transaction = Transaction::begin(database);
    PatientRepository patients(database);
    for (int i = 0; i < patientCount; ++i)
        VERIFY_OK(patients.insert(TemporaryRegister::patient(u"Smith %1"_s.arg(i), u"Jane"_s)));
    VERIFY_OK(transaction->commit());
}

// A leaf of the patient table, somewhere in its middle.
qint64 pageInTheMiddle(Database &database)
{
    Query query = database.query(uR"(SELECT pageno FROM dbstat WHERE name = 'patient' AND pagetype = 'leaf'
        ORDER BY path LIMIT 1 OFFSET (SELECT count(*) / 2 FROM dbstat WHERE name = 'patient' AND pagetype = 'leaf'))"_s);
    return *readNumber(query);
}

void overwritePage(const QString &path, qint64 page)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * 4096));
    QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
}

// The loop everybody writes first.
int rowsByTheNaiveLoop(const QString &path)
{
    int rows = 0;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"naive"_s);
        connection.setDatabaseName(path);
        connection.open();
        QSqlQuery query(u"SELECT id, family FROM patient ORDER BY id"_s, connection);
        while (query.next())
            ++rows;
    }
    QSqlDatabase::removeDatabase(u"naive"_s);
    return rows;
}

}

class TstQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageInTheMiddleOfAListIsAnErrorAndNotItsEnd()
    {
        TemporaryRegister file;
        addPatients(file.database());
        const qint64 page = pageInTheMiddle(file.database());
        file.close();
        overwritePage(file.path(), page);

        const int naive = rowsByTheNaiveLoop(file.path());
        QVERIFY2(naive > 0 && naive < patientCount, "the damage must be one that a plain loop takes for the end");

        const auto opened = Register::open(file.path(), {}, Register::Checks::Later);
        VERIFY_OK(opened);
        PatientRepository patients((*opened)->database());
        int rows = 0;
        COMPARE_PROBLEM(patients.streamAll([&rows](const Patient &) { return ++rows > 0; }), Problem::RegisterDamaged);
        QVERIFY(rows > 0);
        COMPARE_PROBLEM(patients.streamFacts([](const PatientFacts &) { return true; }), Problem::RegisterDamaged);
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterDamaged);
    }

    void aWordThatCannotBeIsDamage()
    {
        TemporaryRegister file;
        file.addPatient();
        Database &database = file.database();
        VERIFY_OK(database.execute(u"PRAGMA ignore_check_constraints = ON"_s));
        VERIFY_OK(database.execute(u"UPDATE patient SET sex = 'unheard-of'"_s));
        COMPARE_PROBLEM(PatientRepository(database).byId(PatientId(1)), Problem::RegisterDamaged);
        VERIFY_OK(database.execute(u"UPDATE patient SET sex = 'female', born = '1971-13-05'"_s));
        COMPARE_PROBLEM(PatientRepository(database).byId(PatientId(1)), Problem::RegisterDamaged);
        VERIFY_OK(database.execute(u"UPDATE patient SET born = NULL, nhs_number = 9990000019"_s));
        COMPARE_PROBLEM(PatientRepository(database).byId(PatientId(1)), Problem::RegisterDamaged);
    }

    void valuesComeBackAsTheyWereBound()
    {
        TemporaryRegister file;
        Query query =
            file.database().query(u"SELECT :null_text, :empty, :text, :number, :date, :time, :bytes, :nothing, :unknown"_s);
        const QDateTime time(QDate(2026, 3, 29), QTime(1, 30, 0, 123), Qt::UTC);
        query.bind(u":null_text"_s, QString())
            .bind(u":empty"_s, u""_s)
            .bind(u":text"_s, u"O'Brien\u0000; DROP"_s)
            .bind(u":number"_s, std::numeric_limits<qint64>::min())
            .bind(u":date"_s, QDate(1971, 4, 5))
            .bind(u":time"_s, time.toOffsetFromUtc(3600))
            .bind(u":bytes"_s, QByteArray())
            .bindOrNull(u":nothing"_s, u""_s)
            .bind(u":unknown"_s, QDate());
        VERIFY_OK(query.exec());
        QVERIFY(*query.next());
        QVERIFY(!query.isNull(0) && query.text(0).isEmpty());
        QVERIFY(!query.isNull(1));
        QCOMPARE(query.text(2), u"O'Brien\u0000; DROP"_s);
        QCOMPARE(query.integer(3), std::numeric_limits<qint64>::min());
        QCOMPARE(query.text(4), u"1971-04-05"_s);
        QCOMPARE(query.text(5), u"2026-03-29T01:30:00.123Z"_s);
        QCOMPARE(query.utc(5), time);
        QVERIFY(!query.isNull(6));
        QVERIFY(query.isNull(7) && query.isNull(8));
        QVERIFY(!*query.next());
    }

    void aStatementThatCannotBePreparedSaysSo()
    {
        TemporaryRegister file;
        Query query = file.database().query(u"SELECT nonsense FROM nowhere"_s);
        COMPARE_PROBLEM(query.exec(), Problem::DatabaseFailed);
        COMPARE_PROBLEM(query.next(), Problem::DatabaseFailed);
        COMPARE_PROBLEM(file.database().execute(u"SELECT 1; SELECT 2"_s), Problem::DatabaseFailed);
    }

    void anUnfinishedListKeepsNobodyFromWriting()
    {
        TemporaryRegister file;
        addPatients(file.database());
        const auto other = Register::open(file.path());
        VERIFY_OK(other);
        {
            Query query = file.database().query(u"SELECT id FROM patient"_s);
            VERIFY_OK(query.exec());
            QVERIFY(*query.next());
        }
        auto transaction = Transaction::begin((*other)->database());
        VERIFY_OK(PatientRepository((*other)->database()).insert(TemporaryRegister::patient(u"New"_s, u"Ann"_s)));
        VERIFY_OK(transaction->commit());
    }

    void theSameStatementCanRunInsideItself()
    {
        TemporaryRegister file;
        file.addPatient(u"Smith"_s);
        file.addPatient(u"Jones"_s);
        const PatientRepository patients(file.database());
        int rows = 0;
        VERIFY_OK(patients.streamAll(
            [&](const Patient &) { return patients.streamAll([&rows](const Patient &) { return ++rows > 0; }).ok(); }));
        QCOMPARE(rows, 4);
    }
};

OPTOUTDESK_TEST(TstQuery);
#include "tst_query.moc"
