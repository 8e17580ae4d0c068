// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practicestatistics.h"

#include "services/objectionrecorder.h"
#include "storage/auditrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

const QString type1 = QStringLiteral("type1");

void addPeople(TestRegister &reg, int count, Registration registration = Registration::Registered)
{
    for (int i = 0; i < count; ++i) {
        Patient patient = TestRegister::janeSmith();
        patient.sourceId = QStringLiteral("%1-%2").arg(QString(wordOf(registration))).arg(i);
        patient.nhsNumber.reset();
        patient.registration = registration;
        if (registration != Registration::Left && registration != Registration::Deceased)
            patient.registeredAs = registration;
        reg.add(patient);
    }
}

void record(Desk desk, PatientId patient, QDate received)
{
    RecordingAct act;
    act.request.patient = patient;
    act.request.type = type1;
    act.request.received = received;
    QVERIFY(ObjectionRecorder(desk).record(act));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

}

class TstPracticeStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheListAndWhatIsInForceOnADay()
    {
        TestRegister reg;
        addPeople(reg, 20);
        addPeople(reg, 3, Registration::Temporary);
        addPeople(reg, 2, Registration::Left);
        Desk jo = reg.manager();
        record(jo, PatientId(1), QDate(2026, 2, 1));
        record(jo, PatientId(2), QDate(2026, 3, 1));
        record(jo, PatientId(21), QDate(2026, 2, 1)); // temporary: counted apart
        PracticeStatistics statistics(jo);
        const auto now = statistics.report(type1, QDate(2026, 3, 2));
        QVERIFY(now);
        QCOMPARE(now->list, (PeopleCount{20, 2}));
        QCOMPARE(now->temporary, (PeopleCount{3, 1}));
        QCOMPARE(now->left.people, 2);
        QCOMPARE(statistics.report(type1, QDate(2026, 2, 15))->list.inForce, 1);
        QCOMPARE(statistics.report(type1, QDate(2026, 1, 15))->list.inForce, 0);
    }

    void numbersFollowWhatWasRecordedAfterTheyWereFirstCounted()
    {
        TestRegister reg;
        addPeople(reg, 5);
        Desk jo = reg.manager();
        PracticeStatistics statistics(jo);
        QCOMPARE(statistics.report(type1, QDate(2026, 3, 2))->list.inForce, 0);
        record(jo, PatientId(3), QDate(2026, 3, 2));
        QCOMPARE(statistics.report(type1, QDate(2026, 3, 2))->list.inForce, 1);
        QVERIFY(ObjectionRecorder(jo).undo());
        QCOMPARE(statistics.report(type1, QDate(2026, 3, 2))->list.inForce, 0);
    }

    void anEmptyPracticeHasNoRateAndNoCrash()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        const auto report = PracticeStatistics(jo).report(type1, QDate(2026, 3, 2));
        QVERIFY(report);
        QCOMPARE(report->list.people, 0);
        QVERIFY(!report->list.ratePercent());
    }

    void refusesTheFutureAndUnknownTypes()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        PracticeStatistics statistics(jo);
        QCOMPARE(statistics.report(type1, QDate(2026, 3, 3)).failure().problem, Problem::DateInFuture);
        QCOMPARE(statistics.report(QStringLiteral("type9"), QDate(2026, 3, 2)).failure().problem, Problem::UnknownWord);
    }

    void aFileHidesSmallNumbersUnlessExactOnesAreAskedForAndNoted()
    {
        TestRegister reg;
        addPeople(reg, 43);
        Desk jo = reg.manager();
        for (int i = 1; i <= 3; ++i)
            record(jo, PatientId(i), QDate(2026, 3, 1));
        PracticeStatistics statistics(jo);
        const QString open = reg.folder() + QStringLiteral("/open.csv");
        const QString exact = reg.folder() + QStringLiteral("/exact.csv");
        QVERIFY(statistics.exportCsv(type1, QDate(2026, 3, 2), Precision::DisclosureControlled, open));
        QVERIFY(statistics.exportCsv(type1, QDate(2026, 3, 2), Precision::ExactInternalOnly, exact));
        QVERIFY(contents(open).startsWith("\xEF\xBB\xBF"));
        QVERIFY(contents(open).contains("45"));
        QVERIFY(contents(open).contains("*"));
        QVERIFY(!contents(open).contains("43"));
        QVERIFY(contents(exact).contains("43"));

        QList<QByteArray> bodies;
        QVERIFY(AuditRepository(reg.database()).streamAll([&bodies](AuditEntry &&entry) {
            if (entry.action == QLatin1String("export-statistics"))
                bodies.append(entry.body);
            return true;
        }));
        QCOMPARE(bodies.size(), 2);
        QVERIFY(bodies.first().contains("\"exact\":false"));
        QVERIFY(bodies.last().contains("\"exact\":true"));
    }

    void aFileThatCannotBeWrittenSaysSo()
    {
        TestRegister reg;
        addPeople(reg, 1);
        Desk jo = reg.manager();
        const Done written = PracticeStatistics(jo).exportCsv(type1, QDate(2026, 3, 2), Precision::DisclosureControlled,
                                                              QStringLiteral("/nowhere/at/all.csv"));
        QVERIFY(!written);
        QCOMPARE(written.failure().kind(), FailureKind::Io);
    }
};

OPTOUTDESK_TEST(TstPracticeStatistics);
#include "tst_practicestatistics.moc"
