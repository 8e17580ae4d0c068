// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/backups/backuptexts.h"

using namespace optoutdesk;

class TstBackupTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theComparisonSaysHowManyObjectionsWouldBeMissing();
    void nothingMissingIsSaidToo();
    void whatAnOlderFileHasLostIsCounted();
    void aRegisterThatCannotBeReadIsNotComparedWithAnything();
};

namespace {

RestorePreview preview(std::optional<qint64> olderBy)
{
    return {QStringLiteral("/b.optout"), QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC), 40, olderBy, 0};
}

}

void TstBackupTexts::theComparisonSaysHowManyObjectionsWouldBeMissing()
{
    const QString sentence = comparisonText(preview(14));
    QVERIFY2(sentence.startsWith(QStringLiteral("This backup is 14 objection")), qPrintable(sentence));
    QVERIFY(sentence.contains(QStringLiteral("01-Mar-2026")));
    QVERIFY(sentence.contains(QStringLiteral("from paper")));
}

void TstBackupTexts::nothingMissingIsSaidToo()
{
    QVERIFY(comparisonText(preview(0)).contains(QStringLiteral("every objection that is in the register")));
}

void TstBackupTexts::whatAnOlderFileHasLostIsCounted()
{
    RestorePreview lost = preview(0);
    lost.bringsBack = 3;
    QVERIFY(comparisonText(lost).contains(QStringLiteral("brings back 3 objection")));
    QVERIFY(!comparisonText(preview(0)).contains(QStringLiteral("brings back")));
}

void TstBackupTexts::aRegisterThatCannotBeReadIsNotComparedWithAnything()
{
    const QString sentence = comparisonText(preview(std::nullopt));
    QVERIFY(sentence.contains(QStringLiteral("cannot be read")));
    QVERIFY(!sentence.contains(QStringLiteral("older than")));
}

OPTOUTDESK_TEST(TstBackupTexts);
#include "tst_backuptexts.moc"
