// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvreader.h"
#include "exchange/csvwriter.h"
#include "tests/exchange/openbuffer.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;
using optoutdesk::testing::OpenBuffer;
using optoutdesk::testing::readAllRows;
using optoutdesk::testing::ReadRow;

class TstCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCellsAndNumbersRowsAsASpreadsheetDoes()
    {
        const QList<ReadRow> rows = readAllRows("a,b\r\n\r\n1, 2 ,\r\n");
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0], (ReadRow{1, {QStringLiteral("a"), QStringLiteral("b")}}));
        QCOMPARE(rows[1].cells.join(QString()), QString());
        QCOMPARE(rows[2], (ReadRow{3, {QStringLiteral("1"), QStringLiteral("2"), QString()}}));
    }

    void aQuotedLineBreakKeepsTheRowTogether()
    {
        const QList<ReadRow> rows = readAllRows("1,\"12 High Street\r\nLeeds, \"\"UK\"\"\",x\r\n2,b,y");
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].cells[1], QStringLiteral("12 High Street\nLeeds, \"UK\""));
        QCOMPARE(rows[1], (ReadRow{2, {QStringLiteral("2"), QStringLiteral("b"), QStringLiteral("y")}}));
    }

    void everyLineEndIsTheSame()
    {
        const QList<ReadRow> expected = readAllRows("a,b\n1,2\n3,4\n");
        QCOMPARE(readAllRows("a,b\r\n1,2\r\n3,4\r\n"), expected);
        QCOMPARE(readAllRows("a,b\r1,2\r3,4"), expected);
        QCOMPARE(readAllRows("a,b\n1,2\r3,4\r\n"), expected);
    }

    void otherSeparatorsLeaveCommasAlone()
    {
        QCOMPARE(readAllRows("a,b;c", ';')[0].cells, (QStringList{QStringLiteral("a,b"), QStringLiteral("c")}));
        QCOMPARE(readAllRows("a\t\tc", '\t')[0].cells, (QStringList{QStringLiteral("a"), QString(), QStringLiteral("c")}));
    }

    void aQuoteThatNeverClosesSpoilsOneRowOnly()
    {
        const QList<ReadRow> rows = readAllRows("a,b\n1,\"Smith\n2,Jones\n3,Khan\n");
        QCOMPARE(rows.size(), 4);
        QVERIFY(rows[1].strayQuote);
        QCOMPARE(rows[1].cells, (QStringList{QStringLiteral("1"), QStringLiteral("Smith")}));
        QCOMPARE(rows[2], (ReadRow{3, {QStringLiteral("2"), QStringLiteral("Jones")}}));
        QCOMPARE(rows[3].number, 4);
    }

    void twoForgottenQuotesDoNotSwallowThePeopleBetweenThem()
    {
        QByteArray file;
        for (int i = 0; i < 10; ++i) {
            const char *name = i == 2 || i == 6 ? "\"Smith" : "Smith";
            file += QByteArray::number(i) + ',' + name + ",Jane,1971-04-05,F,Leeds\n";
        }
        const QList<ReadRow> rows = readAllRows(file, ',', 6);
        QCOMPARE(rows.size(), 10);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].cells.size(), 6);
            QCOMPARE(rows[i].cells[1], QStringLiteral("Smith"));
            QCOMPARE(rows[i].strayQuote, i == 2 || i == 6);
        }
    }

    void anAddressOfSeveralLinesIsNoForgottenQuote()
    {
        const QByteArray row =
            "1,Smith,Jane,1971-04-05,F,\"The Old Mill, 12 High Street\nLeeds, West Yorkshire\nEngland\"\n";
        const QList<ReadRow> rows = readAllRows(row + row, ',', 6);
        QCOMPARE(rows.size(), 2);
        QVERIFY(!rows[0].strayQuote);
        QCOMPARE(rows[1].cells.size(), 6);
    }

    void quotesInsideAPlainCellAreLetters()
    {
        QCOMPARE(readAllRows("a,5\" pipe,William \"Bill\" Smith")[0].cells[2], QStringLiteral("William \"Bill\" Smith"));
    }

    void refusesAFileWithoutLines()
    {
        OpenBuffer file(QByteArray(17 * 1024 * 1024, 'x'));
        CsvReader reader(file, TextEncoding::Utf8, ',');
        CsvRecord record;
        QCOMPARE(reader.next(record).failure().problem, Problem::FileNotText);
    }

    void readsTheSameAtEveryBlockBoundary()
    {
        const QByteArray rows = "1,\"a\r\nb\",é\r\n2,c,d\r\n";
        const QList<ReadRow> expected = readAllRows(rows);
        for (int filler = 262'120; filler <= 262'146; ++filler) {
            const QList<ReadRow> read = readAllRows(QByteArray(filler - 2, 'x') + "\r\n" + rows);
            QCOMPARE(read.size(), 3);
            QCOMPARE(read[1].cells, expected[0].cells);
            QCOMPARE(read[2].cells, expected[1].cells);
        }
    }

    void whatTheWriterWritesTheReaderReads()
    {
        QVERIFY(rc::check("rows survive a file", [] {
            const auto letters = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,;\"\n\t '=+-@")));
            const auto table = *rc::gen::container<std::vector<std::vector<std::string>>>(
                rc::gen::container<std::vector<std::string>>(3, letters));
            CsvWriter writer;
            for (const auto &cells : table) {
                QStringList row;
                for (const std::string &cell : cells)
                    row.append(QString::fromStdString(cell));
                writer.addRow(row);
            }
            const QList<ReadRow> read = readAllRows(writer.bytes());
            RC_ASSERT(read.size() == static_cast<qsizetype>(table.size()));
            for (qsizetype r = 0; r < read.size(); ++r) {
                RC_ASSERT(read[r].cells.size() == 3);
                for (qsizetype c = 0; c < 3; ++c) {
                    QString cell = QString::fromStdString(table[static_cast<size_t>(r)][static_cast<size_t>(c)]);
                    if (!cell.isEmpty() && QStringLiteral("=+-@\t\n").contains(cell.front()))
                        cell.prepend(u'\'');
                    RC_ASSERT(read[r].cells[c] == cell);
                }
            }
        }));
    }

    void noBytesMakeItFall()
    {
        QVERIFY(rc::check("any bytes are read to the end", [] {
            const auto bytes = *rc::gen::container<std::string>(
                rc::gen::oneOf(rc::gen::elementOf(std::string("\"\",,\n\r\r\n;\t")), rc::gen::arbitrary<char>()));
            const QByteArray file = QByteArray::fromStdString(bytes);
            qsizetype breaks = 1;
            for (const char c : file)
                breaks += c == '\n' || c == '\r' ? 1 : 0;
            RC_ASSERT(readAllRows(file, ',', 6).size() <= breaks);
        }));
    }
};

OPTOUTDESK_TEST(TstCsvReader);
#include "tst_csvreader.moc"
