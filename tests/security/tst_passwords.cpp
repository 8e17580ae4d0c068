// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/passwords.h"

#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isArgon2idWithASaltOfItsOwn()
    {
        const QString password = QStringLiteral("three plain words");
        const auto one = hashPassword(password);
        const auto two = hashPassword(password);
        QVERIFY(one && two);
        QVERIFY(one->startsWith(QLatin1String("$argon2id$v=19$m=262144,t=3,p=1$")));
        QVERIFY(*one != *two);
        QVERIFY(!one->contains(password));
        QVERIFY(passwordMatches(password, *one));
        QVERIFY(!passwordMatches(QStringLiteral("three plain word"), *one));
        QVERIFY(!passwordMatches({}, *one));
    }

    void theSameLettersFromAnotherKeyboardAreTheSamePassword()
    {
        const auto composed = hashPassword(QStringLiteral("caf\u00e9 au lait"));
        QVERIFY(composed);
        QVERIFY(passwordMatches(QStringLiteral("cafe\u0301 au lait"), *composed));
    }

    void refusesWhatIsTooShortOrTooLong()
    {
        QCOMPARE(hashPassword(QStringLiteral("1234567")).failure().problem, Problem::PasswordTooShort);
        QCOMPARE(hashPassword(QString(201, u'x')).failure().problem, Problem::TextTooLong);
    }

    void aHashThatCannotBeReadNeverMatches()
    {
        QVERIFY(!passwordMatches(QStringLiteral("anything"), {}));
        QVERIFY(!passwordMatches(QStringLiteral("anything"), QStringLiteral("anything")));
        QVERIFY(!passwordMatches({}, {}));
    }
};

OPTOUTDESK_TEST(TstPasswords);
#include "tst_passwords.moc"
