// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordingrules.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

const QDate today(2026, 3, 2);
const QDateTime now(today, QTime(9, 15), Qt::UTC);

Patient smith()
{
    Patient patient;
    patient.id = PatientId(7);
    patient.name.family = QStringLiteral("Smith");
    return patient;
}

RecordingRequest request()
{
    RecordingRequest made;
    made.patient = PatientId(7);
    made.type = QStringLiteral("type1");
    return made;
}

Problem problemOf(const RecordingRequest &asked, const Patient &patient = smith())
{
    return eventFor(asked, patient, now, today).failure().problem;
}

}

class TstRecordingRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anObjectionAtTheDeskNeedsNothingButThePatientAndTheType()
    {
        const Result<ObjectionEvent> event = eventFor(request(), smith(), now, today);
        QVERIFY(event.ok());
        QVERIFY(event->uuid.isValid());
        QCOMPARE(event->act, event->uuid);
        QCOMPARE(event->received, today);
        QCOMPARE(event->effective, today);
        QCOMPARE(event->recordedAt, now);
        QCOMPARE(event->channel, QStringLiteral("in-person"));
        QCOMPARE(event->origin, Origin::Patient);
        QCOMPARE(event->reasons, QStringList{QStringLiteral("prefers-not-to-say")});
        QVERIFY(!event->representative);
    }

    void theEffectiveDayIsTheDayReceivedUnlessSaid()
    {
        RecordingRequest asked = request();
        asked.received = today.addDays(-10);
        QCOMPARE(eventFor(asked, smith(), now, today)->effective, today.addDays(-10));
        asked.effective = today.addDays(-3);
        QCOMPARE(eventFor(asked, smith(), now, today)->effective, today.addDays(-3));
    }

    void neitherDayLiesInTheFuture()
    {
        RecordingRequest asked = request();
        asked.received = today.addDays(1);
        QCOMPARE(problemOf(asked), Problem::DateInFuture);
        asked = request();
        asked.effective = today.addDays(1);
        QCOMPARE(problemOf(asked), Problem::DateInFuture);
    }

    void theUuidGivenIsKept()
    {
        RecordingRequest asked = request();
        asked.uuid = EventUuid::create();
        QCOMPARE(eventFor(asked, smith(), now, today)->uuid, asked.uuid);
    }

    void reasonsAreKeptOnce()
    {
        RecordingRequest asked = request();
        asked.reasons = {QStringLiteral("privacy"), QStringLiteral("privacy"), QStringLiteral("distrust")};
        QCOMPARE(eventFor(asked, smith(), now, today)->reasons,
                 (QStringList{QStringLiteral("privacy"), QStringLiteral("distrust")}));
    }

    void aRepresentativeHasANameAndMakesTheOrigin()
    {
        RecordingRequest asked = request();
        asked.representative = Representative{QStringLiteral("  Jo Smith "), Authority::Guardian};
        const Result<ObjectionEvent> event = eventFor(asked, smith(), now, today);
        QCOMPARE(event->origin, Origin::Representative);
        QCOMPARE(event->representative->name, QStringLiteral("Jo Smith"));
        asked.representative->name = QStringLiteral(" ");
        QCOMPARE(problemOf(asked), Problem::RepresentativeRequired);
        asked.representative.reset();
        asked.origin = Origin::Representative;
        QCOMPARE(problemOf(asked), Problem::RepresentativeRequired);
    }

    void aDeceasedPatientIsReferredAndOneWhoLeftIsNot()
    {
        Patient patient = smith();
        patient.died = today.addDays(-1);
        QCOMPARE(problemOf(request(), patient), Problem::PatientDeceased);
        patient = smith();
        patient.registration = Registration::Deceased;
        QCOMPARE(problemOf(request(), patient), Problem::PatientDeceased);
        patient.registration = Registration::Left;
        QVERIFY(eventFor(request(), patient, now, today).ok());
    }

    void notesAreKeptAsTypedWithinTheirLimit()
    {
        RecordingRequest asked = request();
        asked.note = QStringLiteral(" first\r\nsecond\t<b>x</b> ");
        QCOMPARE(eventFor(asked, smith(), now, today)->note, QStringLiteral("first\nsecond\t<b>x</b>"));
        asked.note = QString(2'001, u'x');
        QCOMPARE(problemOf(asked), Problem::TextTooLong);
        asked.note = QString(2'000, u'x');
        QVERIFY(eventFor(asked, smith(), now, today).ok());
        asked.note = QStringLiteral("a\x01z");
        QCOMPARE(problemOf(asked), Problem::ControlCharacters);
    }

    void aSingleLineHasNoLineBreaks()
    {
        QCOMPARE(checkedText(QStringLiteral("a\nb"), 10).failure().problem, Problem::ControlCharacters);
        QCOMPARE(checkedText(QStringLiteral("a\nb"), 10, Lines::Multiple).value(), QStringLiteral("a\nb"));
        QCOMPARE(checkedText(QStringLiteral("a\u0085b"), 10, Lines::Multiple).failure().problem, Problem::ControlCharacters);
        QCOMPARE(checkedText(QStringLiteral("\u202Eabc"), 10).value(), QStringLiteral("\u202Eabc"));
    }

    void linesAndHalfCharactersCannotBeSmuggledIn()
    {
        for (const QString &text : {QStringLiteral("a\u2028b"), QStringLiteral("a\u2029b"),
                                    QString(u'a' % QChar(0xD83D) % u'b'), QString(u'a' % QChar(0xDE00) % u'b')}) {
            QCOMPARE(checkedText(text, 10).failure().problem, Problem::ControlCharacters);
            QCOMPARE(checkedText(text, 10, Lines::Multiple).failure().problem, Problem::ControlCharacters);
        }
        QCOMPARE(checkedText(QStringLiteral("a😀b"), 10).value(), QStringLiteral("a😀b"));
        // What a field cut at its limit in the middle of a character.
        QCOMPARE(checkedText(QStringLiteral("ab😀").left(3), 10).value(), QStringLiteral("ab"));
    }

    void whoIsExpectedToAskDependsOnTheBirthday()
    {
        const QDate born(2013, 3, 2);
        QCOMPARE(usualRequester(born, QDate(2026, 3, 1)), UsualRequester::Representative);
        QCOMPARE(usualRequester(born, QDate(2026, 3, 2)), UsualRequester::Either);
        QCOMPARE(usualRequester(born, QDate(2029, 3, 1)), UsualRequester::Either);
        QCOMPARE(usualRequester(born, QDate(2029, 3, 2)), UsualRequester::Patient);
        QCOMPARE(usualRequester(QDate(), today), UsualRequester::Patient);
        // Born on a leap day: a birthday on 1 March in a common year.
        QCOMPARE(usualRequester(QDate(2008, 2, 29), QDate(2021, 2, 28)), UsualRequester::Representative);
        QCOMPARE(usualRequester(QDate(2008, 2, 29), QDate(2021, 3, 1)), UsualRequester::Either);
    }
};

OPTOUTDESK_TEST(TstRecordingRules);
#include "tst_recordingrules.moc"
