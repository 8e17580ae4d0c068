// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyslots.h"
#include "tests/security/datakeys.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>

#include <rapidcheck.h>

using namespace optoutdesk;

namespace {

const auto password = QStringLiteral("three plain words");
const auto registerId = QStringLiteral("5b0f2a52-7d3a-4b37-9a5e-3c3d8f8f0a11");

DataKey someKey()
{
    return newDataKey().value();
}

KeySlots withJo(const DataKey &key, PasswordStrength strength = PasswordStrength::Least)
{
    KeySlots slots = KeySlots::forNew(registerId, true);
    if (!slots.setPassword(QStringLiteral("Jo"), password, key, strength))
        qFatal("no slot");
    return slots;
}

}

class TstKeySlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNewKeyIsAnother() { QVERIFY(!same(someKey(), someKey())); }

    void thePasswordOpensAndNoOther()
    {
        const DataKey key = someKey();
        const KeySlots slots = withJo(key);
        const auto opened = slots.unlock(QStringLiteral(" jO "), password);
        QVERIFY(opened);
        QVERIFY(same(*opened, key));
        for (const QString &wrong : {QString(), QStringLiteral("three plain word"), password.toUpper(), QString(5000, u'x')})
            QCOMPARE(slots.unlock(QStringLiteral("jo"), wrong).failure().problem, Problem::WrongPassword);
        QCOMPARE(slots.unlock(QStringLiteral("sam"), password).failure().problem, Problem::WrongPassword);
        QCOMPARE(KeySlots::forNew(registerId, true).unlock(QStringLiteral("jo"), password).failure().problem,
                 Problem::WrongPassword);
    }

    void theSameLettersFromAnotherKeyboardAreTheSamePassword()
    {
        KeySlots slots = KeySlots::forNew(registerId, false);
        QVERIFY(slots.setPassword(QStringLiteral("jo"), QStringLiteral("caf\u00e9 au lait"), someKey(),
                                  PasswordStrength::Least));
        QVERIFY(slots.unlock(QStringLiteral("jo"), QStringLiteral("cafe\u0301 au lait")));
    }

    void refusesWhatIsTooShortOrTooLong()
    {
        KeySlots slots = withJo(someKey());
        QCOMPARE(slots.setPassword(QStringLiteral("jo"), QStringLiteral("1234567"), someKey()).failure().problem,
                 Problem::PasswordTooShort);
        QCOMPARE(slots.setPassword(QStringLiteral("jo"), QString(201, u'x'), someKey()).failure().problem,
                 Problem::TextTooLong);
        QVERIFY(slots.unlock(QStringLiteral("jo"), password));
    }

    void aNewPasswordTakesThePlaceOfTheOld()
    {
        const DataKey key = someKey();
        KeySlots slots = withJo(key);
        QVERIFY(
            slots.setPassword(QStringLiteral("JO"), QStringLiteral("four plain words now"), key, PasswordStrength::Least));
        QVERIFY(!slots.unlock(QStringLiteral("jo"), password));
        QVERIFY(slots.unlock(QStringLiteral("jo"), QStringLiteral("four plain words now")));
        slots.remove(QStringLiteral("jO"));
        QVERIFY(!slots.has(QStringLiteral("jo")));
        QVERIFY(!slots.unlock(QStringLiteral("jo"), QStringLiteral("four plain words now")));
    }

    void anyPasswordOfAnyUserOpens()
    {
        QVERIFY(rc::check([] {
            const DataKey key = someKey();
            KeySlots slots = withJo(key);
            const auto letters = *rc::gen::container<std::vector<char16_t>>(*rc::gen::inRange<std::size_t>(8, 60),
                                                                            rc::gen::inRange<char16_t>(0x20, 0x2fff));
            const QString typed = QString::fromUtf16(letters.data(), qsizetype(letters.size()));
            RC_ASSERT(slots.setPassword(QStringLiteral("sam"), typed, key, PasswordStrength::Least).ok());
            const auto opened = slots.unlock(QStringLiteral("sam"), typed);
            RC_ASSERT(opened.ok());
            RC_ASSERT(same(*opened, key));
            RC_ASSERT(!slots.unlock(QStringLiteral("jo"), typed));
        }));
    }

    void theRecoveryCodeOpensWhateverTheCaseAndSpacing()
    {
        const DataKey key = someKey();
        KeySlots slots = withJo(key);
        QVERIFY(!slots.hasRecoveryCode());
        QCOMPARE(slots.unlockByCode(RecoveryCode::create().text()).failure().problem, Problem::RecoveryCodeWrong);
        const QString code = slots.setRecoveryCode(key);
        QVERIFY(slots.hasRecoveryCode());
        QVERIFY(same(*slots.unlockByCode(code), key));
        QVERIFY(same(*slots.unlockByCode(code.toLower().replace(u'-', u' ')), key));
        QVERIFY(KeySlots::isSameCode(code.toLower(), code));
        QVERIFY(!KeySlots::isSameCode(RecoveryCode::create().text(), code));
        QVERIFY(!KeySlots::isSameCode({}, {}));
        QCOMPARE(slots.unlockByCode(code.left(20)).failure().problem, Problem::RecoveryCodeMistyped);
        QCOMPARE(slots.unlockByCode(RecoveryCode::create().text()).failure().problem, Problem::RecoveryCodeWrong);
        const QString next = slots.setRecoveryCode(key);
        QCOMPARE(slots.unlockByCode(code).failure().problem, Problem::RecoveryCodeWrong);
        QVERIFY(slots.unlockByCode(next));
    }

    // Otherwise the time of a refusal tells which user names exist.
    void anUnknownNameTakesAsLongAsAWrongPassword()
    {
        const KeySlots slots = withJo(someKey(), PasswordStrength::Full);
        QVERIFY(!slots.isWeaker(QStringLiteral("jo")));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!slots.unlock(QStringLiteral("jo"), QStringLiteral("wrong")));
        const qint64 known = timer.restart();
        QVERIFY(!slots.unlock(QStringLiteral("stranger"), password));
        const qint64 unknown = timer.elapsed();
        QVERIFY2(unknown > known / 4 && unknown < known * 4, qPrintable(QStringLiteral("%1 %2").arg(known).arg(unknown)));
    }

    void countsWrongPasswordsOfEveryUserAndOfAllStrangersTogether()
    {
        KeySlots slots = withJo(someKey());
        slots.noteFailure(QStringLiteral("JO"), QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        slots.noteFailure(QStringLiteral("jo"), QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        slots.noteFailure(QStringLiteral("one"), QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        slots.noteFailure(QStringLiteral("two"), QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        slots.noteFailure(QStringLiteral("three"), QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        QCOMPARE(slots.failures(QStringLiteral("jo")), 2);
        QCOMPARE(slots.failures(QStringLiteral("anybody")), 3);
        slots.clearFailures(QStringLiteral("Jo"));
        QCOMPARE(slots.failures(QStringLiteral("jo")), 0);
        QCOMPARE(slots.failures(QStringLiteral("anybody")), 3);
    }

    void theWaitGrowsToFiveMinutes()
    {
        QList<qint64> waits;
        for (int failures = 1; failures <= 14; ++failures)
            waits.append(KeySlots::delayAfter(failures).count());
        QCOMPARE(waits, (QList<qint64>{0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}));
        QCOMPARE(KeySlots::delayAfter(0).count(), 0);
        QCOMPARE(KeySlots::delayAfter(std::numeric_limits<int>::max()).count(), 300);
    }
};

OPTOUTDESK_TEST(TstKeySlots);
#include "tst_keyslots.moc"
