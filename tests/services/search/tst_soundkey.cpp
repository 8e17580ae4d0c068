// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/soundkey.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace optoutdesk;

class TstSoundKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneSoundHaveOneKey_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        const QList<std::pair<QByteArray, QByteArray>> pairs{
            {"clark", "clarke"},        {"philip", "filip"},       {"thomson", "thompson"}, {"shaun", "sean"},
            {"shaun", "shawn"},         {"mcdonald", "macdonald"}, {"wright", "right"},     {"knight", "nite"},
            {"smith", "smythe"},        {"ann", "anne"},           {"leigh", "lee"},        {"geoffrey", "jeffrey"},
            {"jain", "jane"},           {"hussain", "hussein"},    {"javed", "jawed"},      {"farooq", "faruk"},
            {"farouk", "faruk"},        {"shaikh", "sheikh"},      {"singh", "sing"},       {"preet", "prit"},
            {"kowalska", "kowalski"},   {"wojciech", "voychek"},   {"szymon", "shimon"},    {"wojtek", "woytek"},
            {"czarnecki", "charneski"}, {"tariq", "tarik"},        {"elsayed", "alsayed"},  {"alsayed", "sayed"},
            {"yakub", "yaqub"},         {"khadija", "kadija"},
        };
        for (const auto &[one, other] : pairs)
            QTest::addRow("%s %s", one.constData(), other.constData()) << one << other;
    }
    void spellingsOfOneSoundHaveOneKey()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QCOMPARE(soundKey(one), soundKey(other));
        QVERIFY(!soundKey(one).isEmpty());
    }

    void differentSoundsHaveDifferentKeys()
    {
        for (const auto &[one, other] :
             {std::pair("smith", "jones"), std::pair("khan", "keen"), std::pair("mary", "mark"), std::pair("jane", "john")})
            QVERIFY2(soundKey(one) != soundKey(other), one);
    }

    void everyWordOfPlainLettersHasAKey()
    {
        for (const char *word : {"e", "le", "h", "a", "y", "ng", "che", "hhh"})
            QVERIFY2(!soundKey(word).isEmpty() || word == std::string_view("h") || word == std::string_view("hhh"), word);
        QVERIFY(soundKey("").isEmpty());
    }

    void otherScriptsHaveNoKey()
    {
        QVERIFY(soundKey("مريم").isEmpty());
        QVERIFY(soundKey("ls2").isEmpty());
    }
};

OPTOUTDESK_TEST(TstSoundKey);
#include "tst_soundkey.moc"
