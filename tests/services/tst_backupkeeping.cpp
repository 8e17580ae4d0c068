// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupkeeping.h"

#include "services/backupnames.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

#include <QSet>

#include <algorithm>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int day, int hour = 12)
{
    return QDateTime(QDate(2026, 11, 2).addDays(day), QTime(hour, 0), Qt::UTC); // a Monday
}

QList<QDateTime> keptOf(const QList<QDateTime> &made)
{
    const QList<qsizetype> gone = backupsToRemove(made);
    QList<QDateTime> kept;
    for (qsizetype i = 0; i < made.size(); ++i) {
        if (!gone.contains(i))
            kept.append(made[i]);
    }
    return kept;
}

QList<QDateTime> anyTimes()
{
    const auto minutes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3 * 365 * 24 * 60));
    QList<QDateTime> times;
    for (const int minute : minutes)
        times.append(at(0, 0).addSecs(minute * 60));
    return times;
}

}

class TstBackupKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aYearOfFourADayLeavesTenThirtyAndTwelve()
    {
        QList<QDateTime> made;
        for (int day = 0; day < 400; ++day) {
            for (const int hour : {8, 11, 14, 18})
                made.append(at(day, hour));
        }
        const QList<QDateTime> kept = keptOf(made);
        // The 10 newest reach into the third day (4 + 4 + 2), of which the newest is one of the 30; two months lie in these.
        QCOMPARE(kept.size(), 30 + 7 + 10);
        QVERIFY(kept.contains(at(399, 8)));
        QVERIFY(kept.contains(at(370, 18)));
        QVERIFY(!kept.contains(at(370, 14)));
        QVERIFY(!kept.contains(at(100, 18)) || at(101, 18).date().day() == 1);
    }

    void aFewAreAllKept()
    {
        QList<QDateTime> made;
        for (int i = 0; i < 10; ++i)
            made.append(at(0, i));
        QVERIFY(backupsToRemove(made).isEmpty());
        QVERIFY(backupsToRemove({}).isEmpty());
    }

    void aClockThatRanTenYearsAheadEmptiesNothing()
    {
        QList<QDateTime> made;
        for (int day = 0; day < 30; ++day)
            made.append(at(day));
        const QList<QDateTime> before = keptOf(made);
        made.append(at(3650));
        const QList<QDateTime> after = keptOf(made);
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after.first(), at(1)); // one day gave way, not all of them
    }

    void theNewestOneOfEachDayAndTheTenNewestAlwaysStay()
    {
        QVERIFY(rc::check([] {
            const QList<QDateTime> made = anyTimes();
            QList<QDateTime> newestFirst = made;
            std::ranges::sort(newestFirst, std::greater());
            const QList<QDateTime> kept = keptOf(made);
            RC_ASSERT(kept.size() >= std::min<qsizetype>(10, made.size()));
            RC_ASSERT(kept.size() <= 10 + 30 + 12);
            for (const QDateTime &time : newestFirst.first(std::min<qsizetype>(10, made.size())))
                RC_ASSERT(kept.contains(time));
            QSet<QDate> days;
            for (const QDateTime &time : newestFirst) {
                if (days.contains(time.date()) || days.size() == 30)
                    continue;
                days.insert(time.date());
                RC_ASSERT(kept.contains(time));
            }
        }));
    }

    void everyOneOfTheTwelveNewestMonthsKeepsItsNewest()
    {
        QVERIFY(rc::check([] {
            const QList<QDateTime> made = anyTimes();
            QList<QDateTime> newestFirst = made;
            std::ranges::sort(newestFirst, std::greater());
            const QList<QDateTime> kept = keptOf(made);
            QSet<int> months;
            for (const QDateTime &time : newestFirst) {
                const int month = time.date().year() * 12 + time.date().month();
                if (months.contains(month) || months.size() == 12)
                    continue;
                months.insert(month);
                RC_ASSERT(kept.contains(time));
            }
        }));
    }

    void whatWasRemovedOnceIsAllThatGoes()
    {
        QVERIFY(rc::check([] {
            const QList<QDateTime> kept = keptOf(anyTimes());
            RC_ASSERT(backupsToRemove(kept).isEmpty());
        }));
    }

    void theReminderComesAfterOneWorkingDay()
    {
        QVERIFY(backupIsOverdue({}, at(0)));
        QVERIFY(!backupIsOverdue(at(0), at(0, 18)));
        QVERIFY(!backupIsOverdue(at(0), at(1, 11)));
        QVERIFY(backupIsOverdue(at(0), at(1, 13)));
        // Friday evening's lasts over the weekend and through Monday.
        QVERIFY(!backupIsOverdue(at(4, 18), at(6)));
        QVERIFY(!backupIsOverdue(at(4, 18), at(7)));
        QVERIFY(backupIsOverdue(at(4, 18), at(8)));
        // A clock set back is no reason.
        QVERIFY(!backupIsOverdue(at(4), at(3)));
    }

    void aNameTellsWhoseWhenAndHowFar()
    {
        const BackupName name{u"elm-lane-1"_s, at(0), u"001234-7F3A91C208BD44E1"_s};
        QCOMPARE(name.fileName(), u"elm-lane-1-20261102T120000Z-001234-7F3A91C208BD44E1.optout"_s);
        const auto read = BackupName::parse(name.fileName());
        QVERIFY(read);
        QCOMPARE(read->base, name.base);
        QCOMPARE(read->madeAt, name.madeAt);
        QCOMPARE(read->head, name.head);
        QCOMPARE(read->sequence(), 1234);
        QCOMPARE(BackupName::parse(u"p-20261102T120000Z-1234567-7F3A91C208BD44E1.optout"_s)->sequence(), 1234567);
    }

    void everyOtherNameIsLeftAlone()
    {
        for (const QString &name : {u"practice.optout"_s, u"practice-20261102T120000Z-001234-7F3A91C208BD44E1.optout.keys"_s,
                                    u"practice-20261102T120000Z-001234-7F3A91C208BD44E1.optout-journal"_s,
                                    u"-20261102T120000Z-001234-7F3A91C208BD44E1.optout"_s,
                                    u"practice-20261302T120000Z-001234-7F3A91C208BD44E1.optout"_s,
                                    u"practice-20261102T120000Z-1234-7F3A91C208BD44E1.optout"_s,
                                    u"practice-20261102T120000Z-001234-7f3a91c208bd44e1.optout"_s,
                                    u"practice-20261102T120000Z-001234-7F3A91C208BD44E1 (copy).optout"_s})
            QVERIFY2(!BackupName::parse(name), qPrintable(name));
    }

    void namesGoThereAndBack()
    {
        QVERIFY(rc::check([] {
            const BackupName name{u"p"_s + QString::number(*rc::gen::inRange(0, 99)),
                                  at(0).addSecs(*rc::gen::inRange(0, 2'000'000'000)),
                                  u"%1-%2"_s.arg(*rc::gen::inRange(0, 2'000'000'000), 6, 10, QChar(u'0'))
                                      .arg(*rc::gen::arbitrary<quint64>(), 16, 16, QChar(u'0'))
                                      .toUpper()};
            const auto read = BackupName::parse(name.fileName());
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->fileName() == name.fileName());
        }));
    }
};

OPTOUTDESK_TEST(TstBackupKeeping);
#include "tst_backupkeeping.moc"
