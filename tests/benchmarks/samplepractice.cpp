// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/samplepractice.h"

#include "security/derivedkeys.h"
#include "services/demonstration/demopractice.h"
#include "services/demoregister.h"
#include "storage/userrepository.h"

#include <QFile>
#include <QTest>

#include <map>

namespace optoutdesk::testing {

namespace {

constexpr quint64 seed = 1;

DemoOptions optionsOf(qint64 size)
{
    return {.patients = size, .seed = seed, .today = TestClock().today()};
}

QString originalOf(qint64 size, Protection protection)
{
    static const QTemporaryDir folder;
    static std::map<std::pair<qint64, Protection>, QString> made;
    QString &path = made[{size, protection}];
    if (path.isEmpty()) {
        path = folder.filePath(QStringLiteral("%1-%2.optout").arg(size).arg(static_cast<int>(protection)));
        if (const auto summary = makeDemoRegister(path, optionsOf(size), TestClock(), {}, protection); !summary)
            qFatal("no practice of %lld: %d", size, static_cast<int>(summary.failure().problem));
    }
    return path;
}

}

std::vector<qint64> sizes()
{
    std::vector<qint64> wanted;
    for (const QString &size : qEnvironmentVariable("OPTOUTDESK_BENCHMARK_SIZES", QStringLiteral("10000")).split(u','))
        wanted.push_back(size.toLongLong());
    return wanted;
}

void addSizes()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : sizes())
        QTest::addRow("%lld", size) << size;
}

void generate(qint64 size, const std::function<void(const DemoPatient &)> &use)
{
    DemoPractice(optionsOf(size)).generate([&use](DemoPatient &&patient) {
        use(patient);
        return true;
    });
}

SampleRegister::SampleRegister(qint64 size, Protection protection)
    : m_path(m_folder.filePath(QStringLiteral("practice.optout")))
{
    const QString original = originalOf(size, protection);
    if (!QFile::copy(original, m_path) || !QFile::copy(KeySlots::pathBeside(original), KeySlots::pathBeside(m_path)))
        qFatal("the practice of %lld cannot be copied", size);
    const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(m_path));
    const Result<DataKey> key = slots ? slots->unlock(demoManager, demoPassword) : slots.failure();
    if (!key)
        qFatal("the practice of %lld does not unlock: %d", size, static_cast<int>(key.failure().problem));
    m_dataKey = *key;
    Result<std::unique_ptr<Register>> opened =
        Register::open(m_path, derivedKey(m_dataKey, KeyUse::Pages), Register::Checks::Later);
    if (!opened)
        qFatal("the practice of %lld does not open: %d", size, static_cast<int>(opened.failure().problem));
    m_register = std::move(*opened);
    database().setRowKey(derivedKey(m_dataKey, KeyUse::Rows));
    const auto manager = UserRepository(database()).byName(demoManager);
    if (!manager || !*manager)
        qFatal("the practice of %lld has no manager", size);
    m_manager = {(*manager)->id, (*manager)->userName, (*manager)->displayName, (*manager)->role};
}

}
