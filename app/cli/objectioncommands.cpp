// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/shapes.h"
#include "cli/values.h"
#include "services/codingqueue.h"
#include "services/objectionrecorder.h"
#include "services/openregister.h"
#include "text/patientwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct ObjectionCommands
{
    Q_DECLARE_TR_FUNCTIONS(ObjectionCommands)

public:
    static Result<RecordingRequest> request(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> record(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> voidEvent(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> undo(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> coded(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> toCode(const Surroundings &surroundings, const Arguments &arguments);
};

Result<RecordingRequest> ObjectionCommands::request(const Surroundings &surroundings, const Arguments &arguments)
{
    const QDate today = surroundings.clock.today();
    RecordingRequest request;

    const Result<PatientId> patient = patientValue(surroundings, arguments);
    if (!patient)
        return patient.failure();
    const Result<EventUuid> uuid = uuidValue(arguments, "--event-uuid"_L1);
    if (!uuid)
        return uuid.failure();
    const Result<QDate> received = dateValue(arguments, "--received"_L1, today);
    if (!received)
        return received.failure();
    const Result<QDate> effective = dateValue(arguments, "--effective"_L1, today);
    if (!effective)
        return effective.failure();
    const Result<Origin> origin = wordValue(arguments, "--origin"_L1, Origin::Patient);
    if (!origin)
        return origin.failure();
    if (arguments.has("--representative"_L1) || arguments.has("--authority"_L1)) {
        if (!arguments.has("--authority"_L1))
            return Failure{Problem::MissingArgument, u"--authority"_s};
        const Result<Authority> authority = wordValue(arguments, "--authority"_L1, Authority::Parent);
        if (!authority)
            return authority.failure();
        request.representative = Representative{arguments.value("--representative"_L1), *authority};
    }

    request.patient = *patient;
    request.uuid = *uuid;
    request.type = arguments.value("--type"_L1);
    request.kind = arguments.has("--withdraw"_L1) ? EventKind::Withdrawal : EventKind::Objection;
    request.received = *received;
    request.effective = *effective;
    request.channel = arguments.value("--channel"_L1);
    request.origin = *origin;
    request.reasons = arguments.values("--reason"_L1);
    request.note = arguments.value("--note"_L1);
    return request;
}

Result<Answer> ObjectionCommands::record(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<RecordingRequest> asked = request(surroundings, arguments);
    if (!asked)
        return asked.failure();
    const Result<Recorded> recorded = surroundings.openRegister->recorder().record({.request = *asked});
    if (!recorded)
        return recorded.failure();

    Answer answer;
    answer.json = {{u"recorded"_s, recorded->event.text()},
                   {u"letter"_s, jsonText(recorded->letterReference)},
                   {u"already_in_force_since"_s, jsonDate(recorded->alreadyInForceSince)},
                   {u"none_was_in_force"_s, recorded->noneWasInForce}};
    answer.text = u"recorded "_s % recorded->event.text();
    if (recorded->alreadyInForceSince.isValid())
        answer.text +=
            u'\n' % tr("An objection was already in force since %1.").arg(screenDate(recorded->alreadyInForceSince));
    if (recorded->noneWasInForce)
        answer.text += u'\n' % tr("No objection was in force here; the clinical system may hold one.");
    return answer;
}

Answer takenBackAnswer(const TakenBack &takenBack)
{
    Answer answer;
    answer.json = {{u"recorded"_s, takenBack.recorded.text()}, {u"voided"_s, takenBack.voided.text()}};
    answer.text = u"recorded "_s % takenBack.recorded.text() % u"\nvoided "_s % takenBack.voided.text();
    return answer;
}

Result<Answer> ObjectionCommands::voidEvent(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<EventUuid> event = uuidValue(arguments, "--event"_L1);
    if (!event)
        return event.failure();
    const Result<TakenBack> takenBack =
        surroundings.openRegister->recorder().voidEvent(*event, arguments.value("--note"_L1));
    if (!takenBack)
        return takenBack.failure();
    return takenBackAnswer(*takenBack);
}

Result<Answer> ObjectionCommands::undo(const Surroundings &surroundings, const Arguments &)
{
    const Result<TakenBack> takenBack = surroundings.openRegister->recorder().undo();
    if (!takenBack)
        return takenBack.failure();
    return takenBackAnswer(*takenBack);
}

Result<Answer> ObjectionCommands::coded(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<EventUuid> event = uuidValue(arguments, "--event"_L1);
    if (!event)
        return event.failure();
    const Result<QDate> on = dateValue(arguments, "--on"_L1, surroundings.clock.today());
    if (!on)
        return on.failure();
    if (const Done marked = surroundings.openRegister->coding().markCoded(*event, *on); !marked)
        return marked.failure();
    Answer answer;
    answer.json = {{u"coded"_s, event->text()}, {u"on"_s, jsonDate(*on)}};
    answer.text = tr("Marked as coded on %1.").arg(screenDate(*on));
    return answer;
}

Result<Answer> ObjectionCommands::toCode(const Surroundings &surroundings, const Arguments &)
{
    const Result<std::vector<EventToCode>> waiting = surroundings.openRegister->coding().toCode();
    if (!waiting)
        return waiting.failure();
    QJsonArray events;
    QStringList lines;
    for (const EventToCode &entry : *waiting) {
        QJsonObject codes;
        for (const ObjectionCode &code : entry.codes)
            codes.insert(QString(wordOf(code.scheme)),
                         QJsonObject{{u"code"_s, code.code}, {u"confirmed"_s, code.confirmed}});
        events.append(QJsonObject{{u"uuid"_s, entry.event.uuid.text()},
                                  {u"kind"_s, QString(wordOf(entry.event.kind))},
                                  {u"type"_s, entry.event.type},
                                  {u"patient"_s, entry.event.patient.value()},
                                  {u"name"_s, staffName(entry.patientName)},
                                  {u"born"_s, jsonDate(entry.born)},
                                  {u"nhs_number"_s, jsonNhsNumber(entry.nhsNumber)},
                                  {u"received"_s, jsonDate(entry.event.received)},
                                  {u"effective"_s, jsonDate(entry.event.effective)},
                                  {u"codes"_s, codes},
                                  {u"working_days"_s, entry.workingDays},
                                  {u"over_target"_s, entry.overTarget}});
        lines.append(u"%1  %2  %3  %4"_s.arg(entry.event.uuid.text(), isoDate(entry.event.effective),
                                             QString(wordOf(entry.event.kind)), shownName(entry.patientName)));
    }
    Answer answer;
    answer.json = {{u"total"_s, events.size()}, {u"to_code"_s, events}};
    answer.text = lines.isEmpty() ? tr("Nothing waits to be coded.") : lines.join(u'\n');
    return answer;
}

}

std::vector<Command> objectionCommands()
{
    using Needs = Command::Needs;
    return {{"record"_L1,
             Needs::Register,
             {withPatientOptions({{"--type"_L1, Takes::Value, true},
                                  {"--withdraw"_L1, Takes::Nothing},
                                  {"--received"_L1},
                                  {"--effective"_L1},
                                  {"--channel"_L1},
                                  {"--origin"_L1},
                                  {"--reason"_L1, Takes::Values},
                                  {"--note"_L1},
                                  {"--representative"_L1},
                                  {"--authority"_L1},
                                  {"--event-uuid"_L1}})},
             ObjectionCommands::record},
            {"void"_L1,
             Needs::Register,
             {{{"--event"_L1, Takes::Value, true}, {"--note"_L1, Takes::Value, true}}},
             ObjectionCommands::voidEvent},
            {"undo"_L1, Needs::Register, {}, ObjectionCommands::undo},
            {"coded"_L1,
             Needs::Register,
             {{{"--event"_L1, Takes::Value, true}, {"--on"_L1, Takes::Value, true}}},
             ObjectionCommands::coded},
            {"to-code"_L1, Needs::Register, {}, ObjectionCommands::toCode}};
}

}
