// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/letterprinter.h"

#include "tests/support/testcase.h"
#include "tests/ui/printing/recordedletters.h"

#include <QSignalSpy>

using namespace optoutdesk;
using namespace optoutdesk::testing;

// On a computer whose print service is not there.
class TstLetterPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("CUPS_SERVER", "/nowhere/print-service.socket"); }

    void withoutAPrinterEveryLetterStaysQueuedAndTheSentenceSaysSo()
    {
        TestDesk desk;
        const PatientId jane = desk.add(somebody(QStringLiteral("Smith"), QStringLiteral("9990000018")));
        const PatientId ann = desk.add(somebody(QStringLiteral("Jones"), QStringLiteral("9990000026")));
        desk.start();
        const EventUuid first = recordObjection(desk, jane);
        const EventUuid second = recordObjection(desk, ann);
        LetterPrinter printer(desk.workplace());
        QSignalSpy told(&printer, &LetterPrinter::told);
        printer.print({first, second});
        QVERIFY(printer.isPrinting());
        QVERIFY(told.wait(10'000));
        const QString sentence = told.first().first().toString();
        QVERIFY2(sentence.contains(QStringLiteral("not printed")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("no default printer")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("Still in the work queue")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("stays recorded")), qPrintable(sentence));
        QCOMPARE(told.first().at(1).toBool(), false);
        QCOMPARE(lettersWaiting(desk), 2);
        QVERIFY(!isIssued(desk, first));
        QVERIFY(!printer.isPrinting());
    }

    void aPrinterThatIsNotThereLeavesTheLetterQueued()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        LetterPrinter printer(desk.workplace());
        QSignalSpy told(&printer, &LetterPrinter::told);
        printer.print({event}, QStringLiteral("Gone"), 1, LetterFormat::Standard);
        QVERIFY(told.wait(10'000));
        QVERIFY(told.first().first().toString().contains(QStringLiteral("Gone")));
        QCOMPARE(told.first().at(1).toBool(), false);
        QCOMPARE(lettersWaiting(desk), 1);
    }

    void pressingTwicePrintsOnce()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        LetterPrinter printer(desk.workplace());
        QSignalSpy started(&printer, &LetterPrinter::started);
        QSignalSpy told(&printer, &LetterPrinter::told);
        printer.print({event});
        printer.print({event});
        QCOMPARE(started.size(), 1);
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("on its way")));
    }

    void printingNothingSaysSo()
    {
        TestDesk desk;
        desk.start();
        LetterPrinter printer(desk.workplace());
        QSignalSpy told(&printer, &LetterPrinter::told);
        printer.print({});
        QCOMPARE(told.size(), 1);
        QVERIFY(!printer.isPrinting());
    }

    void aLetterThatCannotBeMadeIsToldInItsOwnWords()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        QVERIFY(desk.ask([](OpenRegister &reg) { return reg.recorder().undo(); }));
        LetterPrinter printer(desk.workplace());
        QSignalSpy told(&printer, &LetterPrinter::told);
        printer.print({event});
        QVERIFY(told.wait(10'000));
        QVERIFY(told.first().first().toString().contains(QStringLiteral("cannot be printed")));
        QCOMPARE(told.first().at(1).toBool(), false);
    }
};

OPTOUTDESK_TEST(TstLetterPrinter);
#include "tst_letterprinter.moc"
