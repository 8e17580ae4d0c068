// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filelayout.h"
#include "tests/exchange/openbuffer.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using optoutdesk::testing::OpenBuffer;

namespace {

Result<FileLayout> layoutOf(const QByteArray &bytes, const LayoutWishes &wishes = {})
{
    OpenBuffer file(bytes);
    return detectLayout(file, wishes);
}

}

class TstFileLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSeparator()
    {
        for (const char separator : {',', ';', '\t', '|'}) {
            QByteArray file = "Name;DOB;Address\nSMITH, Jane;05/04/1971;12, High Street\n";
            file.replace(';', QByteArray(1, separator));
            if (separator == ',')
                file = "Name,DOB,Address\n\"SMITH, Jane\",05/04/1971,\"12, High Street\"\n";
            const Result<FileLayout> layout = layoutOf(file);
            QVERIFY(layout.ok());
            QCOMPARE(layout->separator, separator);
            QCOMPARE(layout->captions.size(), 3);
            QCOMPARE(layout->headerRow, 1);
        }
    }

    void stepsOverTitleRowsOfEveryWidth()
    {
        const Result<FileLayout> layout = layoutOf("Patients, all of them\nRun on 02-Mar-2026\n\nUsual GP:,Dr Martin,,\n"
                                                   "Surname,Forename,NHS No.,D.O.B.\nSmith,Jane,,\n");
        QCOMPARE(layout->headerRow, 5);
        QCOMPARE(layout->captions.first(), QStringLiteral("Surname"));
    }

    void captionsWishedForAreEnough()
    {
        const QByteArray file = "Liste vom 2. Maerz\nNachname,Geboren,Ort\nSmith,05/04/1971,Leeds\n";
        LayoutWishes wishes;
        wishes.captions = {QStringLiteral("nachname"), QStringLiteral("Geboren")};
        QCOMPARE(layoutOf(file, wishes)->headerRow, 2);
    }

    void unknownCaptionsAreFoundByTheirWidth()
    {
        const Result<FileLayout> layout =
            layoutOf("Liste\n\nNachname;Geboren;Ort\nSmith;05/04/1971;Leeds\nKhan;06/04/1971;York\n");
        QCOMPARE(layout->headerRow, 3);
        QCOMPARE(layout->separator, ';');
    }

    void aPersonMaySayWhichRowAndSeparator()
    {
        LayoutWishes wishes;
        wishes.headerRow = 2;
        wishes.separator = ';';
        const Result<FileLayout> layout = layoutOf("Name;DOB\nA;B\nSmith;1971-04-05\n", wishes);
        QCOMPARE(layout->captions, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        wishes.headerRow = 9;
        QCOMPARE(layoutOf("Name;DOB\nA;B\n", wishes).failure().problem, Problem::FileHasNoHeader);
    }

    void believesTheHintOfASpreadsheet()
    {
        const Result<FileLayout> layout = layoutOf("sep=|\nName|DOB\nSmith, Jane|1971-04-05\n");
        QCOMPARE(layout->separator, '|');
        QCOMPARE(layout->headerRow, 2);
        QCOMPARE(layoutOf("sep=,\nName,DOB\nSmith,1971-04-05\n")->separator, ',');
    }

    void oneColumnIsAListToo()
    {
        const Result<FileLayout> layout = layoutOf("NHS Number\n9990000018\n");
        QCOMPARE(layout->captions, QStringList{QStringLiteral("NHS Number")});
    }

    void saysWhatIsMissing()
    {
        QCOMPARE(layoutOf("").failure().problem, Problem::FileHasNoRows);
        QCOMPARE(layoutOf("\n\n").failure().problem, Problem::FileHasNoRows);
        QCOMPARE(layoutOf("Name,DOB\n\n").failure().problem, Problem::FileHasNoRows);
        QCOMPARE(layoutOf("nothing that helps\nand more of it\n").failure().problem, Problem::FileHasNoHeader);
    }

    void showsTheFirstRowsBelowTheHeader()
    {
        OpenBuffer file("Title\nName,DOB\nA,1\n\nB,2\nC,3\n");
        const Result<FileLayout> layout = detectLayout(file);
        const Result<QList<QStringList>> rows = sampleRows(file, *layout, 2);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->last(), (QStringList{QStringLiteral("B"), QStringLiteral("2")}));
    }
};

OPTOUTDESK_TEST(TstFileLayout);
#include "tst_filelayout.moc"
