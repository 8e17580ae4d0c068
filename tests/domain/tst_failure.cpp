// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/failure.h"
#include "domain/result.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFamilyHoldsItsFirstAndItsLast()
    {
        const std::tuple<Problem, Problem, FailureKind> families[] = {
            {Problem::UnknownCommand, Problem::MissingArgument, FailureKind::Usage},
            {Problem::WrongPassword, Problem::RecoveryCodeWrong, FailureKind::SignIn},
            {Problem::NotAllowedForRole, Problem::NotYourOwnAct, FailureKind::NotAllowed},
            {Problem::RegisterNotFound, Problem::PresetNotFound, FailureKind::NotFound},
            {Problem::NhsNumberInvalid, Problem::FileNotText, FailureKind::Invalid},
            {Problem::PatientDeceased, Problem::FeatureNotBuilt, FailureKind::Refused},
            {Problem::RegisterInUse, Problem::RegisterReadOnly, FailureKind::Locked},
            {Problem::RegisterDamaged, Problem::BackupDamaged, FailureKind::Damaged},
            {Problem::ReadFailed, Problem::PrintFailed, FailureKind::Io},
        };
        for (const auto &[first, last, kind] : families) {
            QCOMPARE(kindOf(first), kind);
            QCOMPARE(kindOf(last), kind);
        }
    }

    void aResultHoldsAValueOrTheFailure()
    {
        const Result<int> value = 7;
        QVERIFY(value.ok());
        QCOMPARE(*value, 7);
        const Result<int> failure = Failure{Problem::DiskFull, QStringLiteral("x")};
        QVERIFY(!failure);
        QCOMPARE(failure.failure().kind(), FailureKind::Io);
        QVERIFY(Done().ok());
        QVERIFY(!Done(Failure{Problem::DiskFull}));
    }
};

OPTOUTDESK_TEST(TstFailure);
#include "tst_failure.moc"
