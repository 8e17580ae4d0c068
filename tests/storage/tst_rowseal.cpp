// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/rowseal.h"

#include "storage/database.h"
#include "storage/patientrepository.h"
#include "storage/patientseal.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

namespace {

DataKey keyOf(std::uint8_t filling)
{
    DataKey::Bytes bytes{};
    bytes.fill(filling);
    return DataKey(bytes);
}

}

class TstRowSeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesDoNotRunTogether()
    {
        const DataKey key = keyOf(1);
        const QByteArray one = RowSeal().add(u"ab"_s).add(u"c"_s).sealed(key);
        QCOMPARE(one.size(), 16);
        QVERIFY(one != RowSeal().add(u"a"_s).add(u"bc"_s).sealed(key));
        QVERIFY(one != RowSeal().add(u"ab"_s).add(u"c"_s).addNull().sealed(key));
        QVERIFY(RowSeal().add(qint64(1)).sealed(key) != RowSeal().add(u"1"_s).sealed(key));
        QVERIFY(RowSeal().addNull().sealed(key) != RowSeal().add(QString()).sealed(key));
        QVERIFY(one != RowSeal().add(u"ab"_s).add(u"c"_s).sealed(keyOf(2)));
        QCOMPARE(RowSeal().add(u"ab"_s).sealed({}), QByteArray());
    }

    void patientsCarryTheSealOfWhatWasWritten()
    {
        TemporaryRegister file;
        Database &database = file.database();
        database.setRowKey(keyOf(1));
        Patient jane = file.addPatient();
        jane.phones = {u"0113 496 0199"_s};
        VERIFY_OK(PatientRepository(database).update(jane));
        QCOMPARE(unsealed(database), QList<PatientId>());
        VERIFY_OK(database.execute(u"UPDATE patient SET phones = '' WHERE id = %1"_s.arg(jane.id.value())));
        QCOMPARE(unsealed(database), QList{jane.id});
        VERIFY_OK(PatientRepository(database).sealAll());
        QCOMPARE(unsealed(database), QList<PatientId>());
        database.setRowKey(keyOf(2));
        QCOMPARE(unsealed(database), QList{jane.id});
    }

    void numbersRunOnInsideATransactionAndOutside()
    {
        TemporaryRegister file;
        PatientRepository patients(file.database());
        const Patient one = TemporaryRegister::patient(u"One"_s, u"A"_s);
        QCOMPARE(patients.insert(one)->value(), 1);
        QCOMPARE(patients.insert(TemporaryRegister::patient(u"Two"_s, u"B"_s))->value(), 2);
        QCOMPARE(patients.lastId()->value(), 2);
        QCOMPARE(patients.seals(PatientId(1))->count, 1);
    }

private:
    static QList<PatientId> unsealed(Database &database)
    {
        QList<PatientId> ids;
        const Done read = PatientRepository(database).streamUnsealed([&ids](PatientId id) {
            ids.append(id);
            return true;
        });
        return read ? ids : QList{PatientId(-1)};
    }
};

OPTOUTDESK_TEST(TstRowSeal);
#include "tst_rowseal.moc"
