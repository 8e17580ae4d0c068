// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demoregister.h"
#include "services/openregister.h"
#include "services/patientfinder.h"
#include "tests/benchmarks/rawsqlite.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/support/testcase.h"

#include <map>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRegisterUntilSomebodyMaySignIn_data() { addSizes(); }
    void aRegisterUntilSomebodyMaySignIn()
    {
        QFETCH(qint64, size);
        SampleRegister sample(size);
        const QString path = sample.path();
        const Compared opened = compare(
            5, [&] { QVERIFY(Register::open(path, {}, Register::Checks::Later)); },
            [&] {
                RawDatabase raw(path);
                raw.run("SELECT count(*) FROM practice");
            });
        QVERIFY(holds(QStringLiteral("a register opened / SQLite alone"), size, opened, 0, 0));
        m_costs[size] = opened.ours;
    }

    void theFirstAnswerAfterSigningIn_data() { addSizes(); }
    void theFirstAnswerAfterSigningIn()
    {
        QFETCH(qint64, size);
        SampleRegister sample(size);
        const TestClock clock;
        SignInGate gate(clock);
        const auto reg = OpenRegister::open(sample.path(), {demoManager, demoPassword}, gate, clock);
        QVERIFY(reg);
        const double first = costOf([&] { QVERIFY((*reg)->finder().find(QStringLiteral("smith"))); });
        QVERIFY(holds({.job = QStringLiteral("Find, the first answer after signing in"), .size = size, .ours = first}));
    }

    void aLargeListOpensLikeASmallOne()
    {
        for (const auto &[size, cost] : m_costs) {
            const auto tenth = m_costs.find(size / 10);
            if (tenth == m_costs.end())
                continue;
            QVERIFY(holds({.job = QStringLiteral("a register opened, ten times the list / the list"),
                           .size = size,
                           .ours = cost,
                           .floor = tenth->second,
                           .bar = 1.2,
                           .gate = 3}));
        }
    }

private:
    std::map<qint64, double> m_costs;
};

OPTOUTDESK_TEST(TstOpening);
#include "tst_opening.moc"
