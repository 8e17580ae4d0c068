// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statisticspage.h"

#include "services/practicestatistics.h"
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/statistics/smallpractice.h"
#include "text/numberwords.h"
#include "ui/charts/barchart.h"
#include "ui/charts/ratechart.h"
#include "ui/statistics/columns.h"
#include "ui/statistics/numbercard.h"
#include "ui/statistics/numbertable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTranslator>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

QString listSize(const QWidget &page)
{
    return labelled<NumberCard>(page, QStringLiteral("List size"));
}

QString inForce(const QWidget &page)
{
    return labelled<NumberCard>(page, QStringLiteral("Objections in force"));
}

void typeDay(StatisticsPage &page, const QString &day)
{
    auto *field = named<QLineEdit>(page, QStringLiteral("As of"));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, day);
    QTest::keyClick(field, Qt::Key_Return);
}

}

class TstStatisticsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheServiceCounts()
    {
        SmallPractice practice;
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        const auto report = practice.desk().ask(
            [](OpenRegister &reg) { return reg.statistics().report(QStringLiteral("type1"), QDate(2026, 3, 2)); });
        QVERIFY(report);
        QCOMPARE(report->list, (PeopleCount{12, 8}));
        QCOMPARE(listSize(page), QStringLiteral("List size: 12"));
        QCOMPARE(inForce(page), QStringLiteral("Objections in force: 8"));
        QCOMPARE(labelled<NumberCard>(page, QStringLiteral("Objection rate")), QStringLiteral("Objection rate: 66.67%"));
        const NumberRows &reasons = named<NumberTable>(page, QStringLiteral("Table: reasons"))->rows();
        QCOMPARE(reasons.rows.size(), report->byReason.size());
        for (qsizetype i = 0; i < reasons.rows.size(); ++i)
            QCOMPARE(reasons.rows[i].cells[1], countText(report->byReason[i].count));
        const NumberRows &apart = named<NumberTable>(page, QStringLiteral("Table: not on the list"))->rows();
        QCOMPARE(apart.rows[0].cells.mid(1), QStringList({QStringLiteral("1"), QStringLiteral("1")}));
        QCOMPARE(apart.rows[3].cells.mid(1), QStringList({QStringLiteral("1"), QStringLiteral("0")}));
    }

    void anotherDayOrTypeIsCountedAnew()
    {
        SmallPractice practice;
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        typeDay(page, QStringLiteral("28/2/2026"));
        practice.desk().settle();
        QCOMPARE(inForce(page), QStringLiteral("Objections in force: 9"));
        QVERIFY(
            !labelled<TextLabel>(page, QStringLiteral("Type 1 objections at Elm Lane Surgery on 28-Feb-2026")).isEmpty());
        typeDay(page, QStringLiteral("9/2/2026"));
        practice.desk().settle();
        QCOMPARE(inForce(page), QStringLiteral("Objections in force: 0"));
        typeDay(page, QStringLiteral("t"));
        auto *type = named<QComboBox>(page, QStringLiteral("Objection type"));
        QVERIFY(type);
        QTest::keyClick(type, Qt::Key_Down);
        practice.desk().settle();
        QVERIFY(
            !labelled<TextLabel>(page, QStringLiteral("Type 2 objections at Elm Lane Surgery on 02-Mar-2026")).isEmpty());
        QCOMPARE(inForce(page), QStringLiteral("Objections in force: 0"));
    }

    void aDayThatCannotBeReadLeavesTheNumbersThatAreThere()
    {
        SmallPractice practice;
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        for (const auto &typed : {QStringLiteral("31/2/2026"), QStringLiteral("3/3/2026"), QStringLiteral("soon")}) {
            typeDay(page, typed);
            practice.desk().settle();
            QCOMPARE(inForce(page), QStringLiteral("Objections in force: 8"));
        }
        QVERIFY(
            !labelled<TextLabel>(page, QStringLiteral("Type 1 objections at Elm Lane Surgery on 02-Mar-2026")).isEmpty());
    }

    void aDayIsCountedWhenItIsTypedOutOrPickedNotAtEachKey()
    {
        SmallPractice practice;
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        auto *field = named<QLineEdit>(page, QStringLiteral("As of"));
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("28/2/20")); // so far a day of 2020
        practice.desk().settle();
        QCOMPARE(inForce(page), QStringLiteral("Objections in force: 8"));
        QTest::keyClicks(field, QStringLiteral("26"));
        QTRY_COMPARE(inForce(page), QStringLiteral("Objections in force: 9"));
    }

    void countsAgainWhenTheRegisterChangedAndSomebodyLooks()
    {
        SmallPractice practice;
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        practice.record(practice.another(), QDate(2026, 3, 2), QStringLiteral("privacy"));
        practice.workplace().announce(Change::Recorded);
        practice.desk().settle();
        QCOMPARE(inForce(page), QStringLiteral("Objections in force: 9"));

        page.hide();
        practice.record(practice.another(), QDate(2026, 3, 2), QStringLiteral("other"), EventKind::Withdrawal);
        practice.workplace().announce(Change::Recorded);
        practice.desk().settle();
        QCOMPARE(inForce(page), QStringLiteral("Objections in force: 9"));
        showPage(page, practice.desk());
        QCOMPARE(inForce(page), QStringLiteral("Objections in force: 8"));
    }

    void nothingJumpsWhileItCounts()
    {
        SmallPractice practice;
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        const auto *chart = named<RateChart>(page, QStringLiteral("Chart: rate over time"));
        const QPoint before = chart->mapTo(&page, QPoint());
        typeDay(page, QStringLiteral("1/3/2026"));
        QCOMPARE(chart->mapTo(&page, QPoint()), before);
        QVERIFY(chart->isVisible());
        practice.desk().settle();
        QCOMPARE(chart->mapTo(&page, QPoint()), before);
    }

    void namesAreTheOnesThatAssistiveTechnologyWasPromised()
    {
        SmallPractice practice;
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        QVERIFY(named<QLineEdit>(page, QStringLiteral("As of")));
        QVERIFY(named<QComboBox>(page, QStringLiteral("Objection type")));
        QVERIFY(named<QPushButton>(page, QStringLiteral("Export")));
        QVERIFY(named<RateChart>(page, QStringLiteral("Chart: rate over time")));
        QVERIFY(named<BarChart>(page, QStringLiteral("Chart: reasons")));
        QVERIFY(named<BarChart>(page, QStringLiteral("Chart: age and sex")));
        QCOMPARE(page.firstFocus(), named<QLineEdit>(page, QStringLiteral("As of")));
        QCOMPARE(controlsWithoutName(page), QStringList());
        QCOMPARE(labelsThatGuessTheirFormat(page), QStringList());
    }

    void emptyPracticeIsToldWhatToDo()
    {
        TestDesk desk(Role::Manager);
        desk.start();
        StatisticsPage page(desk.workplace());
        showPage(page, desk);
        QCOMPARE(listSize(page), QStringLiteral("List size: 0"));
        QCOMPARE(labelled<NumberCard>(page, QStringLiteral("Objection rate")), QStringLiteral("Objection rate: Not known"));
        QVERIFY(!named<RateChart>(page, QStringLiteral("Chart: rate over time"))->isVisible());
        auto *import = named<QPushButton>(page, QStringLiteral("Import the patient list"));
        QVERIFY(import && import->isVisible());
        const QSignalSpy shown(&desk.workplace(), &Workplace::pageWanted);
        QTest::mouseClick(import, Qt::LeftButton);
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown[0][0].value<PageId>(), PageId::Register);
    }

    void largeTextStacksWhatStoodSideBySide()
    {
        Theme theme;
        SmallPractice practice;
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        page.resize(840, 700); // what the rail leaves of a small screen
        const auto *chart = named<BarChart>(page, QStringLiteral("Chart: age and sex"));
        const auto *table = named<NumberTable>(page, QStringLiteral("Table: age and sex"));
        QTRY_VERIFY(chart->mapTo(&page, QPoint()).y() == table->mapTo(&page, QPoint()).y());
        theme.setTextSize(200);
        QTRY_VERIFY(chart->mapTo(&page, QPoint()).y() + chart->height() <= table->mapTo(&page, QPoint()).y());
        QVERIFY(table->mapTo(&page, QPoint(table->width(), 0)).x() <= page.width());
        theme.setTextSize(100);
    }

    void everyTextPassesThroughTr()
    {
        SmallPractice practice;
        QTranslator pseudo;
        QVERIFY(pseudo.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
        QCoreApplication::installTranslator(&pseudo);
        StatisticsPage page(practice.workplace());
        showPage(page, practice.desk());
        const QList<QRegularExpression> data{QRegularExpression(QStringLiteral("Elm Lane Surgery")),
                                             QRegularExpression(QStringLiteral("Type [12]")),
                                             QRegularExpression(QStringLiteral("(\\d\\d-)?[A-Z][a-z]{2}-\\d{4}"))};
        const QStringList outside = textsOutsideTr(page, data);
        QVERIFY2(outside.isEmpty(), qPrintable(outside.join(u'\n')));
    }
};

OPTOUTDESK_TEST(TstStatisticsPage);
#include "tst_statisticspage.moc"
