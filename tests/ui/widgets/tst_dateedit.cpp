// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dateedit.h"

#include "tests/support/testcase.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace optoutdesk;

class TstDateEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleTypeAtOnce_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("reading");
        QTest::newRow("digits") << "050471" << QDate(1971, 4, 5) << "05-Apr-1971";
        QTest::newRow("slashes") << "5/4/71" << QDate(1971, 4, 5) << "05-Apr-1971";
        QTest::newRow("month") << "5 apr 1971" << QDate(1971, 4, 5) << "05-Apr-1971";
        QTest::newRow("relative") << "-2d" << QDate(2026, 2, 28) << "28-Feb-2026, 2 days ago";
        QTest::newRow("today") << "t" << QDate(2026, 3, 2) << "02-Mar-2026, today";
    }

    void readsWhatPeopleTypeAtOnce()
    {
        QFETCH(QString, typed);
        DateEdit edit(QStringLiteral("Received on"));
        edit.setToday(QDate(2026, 3, 2));
        QTest::keyClicks(edit.field(), typed);
        QTEST(edit.date().value_or(QDate()), "day");
        QFETCH(QString, reading);
        QVERIFY2(edit.field()->accessibleDescription().startsWith(reading),
                 qPrintable(edit.field()->accessibleDescription()));
        QCOMPARE(edit.text(), typed); // what was typed stays as typed
    }

    void refusesInWordsAndCorrectsNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("part");
        QTest::newRow("no such day") << "31/2/2026"
                                     << "Not a day";
        QTest::newRow("future") << "3/3/2026"
                                << "in the future";
        QTest::newRow("letters") << "soon"
                                 << "Not a day";
        QTest::newRow("nothing") << ""
                                 << "needed";
    }

    void refusesInWordsAndCorrectsNothing()
    {
        QFETCH(QString, typed);
        QFETCH(QString, part);
        DateEdit edit(QStringLiteral("Received on"));
        edit.setToday(QDate(2026, 3, 2));
        edit.setText(typed);
        QVERIFY(!edit.date());
        QCOMPARE(edit.text(), typed);
        QVERIFY2(edit.field()->accessibleDescription().contains(part), qPrintable(edit.field()->accessibleDescription()));
    }

    void picksADayFromTheCalendarByKeyboard()
    {
        DateEdit edit(QStringLiteral("Received on"));
        edit.setToday(QDate(2026, 3, 12));
        edit.setDate(QDate(2026, 3, 12));
        edit.show();
        QVERIFY(QTest::qWaitForWindowExposed(&edit));
        QSignalSpy changed(&edit, &DateEdit::changed);
        QTest::keyClick(edit.field(), Qt::Key_F4);
        auto *calendar = edit.findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QVERIFY(!calendar->accessibleName().isEmpty());
        QCOMPARE(calendar->maximumDate(), QDate(2026, 3, 12));
        QWidget *view = calendar->findChild<QWidget *>(QStringLiteral("qt_calendar_calendarview"));
        QVERIFY(view);
        QTest::keyClick(view, Qt::Key_Left);
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(edit.date().value_or(QDate()), QDate(2026, 3, 11));
        QCOMPARE(changed.count(), 1);
    }

    void theReadingStandsBelowWhereThereIsNoRoomBeside()
    {
        DateEdit edit(QStringLiteral("Received on"));
        edit.setToday(QDate(2026, 3, 2));
        edit.setDate(QDate(2026, 3, 2));
        const auto labels = edit.findChildren<QLabel *>();
        edit.resize(800, 40);
        edit.show();
        QTRY_VERIFY(labels.first()->x() > edit.field()->geometry().right());
        edit.resize(edit.minimumSizeHint().width(), 80);
        QTRY_VERIFY(labels.first()->y() > edit.field()->geometry().bottom());
    }

    void everyPartHasAName()
    {
        DateEdit edit(QStringLiteral("Received on"));
        QCOMPARE(edit.field()->accessibleName(), QStringLiteral("Received on"));
        for (const QWidget *part : edit.findChildren<QWidget *>()) {
            if (part->focusPolicy() != Qt::NoFocus)
                QVERIFY(!part->accessibleName().isEmpty());
        }
    }
};

OPTOUTDESK_TEST(TstDateEdit);
#include "tst_dateedit.moc"
