// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letter.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

LetterSnapshot snapshot()
{
    LetterSnapshot made;
    made.kind = LetterKind::WithdrawalRecorded;
    made.language = QStringLiteral("cy");
    made.text = QStringLiteral("Dear %name%,\n\"quoted\" <b>");
    made.textVersion = 3;
    made.fields.insert(QStringLiteral("name"), QStringLiteral("Mr José Núñez"));
    made.fields.insert(QStringLiteral("born"), QStringLiteral("5 April 1971"));
    return made;
}

}

class TstLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsCanonicalForm() { QVERIFY(LetterSnapshot::fromJson(snapshot().canonicalJson()) == snapshot()); }

    void theCanonicalFormHasOneSpelling()
    {
        QCOMPARE(
            snapshot().canonicalJson(),
            QByteArray("{\"fields\":{\"born\":\"5 April 1971\",\"name\":\"Mr José Núñez\"},\"kind\":\"withdrawal-recorded\","
                       "\"language\":\"cy\",\"text\":\"Dear %name%,\\n\\\"quoted\\\" <b>\",\"text_version\":3}"));
        QCOMPARE(snapshot().hash(), QStringLiteral("9acc0ce4328b412ff41ac19866264b866208a9466e4ad491ecff1e02d3dc5300"));
    }

    void everyPartChangesTheHash()
    {
        const QString original = snapshot().hash();
        LetterSnapshot other = snapshot();
        other.kind = LetterKind::ObjectionRecorded;
        QVERIFY(other.hash() != original);
        other = snapshot();
        other.fields[QStringLiteral("name")] = QStringLiteral("Mr José Nuñez");
        QVERIFY(other.hash() != original);
        other = snapshot();
        other.textVersion = 4;
        QVERIFY(other.hash() != original);
    }

    void damagedEvidenceDoesNotHashToTheOriginal()
    {
        QVERIFY(LetterSnapshot::fromJson("{").hash() != snapshot().hash());
        QVERIFY(LetterSnapshot::fromJson(snapshot().canonicalJson().chopped(2)).hash() != snapshot().hash());
    }
};

OPTOUTDESK_TEST(TstLetter);
#include "tst_letter.moc"
