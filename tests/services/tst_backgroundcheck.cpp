// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backgroundcheck.h"

#include "services/letterissuer.h"
#include "services/objectionrecorder.h"
#include "services/openregister.h"
#include "services/patientfinder.h"
#include "storage/transaction.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <QFile>

#include <atomic>

using namespace optoutdesk;
using optoutdesk::testing::testPassword;
using optoutdesk::testing::TestRegister;

namespace {

const Credentials sam{QStringLiteral("sam"), testPassword};

RecordingAct objection(PatientId patient)
{
    RecordingAct act;
    act.request.patient = patient;
    act.request.type = QStringLiteral("type1");
    return act;
}

// Overwrites the middle of the second half of the file, where nothing is read on the way to the sign-in.
bool damage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const qint64 page = 4096;
    const qint64 pages = file.size() / page;
    for (qint64 i = pages - 3; i < pages; ++i) {
        if (!file.seek(i * page) || file.write(QByteArray(page, '\x5a')) != page)
            return false;
    }
    return true;
}

}

class TstBackgroundCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundRegisterIsUsableAtOnceAndRecordsAfterTheCheck()
    {
        TestRegister reg(Protection::Plain); // the pages of a sealed one prove themselves
        SignInGate gate(reg.clock);
        const PatientId jane = reg.add(TestRegister::janeSmith());
        std::atomic<int> answers = 0;
        std::atomic<bool> sound = false;
        auto opened = OpenRegister::openAtOnce(reg.path(), sam, gate, reg.clock, [&](const Done &outcome) {
            sound = outcome.ok();
            ++answers;
        });
        QVERIFY(opened);
        QVERIFY((*opened)->recorder().record(objection(jane)));
        QTRY_COMPARE(answers, 1);
        QVERIFY(sound);
    }

    void aDamagedRegisterOpensButTakesNothing()
    {
        TestRegister reg(Protection::Plain); // the pages of a sealed one prove themselves
        SignInGate gate(reg.clock);
        Result<Transaction> transaction = Transaction::begin(reg.database());
        QVERIFY(transaction);
        for (int i = 0; i < 2'000; ++i) {
            Patient patient = TestRegister::janeSmith();
            patient.sourceId = QString::number(i);
            reg.add(patient);
        }
        QVERIFY(transaction->commit());
        QVERIFY(damage(reg.path()));
        // What the ordinary opening says.
        const auto refused = OpenRegister::open(reg.path(), sam, gate, reg.clock);
        QVERIFY(!refused);
        QCOMPARE(refused.failure().problem, Problem::RegisterDamaged);

        std::atomic<int> answers = 0;
        auto opened = OpenRegister::openAtOnce(reg.path(), sam, gate, reg.clock, [&answers](const Done &outcome) {
            if (!outcome)
                ++answers;
        });
        QVERIFY(opened);
        const auto recorded = (*opened)->recorder().record(objection(PatientId(1)));
        QVERIFY(!recorded);
        QCOMPARE(recorded.failure().problem, Problem::RegisterDamaged);
        const auto onPaper = (*opened)->letters().prepareForPaper({EventUuid::create()}, std::nullopt, QStringLiteral("en"));
        QVERIFY(!onPaper);
        QCOMPARE(onPaper.failure().problem, Problem::RegisterDamaged);
        QTRY_COMPARE(answers, 1);
    }

    void aRegisterThatIsClosedAtOnceDropsItsCheck()
    {
        TestRegister reg(Protection::Plain); // the pages of a sealed one prove themselves
        SignInGate gate(reg.clock);
        for (int i = 0; i < 50; ++i) {
            std::atomic<bool> gone = false;
            auto opened =
                OpenRegister::openAtOnce(reg.path(), sam, gate, reg.clock, [&gone](const Done &) { QVERIFY(!gone); });
            QVERIFY(opened);
            opened->reset();
            gone = true;
        }
    }
};

OPTOUTDESK_TEST(TstBackgroundCheck);
#include "tst_backgroundcheck.moc"
