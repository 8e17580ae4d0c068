// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/objectionstatus.h"
#include "tests/services/demonstration/sampledemo.h"
#include "tests/support/testcase.h"

#include <QMap>
#include <QSet>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

const QDate lastDayOfType2(2018, 10, 11);

ObjectionType typeOne()
{
    return {.id = QStringLiteral("type1")};
}

}

class TstDemoStories : public QObject
{
    Q_OBJECT

    std::vector<DemoPatient> m_made;

    // Calls with each event and its patient.
    void forEachEvent(const std::function<void(const DemoEvent &, const Patient &)> &look) const
    {
        for (const DemoPatient &each : m_made) {
            for (const DemoEvent &event : each.events)
                look(event, each.patient);
        }
    }

private Q_SLOTS:
    void initTestCase() { m_made = demo(40'000, 2); }

    void aboutFourInAHundredObject()
    {
        int listed = 0;
        int objecting = 0;
        for (const DemoPatient &each : m_made) {
            if (!wasOnListOn(each.patient, demoDay))
                continue;
            ++listed;
            QList<ObjectionEvent> events;
            for (const DemoEvent &event : each.events) {
                events.append(event.event);
                events.last().sequence = events.size();
            }
            objecting += statusAsOf(events, typeOne(), demoDay).state == ObjectionState::InForce ? 1 : 0;
        }
        const double percent = 100.0 * objecting / listed;
        QVERIFY2(percent > 3 && percent < 5, QByteArray::number(percent).constData());
    }

    void nothingHappensOutOfOrder()
    {
        for (const DemoPatient &each : m_made) {
            QDateTime before;
            for (const DemoEvent &event : each.events) {
                QVERIFY(event.event.received.isValid());
                QCOMPARE(event.event.effective, event.event.received);
                QVERIFY(event.event.received <= event.event.recordedAt.date());
                QVERIFY(event.event.recordedAt.date() < demoDay);
                QVERIFY(!before.isValid() || before <= event.event.recordedAt);
                before = event.event.recordedAt;
                const bool imported = event.event.origin == Origin::Imported;
                QVERIFY(imported || !event.codedOn.isValid() || event.codedOn >= event.event.recordedAt.date());
                QVERIFY(!event.codedOn.isValid() || event.codedOn < demoDay);
                QVERIFY(!event.letter || !event.letter->issuedAt.isValid()
                        || event.letter->issuedAt > event.event.recordedAt);
            }
        }
    }

    void onlyPeopleWhoAreHereAndAliveActAtTheDesk()
    {
        forEachEvent([](const DemoEvent &event, const Patient &patient) {
            const QDate day = event.event.received;
            if (event.event.origin == Origin::Imported)
                return;
            QVERIFY(day >= patient.registeredOn);
            QVERIFY(!patient.leftOn.isValid() || day < patient.leftOn);
            QVERIFY(!patient.died.isValid() || event.event.recordedAt.date() < patient.died);
        });
    }

    void theLastTwoYearsAndTheFirstCampaignAreTold()
    {
        int early = 0;
        int claims = 0;
        forEachEvent([&](const DemoEvent &event, const Patient &) {
            const QDate received = event.event.received;
            if (event.event.origin == Origin::Imported) {
                QVERIFY(received >= QDate(2013, 9, 2) && received <= lastDayOfType2);
                early += event.event.type == QStringLiteral("type2") ? 1 : 0;
            } else {
                QVERIFY(received >= demoDay.addDays(-735));
                claims += event.event.type == QStringLiteral("type2") ? 1 : 0;
            }
        });
        QVERIFY(early > 20);
        QVERIFY(claims > 3);
    }

    void everyChannelReasonAndOutcomeOccurs()
    {
        QSet<QString> channels;
        QSet<QString> reasons;
        QSet<EventKind> kinds;
        QSet<Origin> origins;
        QSet<LetterState> letters;
        int several = 0;
        int uncoded = 0;
        forEachEvent([&](const DemoEvent &event, const Patient &) {
            channels.insert(event.event.channel);
            reasons.unite(QSet<QString>(event.event.reasons.begin(), event.event.reasons.end()));
            kinds.insert(event.event.kind);
            origins.insert(event.event.origin);
            if (event.letter)
                letters.insert(event.letter->state);
            several += event.event.reasons.size() > 1 ? 1 : 0;
            uncoded += event.event.kind == EventKind::Objection && !event.codedOn.isValid() ? 1 : 0;
        });
        QCOMPARE(channels.size(), 8);
        QCOMPARE(reasons.size(), 8);
        QCOMPARE(kinds.size(), 3);
        QCOMPARE(origins.size(), 4);
        QVERIFY(letters.contains(LetterState::Issued) && letters.contains(LetterState::Queued)
                && letters.contains(LetterState::Recalled));
        QVERIFY(several > 50);
        QVERIFY(uncoded > 10 && uncoded < 300);
    }

    void aVoidPointsAtTheEventBeforeIt()
    {
        for (const DemoPatient &each : m_made) {
            QSet<EventUuid> before;
            for (const DemoEvent &event : each.events) {
                QVERIFY(event.event.kind != EventKind::Void || before.contains(event.event.voids));
                QVERIFY(event.event.kind == EventKind::Void || !event.event.reasons.isEmpty());
                QVERIFY(event.event.kind != EventKind::Void || !event.event.note.isEmpty());
                QVERIFY(!before.contains(event.event.uuid));
                before.insert(event.event.uuid);
            }
        }
    }

    void childrenAreRepresentedByTheirParents()
    {
        int represented = 0;
        forEachEvent([&represented](const DemoEvent &event, const Patient &patient) {
            if (event.event.origin == Origin::Representative) {
                QVERIFY(event.event.representative && !event.event.representative->name.isEmpty());
                ++represented;
            }
            const bool child = patient.born.isValid() && patient.born.addYears(12) > event.event.received;
            if (child && event.event.origin == Origin::Patient && event.event.kind != EventKind::Void)
                QFAIL(qPrintable(staffName(patient.name)));
        });
        QVERIFY(represented > 50);
    }
};

OPTOUTDESK_TEST(TstDemoStories);
#include "tst_demostories.moc"
