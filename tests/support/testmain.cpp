// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"

#if defined(OPTOUTDESK_TEST_WIDGETS)
#include <QApplication>
using TestApplication = QApplication;
#elif defined(OPTOUTDESK_TEST_GUI)
#include <QGuiApplication>
using TestApplication = QGuiApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

#include <algorithm>

namespace optoutdesk::testing {

std::vector<TestCase> &testCases()
{
    static std::vector<TestCase> cases;
    return cases;
}

}

// Runs every class of the program; `tests_room Class …` runs only those named first, QTest's own arguments may follow.
int main(int argc, char **argv)
{
    // A debugger that looks at a program that was stopped may take longer than all tests together.
    qputenv("QTEST_DISABLE_STACK_DUMP", "1");
    TestApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    // QTest's own handler of crashes writes without end after a qFatal().
    arguments.append(QStringLiteral("-nocrashhandler"));
    QStringList wanted;
    while (arguments.size() > 1 && arguments[1].startsWith(QLatin1String("Tst")))
        wanted.append(arguments.takeAt(1));
    int failures = 0;
    for (const auto &test : optoutdesk::testing::testCases()) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1String(test.name)))
            continue;
        failures += QTest::qExec(test.create().get(), arguments);
    }
    return std::min(failures, 100);
}
