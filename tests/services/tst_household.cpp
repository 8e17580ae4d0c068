// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patienteditor.h"
#include "services/patientfinder.h"
#include "services/patientmerger.h"
#include "services/search/patientindex.h"
#include "storage/auditrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

// Jane Smith of 12 High Street, Leeds, LS2 7AA, and whoever is added to the street.
class Street
{
public:
    TestRegister reg;
    PatientId jane = reg.add(TestRegister::janeSmith());
    Desk sam = reg.receptionist();
    PatientIndex index;
    PatientFinder finder{sam, index};

    PatientId add(const QString &given, QDate born, const QStringList &lines, const QString &postcode = u"LS2 7AA"_s,
                  Registration registration = Registration::Registered, bool restricted = false)
    {
        Patient person;
        person.sourceId = given;
        person.name = {.given = given, .family = u"Smith"_s};
        person.born = born;
        person.address = {lines, postcode};
        person.registration = registration;
        person.restricted = restricted;
        return reg.add(person);
    }
    Result<FindAnswer> household(PatientId patient, PatientFinder::Details details = PatientFinder::Details::AsTheyAre)
    {
        if (!buildIndex(sam.database, index))
            qFatal("no index");
        return finder.household(patient, details);
    }
    QStringList given(const Result<FindAnswer> &answer)
    {
        QStringList names;
        for (const PatientSummary &row : answer->patients)
            names.append(row.name.given);
        return names;
    }
};

}

class TstHousehold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyAtTheAddressIsShownHoweverItIsSpelt()
    {
        Street street;
        street.add(u"Child"_s, QDate(2015, 1, 1), {u"12 HIGH ST"_s}, u"ls27aa"_s);
        street.add(u"Gran"_s, QDate(1940, 1, 1), {u"12, High Street"_s, u"West Yorkshire"_s});
        street.add(u"Gone"_s, QDate(1930, 1, 1), {u"12 High Street"_s}, u"LS2 7AA"_s, Registration::Left);
        street.add(u"Next"_s, QDate(1950, 1, 1), {u"14 High Street"_s});
        street.add(u"Flat"_s, QDate(1950, 1, 1), {u"Flat 2"_s, u"12 High Street"_s});
        street.add(u"Other"_s, QDate(1950, 1, 1), {u"12 High Street"_s}, u"LS2 7AB"_s);
        QCOMPARE(street.given(street.household(street.jane)), (QStringList{u"Jane"_s, u"Gran"_s, u"Child"_s, u"Gone"_s}));
    }

    void whoeverIsRestrictedIsInNobodysHousehold()
    {
        Street street;
        const PatientId hidden =
            street.add(u"Hidden"_s, QDate(1990, 1, 1), {u"12 High Street"_s}, u"LS2 7AA"_s, Registration::Registered, true);
        QCOMPARE(street.given(street.household(street.jane)), QStringList{u"Jane"_s});
        QCOMPARE(street.household(hidden).failure().problem, Problem::AddressHidden);
        const auto opened = street.household(hidden, PatientFinder::Details::Opened);
        QVERIFY(opened);
        QCOMPARE(street.given(opened), (QStringList{u"Hidden"_s, u"Jane"_s}));
        QVERIFY(opened->patients.front().address.isEmpty());
    }

    void anAddressThatNamesNoHomeHasNoHousehold()
    {
        Street street;
        const PatientId one = street.add(u"One"_s, {}, {u"Leeds"_s});
        street.add(u"Two"_s, {}, {u"Leeds"_s});
        const PatientId none = street.add(u"None"_s, {}, {}, {});
        QCOMPARE(street.household(one).failure().problem, Problem::AddressNamesNoHome);
        QCOMPARE(street.household(none).failure().problem, Problem::AddressNamesNoHome);
        QCOMPARE(street.household(PatientId(99)).failure().problem, Problem::PatientNotFound);
    }

    void withoutAPostcodeAllOfTheAddressHasToAgree()
    {
        Street street;
        const PatientId one = street.add(u"One"_s, QDate(1950, 1, 1), {u"3 Mill Lane"_s, u"Barton"_s}, {});
        street.add(u"Two"_s, QDate(1960, 1, 1), {u"3 Mill Ln, Barton"_s}, {});
        street.add(u"Three"_s, QDate(1970, 1, 1), {u"3 Mill Lane"_s, u"Ripon"_s}, {});
        QCOMPARE(street.given(street.household(one)), (QStringList{u"One"_s, u"Two"_s}));
        const PatientId four = street.add(u"Four"_s, QDate(1950, 1, 1), {u"12a Mill Lane"_s, u"Barton"_s}, {});
        street.add(u"Five"_s, QDate(1960, 1, 1), {u"12 A Mill Ln"_s, u"Barton"_s}, {});
        street.add(u"Six"_s, QDate(1970, 1, 1), {u"12 Mill Lane"_s, u"Barton"_s}, {});
        QCOMPARE(street.given(street.household(four)), (QStringList{u"Four"_s, u"Five"_s}));
    }

    void lookingIsRecordedForThePatient()
    {
        Street street;
        QVERIFY(street.household(street.jane));
        QCOMPARE(AuditRepository(street.sam.database).forPatient(street.jane)->last().action, u"open-household"_s);
    }

    void mergedRecordsAndChangesOfTodayAreKnown()
    {
        Street street;
        const PatientId twin = street.add(u"Janet"_s, QDate(1984, 1, 5), {u"12 High Street"_s});
        const PatientId moved = street.add(u"Moved"_s, QDate(1980, 1, 1), {u"1 Low Road"_s});
        Desk jo = street.reg.manager();
        QVERIFY(PatientMerger(jo).merge(street.jane, twin));
        QVERIFY(PatientEditor(jo).edit(moved, {{PatientDetail::AddressLines, u"12 High Street"_s}}));
        QCOMPARE(street.given(street.household(twin)), (QStringList{u"Jane"_s, u"Moved"_s}));
    }

    void whileTheListIsReadNobodyIsSaidToLiveAlone()
    {
        Street street;
        QCOMPARE(street.finder.household(street.jane).failure().problem, Problem::ListBeingRead);
    }
};

OPTOUTDESK_TEST(TstHousehold);
#include "tst_household.moc"
