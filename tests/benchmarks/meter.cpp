// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/meter.h"

#include <QFile>

#include <algorithm>
#include <ctime>

#if defined(__GLIBC__)
#include <malloc.h>
#endif
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#else
#define RUNNING_ON_VALGRIND 0
#define CALLGRIND_START_INSTRUMENTATION
#define CALLGRIND_STOP_INSTRUMENTATION
#define CALLGRIND_ZERO_STATS
#define CALLGRIND_DUMP_STATS
#endif

namespace optoutdesk::testing {

namespace {

// Callgrind writes what it counted into the next numbered file beside the one it was told to write. Its summary goes below
// zero when a thread waited meanwhile; the totals of its lines do not.
double instructionsOf(const std::function<void()> &work)
{
    static int dumps = 0;
    CALLGRIND_START_INSTRUMENTATION;
    CALLGRIND_ZERO_STATS;
    work();
    CALLGRIND_DUMP_STATS;
    CALLGRIND_STOP_INSTRUMENTATION;
    QFile dump(qEnvironmentVariable("OPTOUTDESK_CALLGRIND_OUT") % QLatin1Char('.') % QString::number(++dumps));
    if (!dump.open(QIODevice::ReadOnly))
        qFatal("callgrind wrote no %s", qUtf8Printable(dump.fileName()));
    double totals = 0;
    while (!dump.atEnd()) {
        const QByteArray line = dump.readLine();
        if (line.startsWith("totals:"))
            totals = line.mid(line.indexOf(':') + 1).trimmed().toDouble();
    }
    return totals / 1e6;
}

double processorTime()
{
    std::timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double memoryLine(const char *name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

// What earlier work freed would otherwise still be held, or be used again without showing.
void giveBackMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

}

bool countsInstructions()
{
    return RUNNING_ON_VALGRIND != 0 && qEnvironmentVariableIsSet("OPTOUTDESK_CALLGRIND_OUT");
}

QString unitOfCost()
{
    return countsInstructions() ? QStringLiteral("M instr.") : QStringLiteral("ms");
}

double costOf(const std::function<void()> &work)
{
    if (countsInstructions())
        return instructionsOf(work);
    const double start = processorTime();
    work();
    return processorTime() - start;
}

Compared compare(int rounds, const std::function<void()> &ours, const std::function<void()> &floor)
{
    std::vector<double> oursCosts;
    std::vector<double> floorCosts;
    std::vector<double> ratios;
    for (int round = 0; round < (countsInstructions() ? 1 : rounds); ++round) {
        oursCosts.push_back(costOf(ours));
        floorCosts.push_back(costOf(floor));
        ratios.push_back(oursCosts.back() / floorCosts.back());
    }
    return {median(oursCosts), median(floorCosts), median(ratios)};
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[static_cast<size_t>(part * static_cast<double>(values.size() - 1) + 0.5)];
}

double memoryHeld()
{
    giveBackMemory();
    return memoryLine("VmRSS");
}

double peakMemoryOf(const std::function<void()> &work)
{
    giveBackMemory();
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    const bool canReset = reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && reset.write("5") == 1;
    const double before = memoryLine("VmRSS");
    work();
    return canReset ? memoryLine("VmHWM") - before : -1;
}

}
