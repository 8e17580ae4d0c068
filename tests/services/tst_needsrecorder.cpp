// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/needsrecorder.h"

#include "domain/limits.h"
#include "services/patientfinder.h"
#include "services/search/patientindex.h"
#include "storage/auditrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

CommunicationNeeds polish()
{
    CommunicationNeeds needs;
    needs.format = NeededFormat::Large20;
    needs.language = u"Polish"_s;
    needs.interpreter = true;
    return needs;
}

}

class TstNeedsRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRecordedComesWithThePatientAndIsInTheTrail()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        const auto recorded = NeedsRecorder(sam).record(jane, polish());
        QVERIFY(recorded);
        QCOMPARE(recorded->language, u"pl"_s);
        PatientIndex index;
        const auto record = PatientFinder(sam, index).reload(jane);
        QVERIFY(record);
        QVERIFY(record->needs.saysTheSameAs(*recorded));
        QCOMPARE(record->needs.changedByName, u"sam"_s);
        QCOMPARE(record->needs.changedAt, recorded->changedAt);
        QCOMPARE(*AuditRepository(reg.database()).lastPatientsOf(sam.session.user, u"change-needs"_s, 5),
                 QList<PatientId>{jane});
    }

    void recordingThemOnceMoreIsAReviewAndChangingThemBackIsAnotherRecord()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        QVERIFY(NeedsRecorder(sam).record(jane, polish()));
        reg.clock.moveTo(QDate(2026, 5, 4));
        Desk jo = reg.manager();
        QVERIFY(NeedsRecorder(jo).record(jane, polish()));
        const auto reviewed = NeedsRecorder(jo).of(jane);
        QVERIFY(reviewed);
        QCOMPARE(reviewed->changedByName, u"jo"_s);
        QCOMPARE(reviewed->changedAt.date(), QDate(2026, 5, 4));
        QVERIFY(NeedsRecorder(jo).record(jane, {}));
        QVERIFY(NeedsRecorder(jo).of(jane)->isEmpty());
    }

    void whatCannotBeRecordedLeavesNothing()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        Desk ada = reg.desk(Role::Auditor);
        const qint64 before = *AuditRepository(reg.database()).lastSequence();
        CommunicationNeeds tooLong = polish();
        tooLong.note = QString(limits::shortNote + 1, u'x');
        QCOMPARE(NeedsRecorder(sam).record(jane, tooLong).failure().problem, Problem::TextTooLong);
        QCOMPARE(NeedsRecorder(sam).record(PatientId(99), polish()).failure().problem, Problem::PatientNotFound);
        QCOMPARE(NeedsRecorder(sam).of(PatientId(99)).failure().problem, Problem::PatientNotFound);
        QCOMPARE(NeedsRecorder(ada).record(jane, polish()).failure().problem, Problem::NotAllowedForRole);
        QVERIFY(NeedsRecorder(ada).of(jane)->isEmpty());
        QCOMPARE(*AuditRepository(reg.database()).lastSequence(), before);
    }
};

OPTOUTDESK_TEST(TstNeedsRecorder);
#include "tst_needsrecorder.moc"
