// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patienteditrepository.h"
#include "storage/patientmergerepository.h"
#include "storage/patientrepository.h"
#include "storage/reading.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

namespace {

const UserId manager(1);
const QDateTime morning(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);

PatientId addNamed(TemporaryRegister &registerFile, const QString &family)
{
    return registerFile.addPatient(family).id;
}

qint64 numberOf(Database &database, const QString &sql)
{
    Query query = database.query(sql);
    return *readNumber(query);
}

}

class TstByHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAreReplacedAsAWholeAndKeepWhoMadeThem()
    {
        TemporaryRegister registerFile;
        const PatientId patient = addNamed(registerFile, u"Smith"_s);
        PatientEditRepository edits(registerFile.database());
        const PatientEdits two{{PatientDetail::Family, u"Smith"_s}, {PatientDetail::Born, QString()}};
        VERIFY_OK(edits.replace(patient, two, morning, manager));
        QVERIFY(*edits.of(patient) == two);
        const PatientEdits one{{PatientDetail::Family, u"Smyth"_s}};
        VERIFY_OK(edits.replace(patient, one, morning.addDays(1), manager));
        QVERIFY(*edits.of(patient) == one);
        QVERIFY(edits.all()->value(patient) == one);
        QCOMPARE(
            numberOf(registerFile.database(), u"SELECT count(*) FROM patient_edit WHERE edited_at LIKE '2026-03-02%'"_s), 1);
        VERIFY_OK(edits.replace(patient, {}, morning, manager));
        QVERIFY(edits.all()->isEmpty());
    }

    void aMergeComesBackAsItWasKept()
    {
        TemporaryRegister registerFile;
        const PatientId kept = addNamed(registerFile, u"Smith"_s);
        const PatientId duplicate = addNamed(registerFile, u"Smyth"_s);
        PatientMergeRepository merges(registerFile.database());
        PatientMerge merge{duplicate, kept, morning, manager};
        merge.filled.insert(PatientDetail::AddressLines, {QString(), u"1 \"Low\" Road\nLeeds"_s});
        VERIFY_OK(merges.add(merge));
        const auto back = merges.ofDuplicate(duplicate);
        VERIFY_OK(back);
        QVERIFY((*back)->filled == merge.filled && (*back)->kept == kept && (*back)->at == morning);
        QCOMPARE(*merges.keptFor(duplicate), kept);
        QCOMPARE(*merges.keptFor(kept), kept);
        QCOMPARE(*merges.allKept(), QList<PatientId>{kept});
        VERIFY_OK(merges.remove(duplicate));
        QCOMPARE(*merges.keptFor(duplicate), duplicate);
    }

    void mergesMakeNoChainsWhoeverWritesThem_data()
    {
        QTest::addColumn<int>("duplicate");
        QTest::addColumn<int>("kept");
        QTest::newRow("the duplicate again") << 2 << 3;
        QTest::newRow("into a duplicate") << 3 << 2;
        QTest::newRow("somebody others are merged into") << 1 << 3;
        QTest::newRow("itself") << 3 << 3;
    }
    void mergesMakeNoChainsWhoeverWritesThem()
    {
        QFETCH(const int, duplicate);
        QFETCH(const int, kept);
        TemporaryRegister registerFile;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
            addNamed(registerFile, name);
        PatientMergeRepository merges(registerFile.database());
        VERIFY_OK(merges.add({PatientId(2), PatientId(1), morning, manager}));
        QVERIFY(!merges.add({PatientId(duplicate), PatientId(kept), morning, manager}));
        QVERIFY(!registerFile.database().execute(
            u"INSERT OR REPLACE INTO patient_merge VALUES (%1, %2, '2026-03-02T09:00:00.000Z', %3, '{}')"_s.arg(duplicate)
                .arg(kept)
                .arg(manager.value())));
        QVERIFY(!registerFile.database().execute(u"UPDATE patient_merge SET kept = 3"_s));
        QCOMPARE(numberOf(registerFile.database(), u"SELECT count(*) FROM patient_merge"_s), 1);
    }

    void aDuplicateIsOnNoList()
    {
        TemporaryRegister registerFile;
        const PatientId kept = addNamed(registerFile, u"Smith"_s);
        const PatientId duplicate = addNamed(registerFile, u"Smithson"_s);
        VERIFY_OK(PatientMergeRepository(registerFile.database()).add({duplicate, kept, morning, manager}));
        PatientRepository patients(registerFile.database());
        QCOMPARE(*patients.count(), 1);
        QCOMPARE(patients.byFamilyPrefix(u"smith"_s, 10)->size(), 1);
        qsizetype listed = 0;
        qsizetype all = 0;
        VERIFY_OK(patients.streamListed([&](Patient &&) { return ++listed > 0; }));
        VERIFY_OK(patients.streamAll([&](Patient &&) { return ++all > 0; }));
        QCOMPARE(listed, 1);
        QCOMPARE(all, 2);
        qsizetype facts = 0;
        VERIFY_OK(patients.streamFacts([&](const PatientFacts &) { return ++facts > 0; }));
        QCOMPARE(facts, 1);
    }
};

OPTOUTDESK_TEST(TstByHand);
#include "tst_byhand.moc"
