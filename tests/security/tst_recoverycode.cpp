// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/recoverycode.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using optoutdesk::RecoveryCode;

namespace {

RecoveryCode anyCode()
{
    return RecoveryCode(*rc::gen::arbitrary<RecoveryCode::Bytes>());
}

}

class TstRecoveryCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSevenGroupsOfFourWithoutMistakableLetters()
    {
        const QString text = RecoveryCode::create().text();
        const QStringList groups = text.split(u'-');
        QCOMPARE(groups.size(), 7);
        for (const QString &group : groups)
            QCOMPARE(group.size(), 4);
        for (const QChar character : QStringLiteral("ILOU"))
            QVERIFY2(!text.contains(character), qPrintable(text));
    }

    void noTwoAreTheSame() { QVERIFY(!RecoveryCode::create().isSame(RecoveryCode::create())); }

    void whatIsWrittenIsReadBack()
    {
        QVERIFY(rc::check([] {
            const RecoveryCode code = anyCode();
            const auto parsed = RecoveryCode::parse(code.text());
            RC_ASSERT(parsed.has_value());
            RC_ASSERT(parsed->isSame(code));
        }));
    }

    void isReadInAnyCaseAndSpacingAndWithTheUsualConfusions()
    {
        QVERIFY(rc::check([] {
            const RecoveryCode code = anyCode();
            QString typed;
            for (const QChar character : code.text()) {
                QChar as = *rc::gen::arbitrary<bool>() ? character.toLower() : character;
                if (character == u'0')
                    as = *rc::gen::element(u'0', u'o', u'O');
                if (character == u'1')
                    as = *rc::gen::element(u'1', u'i', u'I', u'l', u'L');
                if (character == u'-')
                    as = *rc::gen::element(u'-', u' ', u'\u2013', u'\u00a0');
                typed += as;
                if (*rc::gen::inRange(0, 8) == 0)
                    typed += u' ';
            }
            const auto parsed = RecoveryCode::parse(typed);
            RC_ASSERT(parsed && parsed->isSame(code));
        }));
    }

    void oneWrongCharacterIsSeen()
    {
        QVERIFY(rc::check([] {
            QString text = anyCode().text().remove(u'-');
            const auto at = *rc::gen::inRange<qsizetype>(0, text.size());
            const auto other = *rc::gen::elementOf(std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ"));
            RC_PRE(text[at] != QLatin1Char(other));
            text[at] = QLatin1Char(other);
            RC_ASSERT(!RecoveryCode::parse(text));
        }));
    }

    void twoCharactersThatChangedPlacesAreSeen()
    {
        QVERIFY(rc::check([] {
            QString text = anyCode().text().remove(u'-');
            const auto one = *rc::gen::inRange<qsizetype>(0, text.size());
            const auto other = *rc::gen::inRange<qsizetype>(0, text.size());
            RC_PRE(text[one] != text[other]);
            const QChar kept = text[one];
            text[one] = text[other];
            text[other] = kept;
            RC_ASSERT(!RecoveryCode::parse(text));
        }));
    }

    void refusesWhatIsTooShortTooLongOrNoCode()
    {
        const QString text = RecoveryCode::create().text();
        QVERIFY(!RecoveryCode::parse({}));
        QVERIFY(!RecoveryCode::parse(text.left(text.size() - 1)));
        QVERIFY(!RecoveryCode::parse(QString(text + u'0')));
        QVERIFY(!RecoveryCode::parse(QString(text).replace(0, 1, QStringLiteral("U"))));
        QVERIFY(!RecoveryCode::parse(QString(text).replace(0, 1, QChar(0x661))));
        QVERIFY(!RecoveryCode::parse(QString(28, u'Z')));
    }
};

OPTOUTDESK_TEST(TstRecoveryCode);
#include "tst_recoverycode.moc"
