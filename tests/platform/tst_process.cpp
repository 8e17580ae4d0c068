// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process.h"
#include "tests/support/testcase.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace optoutdesk;

class TstProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // In a child, because hardening cannot be taken back.
    void aHardenedProcessLeavesNothingForOthersToRead()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            platform::hardenProcess();
            rlimit core{1, 1};
            ::getrlimit(RLIMIT_CORE, &core);
            const bool hardened =
                ::umask(0) == 077 && core.rlim_cur == 0 && core.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE) == 0;
            ::_exit(hardened ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void namesThePersonAndTheComputer()
    {
        QVERIFY(!platform::systemUserName().isEmpty());
        QVERIFY(!platform::computerName().isEmpty());
    }
};

OPTOUTDESK_TEST(TstProcess);
#include "tst_process.moc"
