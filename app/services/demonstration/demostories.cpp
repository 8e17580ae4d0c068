// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/demostories.h"

#include "domain/calendar.h"
#include "services/demonstration/weightedchoice.h"

#include <QMap>
#include <QTimeZone>

namespace optoutdesk {

namespace {

constexpr int daysOfRecording = 730;
constexpr int daysOfCampaign = 56; // the eight weeks of posters and leaflets, in which a third of all objections came
constexpr int campaignBegan = 420; // days ago

const QString type1 = QStringLiteral("type1");
const QString type2 = QStringLiteral("type2");
const QDate firstCampaign(2013, 9, 2);
const QDate lastDayOfType2(2018, 10, 11);

QDate addWorkingDays(QDate day, int count)
{
    while (count > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() <= 5)
            --count;
    }
    return day;
}

// Days a request lay before somebody recorded it.
int delay(const QString &channel, RandomSource &random)
{
    if (channel == QStringLiteral("in-person") || channel == QStringLiteral("phone"))
        return 0;
    return channel == QStringLiteral("form") ? random.below(3) : random.below(5);
}

// What somebody at the desk might add in passing.
QString noteFor(const QString &reason, RandomSource &random)
{
    static const QMap<QString, QStringList> notes{
        {QStringLiteral("privacy"),
         {QStringLiteral("Form handed in for the whole family."), QStringLiteral("Feels strongly about it.")}},
        {QStringLiteral("commercial-use"), {QStringLiteral("Does not want data sold to companies.")}},
        {QStringLiteral("not-informed"),
         {QStringLiteral("Read about it in the paper."), QStringLiteral("Had never seen the leaflet.")}},
        {QStringLiteral("security-worry"),
         {QStringLiteral("Asked who could see the data and was told what the leaflet says.")}},
        {QStringLiteral("past-experience"), {QStringLiteral("A letter once went to an old address.")}},
        {QStringLiteral("work-or-insurance"),
         {QStringLiteral("Works at the hospital and does not want colleagues to see the record.")}},
        {QStringLiteral("other"),
         {QStringLiteral("Says they opted out in 2014; nothing found in the record."),
          QStringLiteral("Prefers to decide each time.")}}};
    return random.oneOf(notes.value(reason));
}

}

QList<DemoEvent> DemoStories::of(const Patient &patient, const PersonName &parent)
{
    m_events.clear();
    const bool objects = m_random.chance(m_householdObjects ? 7'500 : 265);
    if (!objects || lastDay(patient) <= std::max(patient.registeredOn, m_today.addDays(-daysOfRecording)).addDays(1))
        return {};
    const int kind = m_random.below(100);
    if (kind < 12)
        addFirstCampaign(patient);
    if (kind >= 96)
        addMistake(patient);
    else if (m_events.isEmpty() || m_random.chance(2'500))
        addObjection(patient);
    if (kind >= 12 && kind < 23)
        addWithdrawal(lastDay(patient));
    if (kind == 23)
        addClaim(patient);
    addRepresentative(patient, parent);
    return m_events;
}

// Both types, as they stood in the clinical system when the register began.
void DemoStories::addFirstCampaign(const Patient &patient)
{
    const QDate begin = std::max(patient.born.isValid() ? patient.born : firstCampaign, firstCampaign);
    const auto days = static_cast<int>(begin.daysTo(lastDayOfType2));
    if (days <= 0)
        return;
    // Most came in the first year, when it was in the papers.
    const QDate day = begin.addDays(m_random.below(m_random.chance(6'500) ? std::min(days, 300) : days));
    const QDateTime importedAt = timeOn(m_today.addDays(-daysOfRecording - 1));
    for (const QString &type : {type1, type2}) {
        if (type == type2 && m_random.chance(3'000))
            continue;
        DemoEvent imported = event(type, EventKind::Objection, day, day);
        imported.event.origin = Origin::Imported;
        imported.event.channel = QStringLiteral("other");
        imported.event.reasons = {QStringLiteral("prefers-not-to-say")};
        imported.event.note.clear();
        imported.event.recordedAt = importedAt;
        imported.byManager = true;
        imported.codedOn = day;
        m_events.append(imported);
    }
}

void DemoStories::addObjection(const Patient &patient)
{
    const QDate last = lastDay(patient);
    const QDate first = std::max(patient.registeredOn, m_today.addDays(-daysOfRecording));
    QDate day = weekdayBefore(anyDay());
    if (day < first || day > last)
        day = weekdayBefore(first.addDays(m_random.below(static_cast<int>(first.daysTo(last)))));
    if (day < first)
        return;
    DemoEvent objection = event(type1, EventKind::Objection, day, last);
    if (m_random.chance(60))
        objection.event.origin = Origin::PracticeDefault;
    askForLetter(objection);
    code(objection);
    m_events.append(objection);
}

void DemoStories::addWithdrawal(QDate last)
{
    if (m_events.isEmpty())
        return;
    const QDate since = m_events.last().event.recordedAt.date();
    const auto days = static_cast<int>(since.daysTo(last));
    if (days < 8)
        return;
    const QDate day = weekdayBefore(since.addDays(m_random.between(5, days)));
    DemoEvent withdrawal = event(type1, EventKind::Withdrawal, std::max(day, since), last);
    withdrawal.event.reasons = {QStringLiteral("prefers-not-to-say")};
    withdrawal.event.note.clear();
    askForLetter(withdrawal);
    code(withdrawal);
    m_events.append(withdrawal);
    if (!m_random.chance(1'200) || withdrawal.event.recordedAt.date().daysTo(last) < 10)
        return;
    DemoEvent again = event(type1, EventKind::Objection, addWorkingDays(withdrawal.event.recordedAt.date(), 3), last);
    askForLetter(again);
    code(again);
    m_events.append(again);
}

// Recorded for the wrong patient, or twice, and taken back minutes later; now and then that was the mistake.
void DemoStories::addMistake(const Patient &patient)
{
    addObjection(patient);
    if (m_events.isEmpty())
        return;
    DemoEvent &mistaken = m_events.last();
    mistaken.codedOn = {};
    if (mistaken.letter)
        mistaken.letter->state =
            mistaken.letter->state == LetterState::Issued ? LetterState::Recalled : LetterState::Cancelled;
    const DemoEvent taken = voiding(mistaken, m_random.chance(6'000) ? QStringLiteral("Wrong patient chosen, same surname.")
                                                                     : QStringLiteral("Recorded twice from the same form."));
    m_events.append(taken);
    if (m_random.chance(1'000)) {
        m_events.append(voiding(taken, QStringLiteral("undo")));
        DemoEvent &counting = m_events[m_events.size() - 3];
        if (counting.letter)
            counting.letter->state = counting.letter->issuedAt.isValid() ? LetterState::Issued : LetterState::Queued;
        code(counting);
    }
}

// Somebody asks for "Type 2" years after it ended: kept as a claim that does not count.
void DemoStories::addClaim(const Patient &patient)
{
    if (m_events.isEmpty())
        return;
    const ObjectionEvent &today = m_events.last().event;
    DemoEvent claim = event(type2, EventKind::Objection, today.received, lastDay(patient));
    claim.event.recordedAt = today.recordedAt.addMSecs(1);
    claim.event.channel = today.channel;
    claim.event.note = QStringLiteral("Asked for Type 2 as well; told about the national data opt-out.");
    claim.byManager = m_events.last().byManager;
    m_events.append(claim);
}

void DemoStories::addRepresentative(const Patient &patient, const PersonName &parent)
{
    static const WeightedChoice<Authority> forAdults{
        {Authority::AttorneyHealth, 6}, {Authority::AttorneyProperty, 2}, {Authority::Deputy, 1}};
    const bool forAdult = parent.family.isEmpty() && patient.born.isValid()
                          && m_random.chance(patient.born.addYears(80) < m_today ? 1'500 : 20);
    const Authority authority = forAdult               ? forAdults.pick(m_random)
                                : m_random.chance(400) ? Authority::Guardian
                                                       : Authority::Parent;
    for (DemoEvent &each : m_events) {
        ObjectionEvent &event = each.event;
        if (event.kind == EventKind::Void || event.origin != Origin::Patient)
            continue;
        const std::optional<Age> age = ageOn(patient.born, event.received);
        if (!parent.family.isEmpty() && age && age->years < 16 && !(age->years >= 13 && m_random.chance(5'000))) {
            event.origin = Origin::Representative;
            event.representative = Representative{letterName(parent), authority};
        } else if (forAdult) {
            event.origin = Origin::Representative;
            event.representative = Representative{QStringLiteral("Alex ") % patient.name.family, authority};
        }
    }
}

// While the patient was here and alive, and not later than yesterday: the times of today are still to come.
QDate DemoStories::lastDay(const Patient &patient) const
{
    QDate last = m_today.addDays(-1);
    for (const QDate end : {patient.leftOn, patient.died}) {
        if (end.isValid())
            last = std::min(last, end.addDays(-1));
    }
    return last;
}

QDate DemoStories::anyDay()
{
    if (m_random.chance(3'300))
        return m_today.addDays(-campaignBegan + m_random.below(daysOfCampaign));
    return m_today.addDays(-1 - m_random.below(daysOfRecording));
}

QDate DemoStories::weekdayBefore(QDate day) const
{
    return day.addDays(-std::max(0, day.dayOfWeek() - 5));
}

QDateTime DemoStories::timeOn(QDate day)
{
    const int seconds = m_random.between(8 * 3600 + 300, 18 * 3600 + 1500);
    return QDateTime(day, QTime::fromMSecsSinceStartOfDay(seconds * 1000 + m_random.below(1000)), QTimeZone::utc());
}

EventUuid DemoStories::uuid()
{
    const quint64 high = m_random.next();
    const quint64 low = m_random.next();
    const QString hex =
        QString::number(high, 16).rightJustified(16, u'0') % QString::number(low, 16).rightJustified(16, u'0');
    const QString text = hex.left(8) % u'-' % hex.mid(8, 4) % QStringLiteral("-4") % hex.mid(13, 3) % QStringLiteral("-a")
                         % hex.mid(17, 3) % u'-' % hex.mid(20);
    return *EventUuid::parse(text);
}

DemoEvent DemoStories::event(const QString &type, EventKind kind, QDate received, QDate latest)
{
    DemoEvent made;
    ObjectionEvent &event = made.event;
    event.uuid = event.act = uuid();
    event.type = type;
    event.kind = kind;
    event.received = event.effective = received;
    event.channel = channel();
    event.reasons = reasons(event.note);
    QDate recorded = addWorkingDays(received, delay(event.channel, m_random));
    if (recorded > latest)
        recorded = received;
    event.recordedAt = timeOn(recorded);
    made.byManager = m_random.chance(1'200);
    return made;
}

DemoEvent DemoStories::voiding(const DemoEvent &target, const QString &note)
{
    DemoEvent made;
    ObjectionEvent &event = made.event;
    event.uuid = event.act = uuid();
    event.type = target.event.type;
    event.kind = EventKind::Void;
    event.recordedAt = target.event.recordedAt.addSecs(m_random.between(40, 900));
    event.received = event.effective = event.recordedAt.date();
    event.origin = target.event.origin;
    event.channel = target.event.channel;
    event.note = note;
    event.voids = target.event.uuid;
    made.byManager = target.byManager;
    return made;
}

void DemoStories::askForLetter(DemoEvent &event)
{
    if (m_random.chance(300))
        return;
    const QDate recorded = event.event.recordedAt.date();
    const bool waiting = recorded.daysTo(m_today) <= 4 && m_random.chance(7'000);
    event.letter = DemoLetter{};
    if (waiting)
        return;
    event.letter->state = LetterState::Issued;
    event.letter->issuedAt = event.event.recordedAt.addSecs(m_random.between(20, 1200));
}

// Within the week the practice aims for; a few were forgotten.
void DemoStories::code(DemoEvent &event)
{
    const QDate coded = addWorkingDays(event.event.recordedAt.date(), m_random.below(6));
    if (coded < m_today && !m_random.chance(150))
        event.codedOn = coded;
}

QString DemoStories::channel()
{
    static const WeightedChoice<QString> channels{{QStringLiteral("in-person"), 37}, {QStringLiteral("form"), 31},
                                                  {QStringLiteral("letter"), 8},     {QStringLiteral("phone"), 8},
                                                  {QStringLiteral("e-mail"), 7},     {QStringLiteral("website"), 6},
                                                  {QStringLiteral("fax"), 1},        {QStringLiteral("other"), 2}};
    return channels.pick(m_random);
}

QStringList DemoStories::reasons(QString &note)
{
    static const WeightedChoice<QString> given{{QStringLiteral("privacy"), 30},
                                               {QStringLiteral("commercial-use"), 24},
                                               {QStringLiteral("not-informed"), 15},
                                               {QStringLiteral("security-worry"), 14},
                                               {QStringLiteral("past-experience"), 6},
                                               {QStringLiteral("work-or-insurance"), 5},
                                               {QStringLiteral("other"), 6}};
    if (m_random.chance(4'600))
        return {QStringLiteral("prefers-not-to-say")};
    QStringList reasons{given.pick(m_random)};
    while (m_random.chance(1'700)) {
        const QString &more = given.pick(m_random);
        if (!reasons.contains(more))
            reasons.append(more);
    }
    if (reasons.first() == QStringLiteral("other") || m_random.chance(1'200))
        note = noteFor(reasons.first(), m_random);
    return reasons;
}

}
