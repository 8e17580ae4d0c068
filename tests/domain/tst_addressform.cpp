// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/addressform.h"

#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

namespace {

// "line, line; postcode"
Address addressOf(const QString &text)
{
    Address address;
    const QStringList parts = text.split(u';');
    for (const QString &line : parts[0].split(u'|', Qt::SkipEmptyParts))
        address.lines.append(line.trimmed());
    address.postcode = parts.value(1).trimmed();
    return address;
}

struct Home
{
    int number = 1;
    int flat = 0;
    QString street = {};
};

Home anyHome()
{
    return {*rc::gen::inRange(1, 40), *rc::gen::inRange(0, 5),
            *rc::gen::element(u"High Street"_s, u"Mill Lane"_s, u"St John's Road"_s, u"Oak Avenue"_s)};
}

// One of the many ways to write it down.
Address written(const Home &home)
{
    QString street = home.street;
    if (*rc::gen::arbitrary<bool>())
        street.replace(u"Street"_s, u"St."_s)
            .replace(u"Road"_s, u"Rd"_s)
            .replace(u"Lane"_s, u"LN"_s)
            .replace(u"Avenue"_s, u"Ave"_s);
    if (*rc::gen::arbitrary<bool>())
        street = street.toUpper();
    const QString house = QString::number(home.number) + u' ' + street;
    const QString flat = *rc::gen::element(u"Flat %1"_s, u"flat %1"_s, u"Apt. %1"_s, u"FLAT %1"_s);
    QStringList lines{house};
    if (home.flat > 0)
        lines.insert(*rc::gen::inRange(0, 2), flat.arg(home.flat));
    if (*rc::gen::arbitrary<bool>())
        lines = {lines.join(*rc::gen::element(u", "_s, u","_s))};
    if (*rc::gen::arbitrary<bool>())
        lines.append(u"Leeds"_s);
    if (*rc::gen::arbitrary<bool>())
        lines.append(u"West Yorkshire"_s);
    return {lines, *rc::gen::element(u"LS2 7AA"_s, u"ls27aa"_s, u"LS27AA"_s)};
}

}

class TstAddressForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameHomesHaveOneForm_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const QString &one, const QString &other) {
            QTest::newRow(qPrintable(one + u" = "_s + other)) << one << other;
        };
        row(u"12 High Street|Leeds;LS2 7AA"_s, u"12 HIGH STREET|LEEDS;ls27aa"_s);
        row(u"12 High Street;LS2 7AA"_s, u"12 High St;LS2 7AA"_s);
        row(u"12 High Street;LS2 7AA"_s, u"12, High St.;LS2 7AA"_s);
        row(u"12|High Street;LS2 7AA"_s, u"12 High Street|Leeds;LS2 7AA"_s);
        row(u"12 High Street|Headingley|Leeds;LS2 7AA"_s, u"12 High Street|West Yorkshire;LS2 7AA"_s);
        row(u"12a High Street;LS2 7AA"_s, u"12 A High Street;LS2 7AA"_s);
        row(u"12A High Street;LS2 7AA"_s, u"12a High St;LS2 7AA"_s);
        row(u"Flat 2|12 High Street;LS2 7AA"_s, u"12 High Street|Flat 2;LS2 7AA"_s);
        row(u"Flat 2, 12 High Street;LS2 7AA"_s, u"Flat 2|12 High Street|Leeds;LS2 7AA"_s);
        row(u"Flat 2 12 High Street;LS2 7AA"_s, u"12 High Street, Flat 2;LS2 7AA"_s);
        row(u"2/12 High Street;LS2 7AA"_s, u"Flat 2|12 High Street;LS2 7AA"_s);
        row(u"Apartment 2|12 High Street;LS2 7AA"_s, u"Flat 2|12 High Street;LS2 7AA"_s);
        row(u"Apt 2, 12 High St;LS2 7AA"_s, u"flat 2, 12 high street;LS2 7AA"_s);
        row(u"Unit 7|Dock Way;LS2 7AA"_s, u"Flat 7, Dock Way;LS2 7AA"_s);
        row(u"Flat A|12 High Street;LS2 7AA"_s, u"FLAT A, 12 High St;LS2 7AA"_s);
        row(u"Rose Cottage|Mill Lane|Barton;LS2 7AA"_s, u"ROSE COTT|Mill Ln|Barton;LS2 7AA"_s);
        row(u"Rose Cottage|Mill Lane;LS2 7AA"_s, u"Rose Cottage, Mill Lane|Barton|Yorks;LS2 7AA"_s);
        row(u"The Old Rectory|Barton;LS2 7AA"_s, u"The Old Rectory|Yorkshire;LS2 7AA"_s);
        row(u"Fernlea|Station Road;LS2 7AA"_s, u"FERNLEA|Station Rd|Leeds;LS2 7AA"_s);
        row(u"3 St John's Road;LS2 7AA"_s, u"3 St. Johns Rd;LS2 7AA"_s);
        row(u"3 Saint Johns Road;LS2 7AA"_s, u"3 St John's Rd;LS2 7AA"_s);
        row(u"Oakwood Hse|1 Park Pl;LS2 7AA"_s, u"Oakwood House|1 Park Place;LS2 7AA"_s);
        row(u"5 The Crescent;LS2 7AA"_s, u"5 The Cres;LS2 7AA"_s);
        row(u"5 Castle Gdns;LS2 7AA"_s, u"5 Castle Gardens;LS2 7AA"_s);
        row(u"No. 5 Castle Gardens;LS2 7AA"_s, u"5 Castle Gardens;LS2 7AA"_s);
        row(u"Room 4|Sunny Lodge Care Home|Beach Road;LS2 7AA"_s, u"Sunny Lodge Care Home|Beach Rd|Room 4;LS2 7AA"_s);
        row(u"7 Quarry Walk, Flat 4, Leeds;LS7 4QX"_s, u"Flat 4, 7 Quarry Walk, Leeds;ls74qx"_s);
        row(u"14 Cae Glas|Llandudno;LL30 1AA"_s, u"14 Cae Glas;LL301AA"_s);
        row(u"9 Łódź Street;LS2 7AA"_s, u"9 Lodz St;LS2 7AA"_s);
        row(u"12 High Street|Leeds"_s, u"12 High St, Leeds"_s);
        row(u"12 High Street|LS2 7AA;LS2 7AA"_s, u"12 High Street;LS2 7AA"_s);
        row(u"Hill View|3 Mill Lane;LS2 7AA"_s, u"HILL VIEW|3 Mill Ln|Leeds;LS2 7AA"_s);
        row(u"St Mary's Court|12 High Street;LS2 7AA"_s, u"St Marys Ct|12 High St;LS2 7AA"_s);
        row(u"Park Hall|Block A|Room 4;LS2 7AA"_s, u"Room 4|Block A|Park Hall;LS2 7AA"_s);
        row(u"First Floor Flat|12 High Street;LS2 7AA"_s, u"12 High Street|First Floor Flat;LS2 7AA"_s);
        row(u"Top Flat|12 High Street;LS2 7AA"_s, u"12 High St, Top Flat;LS2 7AA"_s);
        row(u"12 High St Flat 2;LS2 7AA"_s, u"Flat 2|12 High Street;LS2 7AA"_s);
        row(u"12 High St North;LS2 7AA"_s, u"12 High Street North;LS2 7AA"_s);
        row(u"2/1, 14 Byres Road;G12 8QQ"_s, u"14 Byres Rd, 2/1|Glasgow;G12 8QQ"_s);
        row(u"3F2|14 Leith Walk;EH6 5AA"_s, u"14 Leith Wlk|3F2|Edinburgh;EH6 5AA"_s);
        row(u"12 High Street|Leeds 6;LS6 7AA"_s, u"12 High Street|Leeds;LS6 7AA"_s);
    }
    void sameHomesHaveOneForm()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QVERIFY(!addressForm(addressOf(one)).isEmpty());
        QCOMPARE(addressForm(addressOf(one)), addressForm(addressOf(other)));
    }

    void otherHomesHaveAnother_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const QString &one, const QString &other) {
            QTest::newRow(qPrintable(one + u" / "_s + other)) << one << other;
        };
        row(u"12 High Street;LS2 7AA"_s, u"13 High Street;LS2 7AA"_s);
        row(u"12 High Street;LS2 7AA"_s, u"12 High Street;LS2 7AB"_s);
        row(u"12 High Street;LS2 7AA"_s, u"12 Low Street;LS2 7AA"_s);
        row(u"12 High Street;LS2 7AA"_s, u"12 High Road;LS2 7AA"_s);
        row(u"12a High Street;LS2 7AA"_s, u"12 High Street;LS2 7AA"_s);
        row(u"12a High Street;LS2 7AA"_s, u"12b High Street;LS2 7AA"_s);
        row(u"Flat 2|12 High Street;LS2 7AA"_s, u"12 High Street;LS2 7AA"_s);
        row(u"Flat 2|12 High Street;LS2 7AA"_s, u"Flat 3|12 High Street;LS2 7AA"_s);
        row(u"Flat 2|12 High Street;LS2 7AA"_s, u"Flat 12|2 High Street;LS2 7AA"_s);
        row(u"Flat A|12 High Street;LS2 7AA"_s, u"Flat B|12 High Street;LS2 7AA"_s);
        row(u"Flat 2|Oak House|High Street;LS2 7AA"_s, u"Flat 2|Elm House|High Street;LS2 7AA"_s);
        row(u"First Floor Flat|12 High Street;LS2 7AA"_s, u"Ground Floor Flat|12 High Street;LS2 7AA"_s);
        row(u"Rose Cottage|Mill Lane;LS2 7AA"_s, u"Ivy Cottage|Mill Lane;LS2 7AA"_s);
        row(u"Fernlea|Station Road;LS2 7AA"_s, u"Hillcrest|Station Road;LS2 7AA"_s);
        row(u"1 Rose Cottages|Mill Lane;LS2 7AA"_s, u"2 Rose Cottages|Mill Lane;LS2 7AA"_s);
        row(u"Room 4|Sunny Lodge;LS2 7AA"_s, u"Room 5|Sunny Lodge;LS2 7AA"_s);
        row(u"12 High Street|Leeds"_s, u"12 High Street|Bradford"_s);
        row(u"12 High Street|Leeds"_s, u"12 High Street|Leeds;LS2 7AA"_s);
        row(u"The Old Rectory|Barton;LS2 7AA"_s, u"The New Rectory|Barton;LS2 7AA"_s);
        row(u"1 High Street;LS2 7AA"_s, u"11 High Street;LS2 7AA"_s);
        row(u"1/11 High Street;LS2 7AA"_s, u"11/1 High Street;LS2 7AA"_s);
        row(u"10-12 High Street;LS2 7AA"_s, u"10 High Street;LS2 7AA"_s);
        row(u"Park House|12 Mill Lane;LS2 7AA"_s, u"Park House|14 Mill Lane;LS2 7AA"_s);
        row(u"Sunny Park Home Estate|12 Orchard Avenue;LS2 7AA"_s, u"Sunny Park Home Estate|14 Orchard Avenue;LS2 7AA"_s);
        row(u"Park Hall|Block A|Room 4;LS2 7AA"_s, u"Park Hall|Block B|Room 4;LS2 7AA"_s);
        row(u"14 Leith Walk|3F1;EH6 5AA"_s, u"14 Leith Walk|3F2;EH6 5AA"_s);
        row(u"2/1, 14 Byres Road;G12 8QQ"_s, u"1/2, 14 Byres Road;G12 8QQ"_s);
        row(u"12 High Street|Basement;LS2 7AA"_s, u"12 High Street|Top Floor;LS2 7AA"_s);
        row(u"12 High Street|Caravan 3;LS2 7AA"_s, u"12 High Street|Caravan 4;LS2 7AA"_s);
        row(u"12 High Street|No 2;LS2 7AA"_s, u"12 High Street|No 3;LS2 7AA"_s);
        row(u"12 High Street|Annexe;LS2 7AA"_s, u"12 High Street;LS2 7AA"_s);
    }
    void otherHomesHaveAnother()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QVERIFY(!addressForm(addressOf(one)).isEmpty());
        QVERIFY(!addressForm(addressOf(other)).isEmpty());
        QVERIFY(addressForm(addressOf(one)) != addressForm(addressOf(other)));
    }

    void whatNamesNoHomeIsNobodysHousehold_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"", ";LS2 7AA", "Leeds;LS2 7AA", "Leeds|West Yorkshire;LS2 7AA", "High Street;LS2 7AA",
                                    "no fixed abode", "No Fixed Abode;ZZ99 3VZ", "unknown;", "High Street, Leeds"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void whatNamesNoHomeIsNobodysHousehold()
    {
        QFETCH(const QString, address);
        QCOMPARE(addressForm(addressOf(address)), QString());
    }

    void howItIsWrittenMakesNoDifferenceAndTheHomeDoes()
    {
        QVERIFY(rc::check("one home, one form", [] {
            const Home home = anyHome();
            RC_ASSERT(addressForm(written(home)) == addressForm(written(home)));
            const Home other = anyHome();
            const bool same = other.number == home.number && other.flat == home.flat && other.street == home.street;
            RC_ASSERT((addressForm(written(home)) == addressForm(written(other))) == same);
        }));
    }
};

OPTOUTDESK_TEST(TstAddressForm);
#include "tst_addressform.moc"
