// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/limits.h"
#include "storage/communicationneedsrepository.h"
#include "storage/database.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

namespace {

CommunicationNeeds polish()
{
    CommunicationNeeds needs;
    needs.format = NeededFormat::Large20;
    needs.language = u"pl"_s;
    needs.interpreter = true;
    needs.note = u"lip-reads, face the patient"_s;
    needs.changedAt = TemporaryRegister::time();
    needs.changedBy = UserId(1);
    return needs;
}

}

class TstStoredNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyNeedsAnythingAtFirst()
    {
        TemporaryRegister file;
        const Patient jane = file.addPatient();
        const auto needs = CommunicationNeedsRepository(file.database()).of(jane.id);
        VERIFY_OK(needs);
        QVERIFY(needs->isEmpty());
        QVERIFY(!needs->changedAt.isValid());
    }

    void theNewestOfAPatientCountsAndTheOthersStay()
    {
        TemporaryRegister file;
        const Patient jane = file.addPatient();
        const Patient ann = file.addPatient(u"Jones"_s, u"Ann"_s);
        CommunicationNeedsRepository stored(file.database());
        QCOMPARE(*stored.append(jane.id, polish()), 1);
        CommunicationNeeds braille;
        braille.format = NeededFormat::Braille;
        braille.changedAt = TemporaryRegister::time(1);
        braille.changedBy = UserId(1);
        QCOMPARE(*stored.append(ann.id, braille), 2);
        auto read = stored.of(jane.id);
        VERIFY_OK(read);
        QVERIFY(read->saysTheSameAs(polish()));
        QCOMPARE(read->changedAt, TemporaryRegister::time());
        QCOMPARE(read->changedByName, u"jo"_s);
        // A clock that was put back does not make an older row count.
        CommunicationNeeds nothing;
        nothing.changedAt = TemporaryRegister::time(-60);
        nothing.changedBy = UserId(1);
        QCOMPARE(*stored.append(jane.id, nothing), 3);
        QVERIFY(stored.of(jane.id)->isEmpty());
        QVERIFY(stored.of(ann.id)->saysTheSameAs(braille));
        QVERIFY(*stored.holds(1, jane.id));
        QVERIFY(!*stored.holds(1, ann.id));
        QVERIFY(!*stored.holds(4, jane.id));
        QCOMPARE(*stored.languages(), QStringList{u"pl"_s});
    }

    void whatCannotBeIsRefusedByTheTable()
    {
        TemporaryRegister file;
        const Patient jane = file.addPatient();
        const auto refused = [&](auto change) {
            CommunicationNeeds needs = polish();
            change(needs);
            return !CommunicationNeedsRepository(file.database()).append(jane.id, needs);
        };
        QVERIFY(refused([](CommunicationNeeds &n) { n.note = QString(limits::shortNote + 1, u'x'); }));
        QVERIFY(refused([](CommunicationNeeds &n) { n.language = QString(limits::word + 1, u'x'); }));
        QVERIFY(refused([](CommunicationNeeds &n) { n.changedBy = UserId(9); }));
        QVERIFY(refused([](CommunicationNeeds &n) { n.changedAt = {}; }));
        QVERIFY(!CommunicationNeedsRepository(file.database()).append(PatientId(9), polish()));
        VERIFY_OK(CommunicationNeedsRepository(file.database()).append(jane.id, polish()));
    }
};

OPTOUTDESK_TEST(TstStoredNeeds);
#include "tst_communicationneeds.moc"
