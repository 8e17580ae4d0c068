// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/printing/recordedletters.h"
#include "ui/printing/letterprinter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

bool runs(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

QStringList printedFiles()
{
    return QDir(qEnvironmentVariable("PRINTED_FOLDER")).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Time);
}

QByteArray newestPrint(const QStringList &before)
{
    for (const QString &name : printedFiles()) {
        if (before.contains(name))
            continue;
        QFile file(QDir(qEnvironmentVariable("PRINTED_FOLDER")).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return {};
}

// What LetterPrinter says about the letters, once it says it.
std::pair<QString, bool> outcomeOf(TestDesk &desk, const QList<EventUuid> &events)
{
    LetterPrinter printer(desk.workplace());
    QSignalSpy told(&printer, &LetterPrinter::told);
    printer.print(events);
    if (told.isEmpty() && !told.wait(60'000))
        return {QStringLiteral("nothing was told"), false};
    return {told.first().first().toString(), told.first().at(1).toBool()};
}

}

// Beside a real print service of its own (tests/support/print-service), whose printer "Reception" lays PDF files in a folder.
class TstOnPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!qEnvironmentVariableIsEmpty("PRINTED_FOLDER"), "run by tests/support/print-service");
        QCOMPARE(LetterPrinter::defaultPrinterName(), QStringLiteral("Reception"));
    }

    void init()
    {
        QVERIFY(runs(QStringLiteral("cupsenable"), {QStringLiteral("Reception")}));
        QVERIFY(runs(QStringLiteral("cupsaccept"), {QStringLiteral("Reception")}));
    }

    void aLetterThatCameOutIsIssuedAndThePrinterIsNamed()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        const QStringList before = printedFiles();
        const auto [sentence, good] = outcomeOf(desk, {event});
        QVERIFY2(good, qPrintable(sentence));
        QVERIFY2(sentence.startsWith(QStringLiteral("Letter 000001 · "))
                     && sentence.endsWith(QStringLiteral(" printed on Reception.")),
                 qPrintable(sentence));
        QVERIFY(newestPrint(before).startsWith("%PDF-"));
        QVERIFY(isIssued(desk, event));
        QCOMPARE(lettersWaiting(desk), 0);
    }

    void manyLettersAreOneJob()
    {
        TestDesk desk;
        QList<PatientId> patients;
        const QStringList numbers{QStringLiteral("9990000018"), QStringLiteral("9990000026"), QStringLiteral("9990000034")};
        for (const QString &number : numbers)
            patients.append(desk.add(somebody(QStringLiteral("Family") % number, number)));
        desk.start();
        QList<EventUuid> events;
        for (const PatientId patient : std::as_const(patients))
            events.append(recordObjection(desk, patient));
        const QStringList before = printedFiles();
        const auto [sentence, good] = outcomeOf(desk, events);
        QVERIFY2(good, qPrintable(sentence));
        QCOMPARE(printedFiles().size(), before.size() + 1);
        QVERIFY(newestPrint(before).contains("/Count 3"));
        QCOMPARE(lettersWaiting(desk), 0);
    }

    void aSecondPrintIsACopy()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        QVERIFY(outcomeOf(desk, {event}).second);
        QVERIFY(outcomeOf(desk, {event}).second);
    }

    void aStoppedPrinterLeavesTheLetterQueuedAndNoJobBehind()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        const QStringList before = printedFiles();
        QVERIFY(runs(QStringLiteral("cupsdisable"), {QStringLiteral("Reception")}));
        const auto [sentence, good] = outcomeOf(desk, {event});
        QVERIFY(!good);
        QVERIFY2(sentence.contains(QStringLiteral("not printed")), qPrintable(sentence));
        QCOMPARE(lettersWaiting(desk), 1);
        QVERIFY(!isIssued(desk, event));
        QVERIFY(runs(QStringLiteral("cupsenable"), {QStringLiteral("Reception")}));
        QTest::qWait(1'000);
        QCOMPARE(printedFiles(), before);
    }

    void aPrinterThatTakesNoJobsLeavesTheLetterQueued()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        QVERIFY(runs(QStringLiteral("cupsreject"), {QStringLiteral("Reception")}));
        const auto [sentence, good] = outcomeOf(desk, {event});
        QVERIFY2(!good, qPrintable(sentence));
        QCOMPARE(lettersWaiting(desk), 1);
    }

    void aJobThatThePrintServiceGivesUpLeavesTheLetterQueued()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        // The printer's folder is gone while the job is under way.
        QDir folder(qEnvironmentVariable("PRINTED_FOLDER"));
        const QString away = folder.path() % QStringLiteral("-away");
        QVERIFY(QDir().rename(folder.path(), away));
        QElapsedTimer timer;
        timer.start();
        const auto [sentence, good] = outcomeOf(desk, {event});
        QVERIFY(QDir().rename(away, folder.path()));
        QVERIFY2(!good, qPrintable(sentence));
        QVERIFY2(timer.elapsed() < 20'000, "a job that nobody goes on with is not waited for");
        QCOMPARE(lettersWaiting(desk), 1);
        QVERIFY(!isIssued(desk, event));
    }

    void aCancelledJobIsNeverPrinted()
    {
        TestDesk desk;
        const EventUuid event = startWithJanesLetter(desk);
        LetterPrinter printer(desk.workplace());
        QSignalSpy told(&printer, &LetterPrinter::told);
        printer.print({event});
        printer.cancel();
        QVERIFY(told.wait(30'000));
        QVERIFY(!told.first().at(1).toBool());
        QVERIFY(told.first().first().toString().contains(QStringLiteral("cancelled")));
        QCOMPARE(lettersWaiting(desk), 1);
    }
};

OPTOUTDESK_TEST(TstOnPaper);
#include "tst_onpaper.moc"
