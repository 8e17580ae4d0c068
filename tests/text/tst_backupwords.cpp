// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/backupwords.h"

#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;

class TstBackupWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAgeOfABackupIsACountOfObjections()
    {
        QVERIFY(backupAgeText(14).contains(u"14"_s));
        QVERIFY(backupAgeText(14).contains(u"older than the register"_s));
        QVERIFY(!backupAgeText(0).contains(u"older"_s));
        QVERIFY(backupAgeText(std::nullopt).contains(u"cannot be read"_s));
    }

    void restoringSaysWhereTheOldRegisterIsAndWhatIsMissing()
    {
        const QString text = restoredText(u"b.optout"_s, u"old.optout"_s, 2);
        for (const QString &part : {u"b.optout"_s, u"old.optout"_s, u"2"_s, u"paper forms"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY(!restoredText(u"b.optout"_s, {}, 0).contains(u"paper"_s));
    }

    void aMissingSecondCopyIsNotOverlooked()
    {
        QVERIFY(backupMadeText(u"b.optout"_s, 1'234, {}, u"it is not there now"_s).contains(u"NO copy"_s));
        QVERIFY(backupMadeText(u"b.optout"_s, 1'234, {}, {}).contains(u"1,234"_s));
        QVERIFY(!backupMadeText(u"b.optout"_s, 1, u"/stick/b.optout"_s, {}).contains(u"NO copy"_s));
    }

    void theReminderNamesTheDay()
    {
        QVERIFY(backupOverdueText(QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC)).contains(u"24-Nov-2026"_s));
        QVERIFY(backupOverdueText({}).contains(u"no backup"_s));
    }

    void plainCopiesThatAreLeftAreNamed()
    {
        QVERIFY(protectedText({u"a.optout"_s, u"b.optout"_s}).contains(u"a.optout, b.optout"_s));
        QVERIFY(!protectedText({}).contains(u"copies"_s));
    }
};

OPTOUTDESK_TEST(TstBackupWords);
#include "tst_backupwords.moc"
