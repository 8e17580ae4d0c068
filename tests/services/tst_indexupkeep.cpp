// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/indexupkeep.h"

#include "security/derivedkeys.h"
#include "services/audittrail.h"
#include "services/patienteditor.h"
#include "services/patientfinder.h"
#include "services/patientmerger.h"
#include "services/search/patientindex.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

// Two desks on one register: this one searches, the other one changes things on a connection of its own.
class TwoDesks
{
public:
    TestRegister reg;
    PatientId jane = reg.add(TestRegister::janeSmith());
    Desk here = reg.manager();
    PatientIndex index;
    int rebuilt = 0;
    PatientFinder finder{here, index, [this] { ++rebuilt; }};

    TwoDesks()
    {
        m_connection = std::move(*reg.reg().connect());
        m_connection->setRowKey(derivedKey(reg.dataKey(), KeyUse::Rows));
        if (!finder.indexBegins() || !buildIndex(reg.database(), index))
            qFatal("no index");
    }
    Desk there()
    {
        return {.database = *m_connection, .clock = reg.clock, .session = here.session, .dataKey = reg.dataKey()};
    }
    QStringList found(const QString &text)
    {
        QStringList names;
        const auto answer = finder.find(text);
        for (const PatientSummary &row : answer->patients)
            names.append(staffName(row.name));
        return answer->exact ? names : QStringList();
    }

private:
    std::unique_ptr<Database> m_connection;
};

}

class TstIndexUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnotherDeskMendsIsFoundByTheNextSearch()
    {
        TwoDesks desks;
        Desk there = desks.there();
        QVERIFY(PatientEditor(there).edit(desks.jane, {{PatientDetail::Family, u"Wojciechowska"_s}}));
        QCOMPARE(desks.found(u"wojc"_s), QStringList{u"WOJCIECHOWSKA, Jane (Mrs)"_s});
        QVERIFY(desks.found(u"smith"_s).isEmpty());
        Patient ada{.name = {.given = u"Ada"_s, .family = u"Byron"_s}};
        QVERIFY(PatientEditor(there).add(ada));
        QCOMPARE(desks.found(u"byron"_s).size(), 1);
        QCOMPARE(desks.rebuilt, 0);
    }

    void aMergedRecordGoesAndComesBack()
    {
        TwoDesks desks;
        Desk there = desks.there();
        const auto twin = PatientEditor(there).add({.name = {.given = u"Jane"_s, .family = u"Smyth"_s}});
        QCOMPARE(desks.found(u"jane"_s).size(), 2);
        QVERIFY(PatientMerger(there).merge(desks.jane, *twin));
        QCOMPARE(desks.found(u"jane"_s).size(), 1);
        QVERIFY(PatientMerger(there).separate(*twin));
        QCOMPARE(desks.found(u"jane"_s).size(), 2);
    }

    void aRestrictionTakesTheAddressOutOfTheIndex()
    {
        TwoDesks desks;
        QCOMPARE(desks.found(u"LS2 7AA"_s).size(), 1);
        Desk there = desks.there();
        QVERIFY(PatientEditor(there).edit(desks.jane, {{PatientDetail::Restricted, u"yes"_s}}));
        QVERIFY(desks.found(u"LS2 7AA"_s).isEmpty());
        QVERIFY(desks.found(u"high street"_s).isEmpty());
    }

    void aNewListBuildsTheIndexAnewOnce()
    {
        TwoDesks desks;
        Desk there = desks.there();
        QVERIFY(recordAct(there, u"import-patients"_s));
        desks.found(u"smith"_s);
        desks.found(u"smith"_s);
        QCOMPARE(desks.rebuilt, 1);
    }

    void beforeAnyBuildNothingIsFollowed()
    {
        TestRegister reg;
        Desk desk = reg.manager();
        PatientIndex index;
        IndexUpkeep upkeep(desk.database, index, [] { qFatal("nobody has asked for an index"); });
        QVERIFY(recordAct(desk, u"import-patients"_s));
        QVERIFY(upkeep.follow());
    }
};

OPTOUTDESK_TEST(TstIndexUpkeep);
#include "tst_indexupkeep.moc"
