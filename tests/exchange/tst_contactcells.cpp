// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/contactcells.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstContactCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCellIsSplitAsOnAnEnvelope_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("postcode");
        QTest::newRow("commas") << "12 High Street, Leeds, LS2 7AA"
                                << "12 High Street|Leeds"
                                << "LS2 7AA";
        QTest::newRow("line breaks") << "Flat 3, The Mill,\n12 High Street\nLeeds\nls27aa"
                                     << "Flat 3, The Mill|12 High Street|Leeds"
                                     << "LS2 7AA";
        QTest::newRow("postcode behind the town") << "12 High Street, Leeds LS2 7AA"
                                                  << "12 High Street|Leeds"
                                                  << "LS2 7AA";
        QTest::newRow("number apart") << "12, High Street, Leeds"
                                      << "12 High Street|Leeds"
                                      << "";
        QTest::newRow("empty parts") << "12 High Street, , ,Leeds,Leeds"
                                     << "12 High Street|Leeds"
                                     << "";
        QTest::newRow("no postcode") << "Lilac Cottage"
                                     << "Lilac Cottage"
                                     << "";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
    }

    void oneCellIsSplitAsOnAnEnvelope()
    {
        QFETCH(QString, cell);
        AddressCells cells;
        cells.lines = {cell};
        const Address address = readAddress(cells);
        QTEST(address.lines.join(u'|'), "lines");
        QTEST(address.postcode, "postcode");
    }

    void columnsWithPartsMakeTheirLines()
    {
        AddressCells cells;
        cells.buildingName = QStringLiteral("Flat 3");
        cells.buildingNumber = QStringLiteral("12a");
        cells.street = QStringLiteral("High Street");
        cells.town = QStringLiteral("Leeds");
        cells.county = QStringLiteral("Leeds");
        cells.postcode = QStringLiteral("ls27aa");
        const Address address = readAddress(cells);
        QCOMPARE(address.oneLine(), QStringLiteral("Flat 3, 12a High Street, Leeds, LS2 7AA"));
    }

    void aNumberInTheColumnForBuildingsJoinsItsStreet()
    {
        AddressCells cells;
        cells.buildingName = QStringLiteral("12");
        cells.street = QStringLiteral("High Street");
        QCOMPARE(readAddress(cells).lines, QStringList{QStringLiteral("12 High Street")});
    }

    void linesInColumnsOfTheirOwnKeepTheirCommas()
    {
        AddressCells cells;
        cells.lines = {QStringLiteral("Flat 3, The Mill"), QString(), QStringLiteral("Leeds")};
        cells.postcode = QStringLiteral("LS2 7AA");
        QCOMPARE(readAddress(cells).lines, (QStringList{QStringLiteral("Flat 3, The Mill"), QStringLiteral("Leeds")}));
    }

    void thePostcodeIsNotWrittenTwice()
    {
        AddressCells cells;
        cells.lines = {QStringLiteral("12 High Street, Leeds, LS2 7AA")};
        cells.postcode = QStringLiteral("LS27AA");
        const Address address = readAddress(cells);
        QCOMPARE(address.oneLine(), QStringLiteral("12 High Street, Leeds, LS2 7AA"));
        cells.postcode = QStringLiteral("75008 Paris");
        QCOMPARE(readAddress(cells).postcode, QStringLiteral("75008 Paris"));
    }
};

OPTOUTDESK_TEST(TstContactCells);
#include "tst_contactcells.moc"
