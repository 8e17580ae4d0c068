// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientfinder.h"

#include "services/objectionrecorder.h"
#include "services/search/patientindex.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

class TstPatientFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsTheSameWithAndWithoutTheIndex()
    {
        TestRegister reg;
        Patient jane = TestRegister::janeSmith();
        jane.id = reg.add(jane);
        Desk desk = reg.receptionist();
        PatientIndex index;
        PatientFinder finder(desk, index);
        const auto before = finder.find(u"smith"_s);
        QVERIFY(before && !before->wholeList);
        QVERIFY(buildIndex(reg.database(), index));
        const auto after = finder.find(u"smith"_s);
        QVERIFY(after && after->wholeList);
        for (const auto &answer : {before, after}) {
            QCOMPARE(answer->patients.size(), size_t(1));
            const PatientSummary &row = answer->patients[0];
            QCOMPARE(row.id, jane.id);
            QCOMPARE(row.name, jane.name);
            QCOMPARE(row.born, jane.born);
            QCOMPARE(row.nhsNumber, jane.nhsNumber);
            QCOMPARE(row.address, u"12 High Street, Leeds, LS2 7AA"_s);
            QVERIFY(row.objections.isEmpty());
        }
    }

    void aRowShowsTheObjectionOfAMomentAgo()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(reg.database(), index));
        PatientFinder finder(desk, index);
        QVERIFY(ObjectionRecorder(desk).record({.request = {.patient = jane, .type = u"type1"_s}}));
        const auto found = finder.find(u"smith jane"_s);
        QVERIFY(found);
        QCOMPARE(found->patients.at(0).objections.value(u"type1"_s).state, ObjectionState::InForce);
    }

    void aRestrictedPatientIsFoundWithoutTheirAddress()
    {
        TestRegister reg;
        Patient hidden = TestRegister::janeSmith();
        hidden.restricted = true;
        reg.add(hidden);
        Desk desk = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(reg.database(), index));
        PatientFinder finder(desk, index);
        const auto found = finder.find(u"smith"_s);
        QVERIFY(found && found->patients.size() == 1 && found->patients[0].restricted);
        QVERIFY(found->patients[0].address.isEmpty());
        QCOMPARE(finder.find(u"ls2 7aa"_s)->total, 0);
    }
};

OPTOUTDESK_TEST(TstPatientFinder);
#include "tst_patientfinder.moc"
