// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyslots.h"
#include "services/openregister.h"
#include "services/registerverifier.h"
#include "tests/services/backedupregister.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QFileInfo>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::BackedUpRegister;
using optoutdesk::testing::bothProtections;
using optoutdesk::testing::bytesOf;
using optoutdesk::testing::protectionOfRow;
using optoutdesk::testing::testPassword;

namespace {

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

// One objection, the file as it was then, two more objections and a backup of all three.
struct Afternoon
{
    explicit Afternoon(Protection protection) : reg(protection)
    {
        ready = reg.record();
        morning = bytesOf(reg.path());
        ready = ready && reg.record(2);
        if (const auto made = reg.backUp())
            backup = made->file;
        reg.close();
        ready = ready && !backup.isEmpty();
    }

    Result<std::unique_ptr<OpenRegister>> open()
    {
        return OpenRegister::open(reg.path(), {u"jo"_s, testPassword}, gate, reg.clock);
    }

    BackedUpRegister reg;
    SignInGate gate{reg.clock};
    QByteArray morning;
    QString backup;
    bool ready = false;
};

}

// An older file in the register's place is sound in itself; only the names of its backups know better.
class TstOlderFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRegisterItselfOpens_data() { bothProtections(); }
    void theRegisterItselfOpens()
    {
        Afternoon afternoon(protectionOfRow());
        QVERIFY(afternoon.ready);
        QVERIFY(afternoon.open());
    }

    void anOlderFilePutBackIsRefused_data() { bothProtections(); }
    void anOlderFilePutBackIsRefused()
    {
        Afternoon afternoon(protectionOfRow());
        QVERIFY(put(afternoon.reg.path(), afternoon.morning));
        const auto opened = afternoon.open();
        QVERIFY(!opened);
        QCOMPARE(static_cast<int>(opened.failure().problem), static_cast<int>(Problem::RegisterOlder));
        QCOMPARE(opened.failure().subject, QFileInfo(afternoon.backup).fileName());
        const auto looking =
            OpenRegister::openUnchecked(afternoon.reg.path(), {u"jo"_s, testPassword}, afternoon.gate, afternoon.reg.clock);
        QVERIFY(looking);
        const auto verified = (*looking)->verifier().verify();
        QVERIFY(verified && verified->firstFault);
        QCOMPARE(static_cast<int>(verified->firstFault->problem), static_cast<int>(Problem::RegisterOlder));
    }

    void whatWasRestoredOnPurposeOpens_data() { bothProtections(); }
    void whatWasRestoredOnPurposeOpens()
    {
        BackedUpRegister reg(protectionOfRow());
        QVERIFY(reg.record());
        const auto older = reg.backUp();
        reg.clock.moveTo(QDate(2026, 3, 3));
        QVERIFY(older && reg.record(2) && reg.backUp());
        reg.close();
        reg.clock.moveTo(QDate(2026, 3, 4));
        QVERIFY(reg.restore(older->file));
        SignInGate gate{reg.clock};
        const auto opened = OpenRegister::open(reg.path(), {u"jo"_s, testPassword}, gate, reg.clock);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.failure().subject));
    }

    void theBackupsOfAnEarlierRegisterOfThisNameDoNotCount()
    {
        Afternoon afternoon(Protection::Plain);
        Afternoon another(Protection::Plain);
        QVERIFY(put(afternoon.reg.path(), afternoon.morning));
        QVERIFY(put(KeySlots::pathBeside(afternoon.backup), bytesOf(KeySlots::pathBeside(another.backup))));
        QVERIFY(afternoon.open());
    }
};

OPTOUTDESK_TEST(TstOlderFile);
#include "tst_olderfile.moc"
