// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar.h"
#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "tests/services/demonstration/sampledemo.h"
#include "tests/support/testcase.h"

#include <QMap>
#include <QSet>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

bool anyOf(const std::vector<DemoPatient> &made, const std::function<bool(const Patient &)> &holds)
{
    return std::ranges::any_of(made, [&](const DemoPatient &each) { return holds(each.patient); });
}

bool isRightToLeft(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

// Looks like an attack: what the ordinary lists never hold.
bool isHostile(const QString &text)
{
    return std::ranges::any_of(
        text, [](QChar c) { return QStringView(u"<>=;\\{}$%\"@").contains(c) || c.category() == QChar::Other_Format; });
}

}

class TstDemoPractice : public QObject
{
    Q_OBJECT

    std::vector<DemoPatient> m_made;

private Q_SLOTS:
    void initTestCase() { m_made = demo(10'000); }

    void makesExactlyAsManyAsAsked()
    {
        QCOMPARE(m_made.size(), size_t(10'000));
        QCOMPARE(demo(1).size(), size_t(1));
        QCOMPARE(demo(0).size(), size_t(0));
    }

    void theSameSeedMakesTheSamePractice()
    {
        QVERIFY(std::ranges::equal(demo(500, 4), demo(500, 4), isSame));
        QVERIFY(!std::ranges::equal(demo(500, 4), demo(500, 5), isSame));
        const DemoOptions options{.patients = 500, .seed = 4, .today = demoDay};
        QCOMPARE(DemoPractice(options).practice(), DemoPractice(options).practice());
    }

    void aFewPeopleNeedToBeWrittenToInAnotherWayMoreOfThemTheOlder()
    {
        int old = 0;
        int oldWithNeeds = 0;
        int others = 0;
        int othersWithNeeds = 0;
        QSet<NeededFormat> formats;
        for (const DemoPatient &each : m_made) {
            const std::optional<Age> age = ageOn(each.patient.born, demoDay);
            const bool isOld = age && age->years >= 75;
            ++(isOld ? old : others);
            if (each.needs.isEmpty())
                continue;
            ++(isOld ? oldWithNeeds : othersWithNeeds);
            formats.insert(each.needs.format);
            QVERIFY(each.needs.changedAt.date() < demoDay.addDays(1));
            QVERIFY(!each.patient.isDeceased());
        }
        QVERIFY2(oldWithNeeds * 100 > 2 * old && oldWithNeeds * 10 < old, qPrintable(QString::number(oldWithNeeds)));
        QVERIFY2(othersWithNeeds > 0 && othersWithNeeds * 50 < others, qPrintable(QString::number(othersWithNeeds)));
        QCOMPARE(formats.size(), 7);
    }

    void stopsWhenAskedTo()
    {
        int seen = 0;
        DemoPractice({.patients = 1'000, .seed = 1, .today = demoDay}).generate([&seen](DemoPatient &&) {
            return ++seen < 7;
        });
        QCOMPARE(seen, 7);
    }

    void thePracticeIsComplete()
    {
        const Practice practice = DemoPractice({.patients = 100, .seed = 9, .today = demoDay}).practice();
        QVERIFY(!practice.name.isEmpty());
        QVERIFY(OdsCode::parse(practice.code));
        QVERIFY(practice.address.count(u'\n') >= 2);
        QVERIFY(practice.phone.startsWith(QStringLiteral("01632 ")));
    }

    void everyNumberIsATestNumberAndComesOnce()
    {
        QSet<qint64> numbers;
        QSet<QString> sourceIds;
        for (const DemoPatient &each : m_made) {
            QCOMPARE(each.patient.nhsNumber->region(), NhsNumber::Region::Test);
            numbers.insert(each.patient.nhsNumber->toInteger());
            sourceIds.insert(each.patient.sourceId);
        }
        QCOMPARE(numbers.size(), 10'000);
        QCOMPARE(sourceIds.size(), 10'000);
    }

    void valuesAreAcceptableToTheRegister()
    {
        for (const DemoPatient &each : m_made) {
            const Patient &patient = each.patient;
            QVERIFY(patient.name.isUsable());
            for (const QString *text :
                 {&patient.name.given, &patient.name.family, &patient.name.middle, &patient.name.preferred})
                QVERIFY(checkedText(*text, limits::name));
            QVERIFY(Postcode::parse(patient.address.postcode));
            QVERIFY(patient.address.lines.size() >= 2);
            QVERIFY(!patient.born.isValid() || patient.born <= demoDay);
            QVERIFY(patient.registeredOn.isValid() && patient.registeredOn <= demoDay);
            QVERIFY(!patient.leftOn.isValid() || (patient.leftOn > patient.registeredOn && patient.leftOn <= demoDay));
            QVERIFY(!patient.died.isValid() || (patient.died > patient.registeredOn && patient.died <= demoDay));
            QCOMPARE(patient.leftOn.isValid(), patient.registration == Registration::Left);
            QCOMPARE(patient.died.isValid(), patient.registration == Registration::Deceased);
        }
    }

    void agesAreThoseOfTheCountry()
    {
        // Census 2021, England, percent of ten-year bands.
        const std::array<double, 10> expected{11.4, 11.9, 12.7, 13.7, 12.6, 13.7, 10.7, 8.5, 4.0, 0.9};
        std::array<double, 10> counted{};
        double people = 0;
        for (const DemoPatient &each : m_made) {
            if (const std::optional<Age> age = ageOn(each.patient.born, demoDay);
                age && wasOnListOn(each.patient, demoDay)) {
                ++counted[static_cast<size_t>(std::min(age->years / 10, 9))];
                ++people;
            }
        }
        for (size_t band = 0; band < expected.size(); ++band) {
            const double percent = 100 * counted[band] / people;
            QVERIFY2(qAbs(percent - expected[band]) < 3, qPrintable(QStringLiteral("band %1: %2 %").arg(band).arg(percent)));
        }
    }

    void everyKindOfPatientIsThere()
    {
        QMap<Registration, int> kinds;
        for (const DemoPatient &each : m_made)
            ++kinds[each.patient.registration];
        QVERIFY(kinds.value(Registration::Registered) > 8'700 && kinds.value(Registration::Registered) < 9'400);
        for (const Registration kind :
             {Registration::Temporary, Registration::Private, Registration::Left, Registration::Deceased})
            QVERIFY(kinds.value(kind) > 15 && kinds.value(kind) < 900);
        QVERIFY(anyOf(m_made, [](const Patient &p) { return p.restricted; }));
        QVERIFY(anyOf(m_made, [](const Patient &p) { return !p.born.isValid(); }));
        QVERIFY(anyOf(m_made, [](const Patient &p) { return p.sex == Sex::NotKnown; }));
        QVERIFY(anyOf(m_made, [](const Patient &p) { return isRightToLeft(p.name.preferred); }));
        QVERIFY(anyOf(m_made, [](const Patient &p) { return p.name.family.contains(u'-'); }));
        QVERIFY(anyOf(m_made, [](const Patient &p) { return p.name.family.startsWith(QStringLiteral("O'")); }));
        QVERIFY(anyOf(m_made, [](const Patient &p) { return p.name.given.contains(u'Ł') || p.name.family.contains(u'ń'); }));
        QVERIFY(anyOf(m_made, [](const Patient &p) { return !p.name.previousFamily.isEmpty(); }));
    }

    void peopleLiveTogether()
    {
        QMap<QString, QSet<QString>> families;
        for (const DemoPatient &each : m_made)
            families[each.patient.address.oneLine()].insert(each.patient.name.family);
        QVERIFY(families.size() < 6'500);
        const auto shared = std::ranges::count_if(families, [](const QSet<QString> &names) { return names.size() == 1; });
        QVERIFY(shared > families.size() / 2);
    }

    void thereAreTwinsAndNamesakes()
    {
        int twins = 0;
        int sameName = 0;
        int sameFamilyAndBirth = 0;
        QMap<QString, QString> byBirth;
        QSet<QString> names;
        for (const DemoPatient &each : m_made) {
            const Patient &p = each.patient;
            sameName += names.contains(p.name.given + p.name.family) ? 1 : 0;
            names.insert(p.name.given + p.name.family);
            const QString birth = p.name.family + isoDate(p.born);
            if (p.born.isValid() && byBirth.contains(birth))
                ++(byBirth[birth] == p.address.oneLine() ? twins : sameFamilyAndBirth);
            byBirth[birth] = p.address.oneLine();
        }
        QVERIFY(twins > 5 && twins < 100);
        QVERIFY(sameName > 100 && sameName < 2'500);
        QVERIFY(sameFamilyAndBirth > 3);
    }

    void namesFitTheTimeOfBirth()
    {
        QVERIFY(!anyOf(m_made, [](const Patient &p) {
            return p.name.given == QStringLiteral("Kayleigh") && p.born.isValid() && p.born.year() < 1960;
        }));
        QVERIFY(anyOf(m_made, [](const Patient &p) {
            return p.name.given == QStringLiteral("Doreen") || p.name.given == QStringLiteral("Beryl");
        }));
    }

    void hostileNamesComeOnlyWhenAskedFor()
    {
        for (const DemoPatient &each : m_made) {
            const PersonName &name = each.patient.name;
            for (const QString *text :
                 {&name.given, &name.middle, &name.family, &name.preferred, &each.patient.address.lines.first()})
                QVERIFY2(!isHostile(*text), qPrintable(*text));
        }
        int hostile = 0;
        for (const DemoPatient &each : demo(3'000, 1, true)) {
            const PersonName &name = each.patient.name;
            hostile += isHostile(name.given + name.middle + name.family + name.preferred) ? 1 : 0;
            for (const QString *text : {&name.given, &name.middle, &name.family, &name.preferred})
                QVERIFY2(checkedText(*text, limits::name), qPrintable(*text));
        }
        QVERIFY(hostile > 20);
    }

    void anyDayMayBeToday()
    {
        for (const QDate today : {QDate(2019, 1, 1), QDate(2024, 2, 29), QDate(2026, 3, 1), QDate(2040, 12, 31)})
            QCOMPARE(demo(400, 2, false, today).size(), size_t(400));
    }
};

OPTOUTDESK_TEST(TstDemoPractice);
#include "tst_demopractice.moc"
