// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvwriter.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

QByteArray written(const QStringList &cells)
{
    CsvWriter writer;
    writer.addRow(cells);
    return writer.bytes();
}

}

class TstCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheMarkAndEndsLinesAsSpreadsheetsDo()
    {
        QCOMPARE(written({QStringLiteral("Núñez"), QStringLiteral("b")}), QByteArray("\xEF\xBB\xBFNúñez,b\r\n"));
    }

    void quotesWhatWouldFallApart()
    {
        QCOMPARE(written({QStringLiteral("a,b"), QStringLiteral("say \"no\""), QStringLiteral("two\nlines"),
                          QStringLiteral("a;b")}),
                 QByteArray("\xEF\xBB\xBF\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"a;b\"\r\n"));
    }

    void noCellIsAFormula()
    {
        for (const char16_t *cell : {u"=1+1", u"+44", u"-2", u"@SUM(A1)", u"\t=1", u"\r=1", u"＝1"}) {
            const QByteArray line = written({QString::fromUtf16(cell)}).sliced(3);
            QVERIFY2(line.startsWith('\'') || line.startsWith("\"'"), line.constData());
        }
        QCOMPARE(written({QStringLiteral("2-1")}), QByteArray("\xEF\xBB\xBF"
                                                              "2-1\r\n"));
    }

    void nhsNumbersAreSpacedText()
    {
        QCOMPARE(CsvWriter::cell(NhsNumber::parse(u"9990000018")), QStringLiteral("999 000 0018"));
        QCOMPARE(CsvWriter::cell(std::nullopt), QString());
    }
};

OPTOUTDESK_TEST(TstCsvWriter);
#include "tst_csvwriter.moc"
