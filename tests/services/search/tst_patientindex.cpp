// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/search/samplepatients.h"
#include "tests/support/testcase.h"

#include <atomic>
#include <thread>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstPatientIndex : public QObject
{
    Q_OBJECT

    using Ids = QList<qint64>;

    std::unique_ptr<PatientIndex> m_index;

private Q_SLOTS:
    void initTestCase()
    {
        SearchEntry jane = entry(1, QStringLiteral("Jane"), QStringLiteral("Smith"), QStringLiteral("1971-04-05"));
        jane.name.middle = QStringLiteral("Anne Louise");
        jane.name.preferred = QStringLiteral("Jenny");
        jane.name.previousFamily = QStringLiteral("Arkwright");
        jane.name.title = QStringLiteral("Mrs");
        jane.nhsNumber = NhsNumber::parse(u"9990000018");
        jane.address = {{QStringLiteral("12 Church Street"), QStringLiteral("Leeds")}, QStringLiteral("LS2 7AA")};
        jane.phones = {QStringLiteral("0113 496 0123"), QStringLiteral("+44 7700 900123")};
        SearchEntry hidden = entry(2, QStringLiteral("Hugh"), QStringLiteral("Smithson"), QStringLiteral("1921-04-05"));
        hidden.restricted = true;
        hidden.nhsNumber = NhsNumber::parse(u"9990000026");
        hidden.address = {{QStringLiteral("99 Secret Lane")}, QStringLiteral("YO1 9ZZ")};
        hidden.phones = {QStringLiteral("01632 960999")};
        SearchEntry church = entry(9, QStringLiteral("Zoe"), QStringLiteral("Church"), QStringLiteral("2001-12-31"));
        church.address = {{QStringLiteral("7 High Street"), QStringLiteral("Leeds")}, QStringLiteral("LS27 0AB")};
        m_index = indexOf({jane, hidden, church,
                           entry(3, QStringLiteral("José"), QStringLiteral("Núñez"), QStringLiteral("1971-01-01")),
                           entry(4, QStringLiteral("Oliver"), QStringLiteral("O’Brien"), QStringLiteral("2021-04-05")),
                           entry(5, QStringLiteral("Łukasz"), QStringLiteral("Wałęsa")),
                           entry(6, QStringLiteral("Ann"), QStringLiteral("Smith-Jones"), QStringLiteral("1980-01-01")),
                           entry(7, QStringLiteral("Piet"), QStringLiteral("van der Berg"), QStringLiteral("1980-01-01")),
                           entry(8, QStringLiteral("Jane"), QStringLiteral("Smith"), QStringLiteral("1969-04-05"))});
    }

    void findsByNhsNumberInAnySpacing()
    {
        QCOMPARE(ids(find(*m_index, u"9990000018")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"999 000 0018")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"smith 999-000-0018")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"999 000 0034")), Ids{});
        QCOMPARE(ids(find(*m_index, u"999 000")), Ids{});
    }

    void saysWhenTheCheckDigitIsWrong()
    {
        QVERIFY(find(*m_index, u"999 000 0019").mistypedNhsNumber);
        QVERIFY(!find(*m_index, u"999 000 0034").mistypedNhsNumber);
        QVERIFY(!find(*m_index, u"999 000 0018").mistypedNhsNumber);
    }

    void findsByBirthDateOfBothCenturies()
    {
        QCOMPARE(ids(find(*m_index, u"050471")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"5 apr 21")), (Ids{4, 2}));
        QCOMPARE(ids(find(*m_index, u"smith 5/4/1971")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"5/4/1970")), Ids{});
    }

    void findsByYearAndPhone()
    {
        QCOMPARE(ids(find(*m_index, u"1971")), (Ids{3, 1}));
        QCOMPARE(ids(find(*m_index, u"smith 197")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"0113 49")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"01134960123")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"07700 900123")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"496 0123")), Ids{});
    }

    void findsByAnyNameInAnyOrder()
    {
        for (const char16_t *text :
             {u"jane smith 1971", u"smi jan 197", u"jenny", u"louise", u"arkwright smith", u"annelouise"})
            QCOMPARE(ids(find(*m_index, text)), Ids{1});
        QCOMPARE(ids(find(*m_index, u"nunez")), Ids{3});
        QCOMPARE(ids(find(*m_index, u"obrien")), Ids{4});
        QCOMPARE(ids(find(*m_index, u"O'BRIEN")), Ids{4});
        QCOMPARE(ids(find(*m_index, u"lukasz walesa")), Ids{5});
        QCOMPARE(ids(find(*m_index, u"smith jones")), Ids{6});
        QCOMPARE(ids(find(*m_index, u"smithjones")), Ids{6});
        QCOMPARE(ids(find(*m_index, u"vanderberg")), Ids{7});
        QCOMPARE(ids(find(*m_index, u"berg van")), Ids{7});
        QCOMPARE(ids(find(*m_index, u"mrs")), Ids{});
    }

    void findsByPostcodeOrPartOfIt()
    {
        for (const char16_t *text : {u"LS2 7AA", u"ls27aa", u"ls2 7", u"smith ls2", u"7aa"})
            QCOMPARE(ids(find(*m_index, text)), Ids{1});
        QCOMPARE(ids(find(*m_index, u"ls2")), (Ids{1, 9}));
        QCOMPARE(ids(find(*m_index, u"ls27")), (Ids{9, 1}));
    }

    void namesStandBeforeStreets()
    {
        QCOMPARE(ids(find(*m_index, u"church")), (Ids{9, 1}));
        QCOMPARE(ids(find(*m_index, u"12 church")), Ids{1});
        QCOMPARE(ids(find(*m_index, u"jane street")), Ids{1});
    }

    void wholeWordsStandBeforeBeginningsThenTheAlphabetThenTheAge()
    {
        QCOMPARE(ids(find(*m_index, u"smith")), (Ids{8, 1, 6, 2}));
        QCOMPARE(ids(find(*m_index, u"smi")), (Ids{8, 1, 6, 2}));
        QCOMPARE(ids(find(*m_index, u"ann")), (Ids{6, 1}));
    }

    void restrictedPatientsAreNotFoundByAddressOrPhone()
    {
        QCOMPARE(ids(find(*m_index, u"smithson")), Ids{2});
        QCOMPARE(ids(find(*m_index, u"9990000026")), Ids{2});
        for (const char16_t *text : {u"secret", u"99", u"yo1", u"9zz", u"YO1 9ZZ", u"01632", u"01632 960999"})
            QCOMPARE(find(*m_index, text).total, 0);
    }

    void similarNamesOnlyWhenNothingMatches()
    {
        QCOMPARE(similarIds(find(*m_index, u"smiht")), (Ids{8, 1, 6, 2}));
        QCOMPARE(similarIds(find(*m_index, u"nunes jose")), Ids{3});
        QCOMPARE(similarIds(find(*m_index, u"jain smith 1971")), Ids{1});
        QCOMPARE(similarIds(find(*m_index, u"jqqn smith 1971")), Ids{});
        QCOMPARE(similarIds(find(*m_index, u"jame smith 1971")), Ids{1});
        QCOMPARE(similarIds(find(*m_index, u"o brien")), Ids{4});
        QCOMPARE(similarIds(find(*m_index, u"vander berg")), Ids{});
        QCOMPARE(ids(find(*m_index, u"vander berg")), Ids{7});
        QCOMPARE(find(*m_index, u"xqzzz").total, 0);
    }

    void similarNamesAreNotTakenFromAddresses()
    {
        QCOMPARE(find(*m_index, u"leads").total, 0);
        QCOMPARE(find(*m_index, u"ls3").total, 0);
    }

    void theTotalIsExactBeyondTheLimit()
    {
        const SearchAnswer answer = find(*m_index, u"smith", 2);
        QCOMPARE(answer.total, 4);
        QCOMPARE(ids(answer), (Ids{8, 1}));
    }

    void namesakesAreMarked()
    {
        for (const FoundPatient &found : find(*m_index, u"smith").patients)
            QCOMPARE(found.namesake, found.patient.id == PatientId(1) || found.patient.id == PatientId(8));
        const auto twins =
            indexOf({entry(1, QStringLiteral("Amy"), QStringLiteral("Hall"), QStringLiteral("2019-05-01")),
                     entry(2, QStringLiteral("Ben"), QStringLiteral("Hall"), QStringLiteral("2019-05-01")),
                     entry(3, QStringLiteral("Cat"), QStringLiteral("Hallam"), QStringLiteral("2019-05-01"))});
        for (const FoundPatient &found : find(*twins, u"hall").patients)
            QCOMPARE(found.namesake, found.patient.id != PatientId(3));
    }

    void changesShowAtOnce()
    {
        const auto index = indexOf({entry(1, QStringLiteral("Jane"), QStringLiteral("Smith")),
                                    entry(2, QStringLiteral("Amy"), QStringLiteral("Smith"))});
        index->put(entry(1, QStringLiteral("Jane"), QStringLiteral("Brown")));
        QCOMPARE(ids(find(*index, u"smith")), Ids{2});
        QCOMPARE(ids(find(*index, u"brown")), Ids{1});
        index->put(entry(3, QStringLiteral("Bea"), QStringLiteral("Smith")));
        index->put(entry(4, QStringLiteral("Abe"), QStringLiteral("Smith")));
        QCOMPARE(ids(find(*index, u"smith")), (Ids{4, 2, 3}));
        QCOMPARE(find(*index, u"smith", 2).total, 3);
        QCOMPARE(ids(find(*index, u"smith", 2)), (Ids{4, 2}));
        index->remove(PatientId(2));
        index->remove(PatientId(3));
        QCOMPARE(ids(find(*index, u"smith")), Ids{4});
    }

    void changesMadeDuringABuildAreKept()
    {
        PatientIndex index;
        QVERIFY(!index.isReady());
        index.put(entry(1, QStringLiteral("Early"), QStringLiteral("Bird")));
        const quint64 moment = index.moment();
        IndexBuilder builder;
        builder.add(entry(1, QStringLiteral("Early"), QStringLiteral("Bird")));
        builder.add(entry(2, QStringLiteral("Old"), QStringLiteral("Name")));
        index.put(entry(2, QStringLiteral("New"), QStringLiteral("Name")));
        index.replace(builder.finish(), moment);
        QVERIFY(index.isReady());
        QCOMPARE(ids(find(index, u"name")), Ids{2});
        QCOMPARE(ids(find(index, u"new")), Ids{2});
        QCOMPARE(find(index, u"old").total, 0);
        QCOMPARE(ids(find(index, u"bird")), Ids{1});
    }

    void anEmptyIndexFindsNobody()
    {
        QCOMPARE(find(*indexOf({}), u"smith").total, 0);
        QCOMPARE(find(PatientIndex(), u"smith").total, 0);
        QCOMPARE(find(*m_index, u"").total, 0);
    }

    void aSearchMayRunWhileTheListChanges()
    {
        const auto index = indexOf({entry(1, QStringLiteral("Jane"), QStringLiteral("Smith"))});
        std::atomic<bool> stop = false;
        std::atomic<int> wrong = 0;
        std::thread reader([&] {
            while (!stop)
                wrong += find(*index, u"smith").total == 1 ? 0 : 1;
        });
        for (int i = 0; i < 200; ++i)
            index->put(entry(1, QString::number(i), QStringLiteral("Smith")));
        stop = true;
        reader.join();
        QCOMPARE(wrong, 0);
    }
};

OPTOUTDESK_TEST(TstPatientIndex);
#include "tst_patientindex.moc"
