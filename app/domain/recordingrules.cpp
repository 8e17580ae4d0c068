// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordingrules.h"

#include "domain/calendar.h"
#include "domain/limits.h"

namespace optoutdesk {

namespace {

bool isForbidden(QChar c, Lines lines)
{
    if (c.category() != QChar::Other_Control)
        return false;
    return lines == Lines::Single || (c != u'\n' && c != u'\t');
}

}

Result<QString> checkedText(const QString &text, int limit, Lines lines)
{
    QString checked = text.trimmed();
    checked.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    if (checked.size() > limit)
        return Failure{Problem::TextTooLong, checked.left(40), QString::number(limit)};
    for (const QChar c : std::as_const(checked)) {
        if (isForbidden(c, lines))
            return Failure{Problem::ControlCharacters, {}, QStringLiteral("U+%1").arg(c.unicode(), 4, 16, QLatin1Char('0'))};
    }
    return checked;
}

Result<ObjectionEvent> eventFor(const RecordingRequest &request, const Patient &patient, const QDateTime &now, QDate today)
{
    if (patient.isDeceased())
        return Failure{Problem::PatientDeceased, staffName(patient.name)};

    ObjectionEvent event;
    event.uuid = request.uuid.isValid() ? request.uuid : EventUuid::create();
    event.act = event.uuid;
    event.patient = patient.id;
    event.type = request.type;
    event.kind = request.kind;
    event.recordedAt = now;
    event.origin = request.origin;

    event.received = request.received.isValid() ? request.received : today;
    event.effective = request.effective.isValid() ? request.effective : event.received;
    for (const QDate date : {event.received, event.effective}) {
        if (date > today)
            return Failure{Problem::DateInFuture, isoDate(date)};
    }

    event.channel = request.channel.isEmpty() ? QStringLiteral("in-person") : request.channel;
    event.reasons = request.reasons;
    event.reasons.removeDuplicates();
    if (event.reasons.isEmpty())
        event.reasons.append(QStringLiteral("prefers-not-to-say"));

    const Result<QString> note = checkedText(request.note, limits::note, Lines::Multiple);
    if (!note)
        return note.failure();
    event.note = *note;

    if (request.representative) {
        const Result<QString> name = checkedText(request.representative->name, limits::name);
        if (!name)
            return name.failure();
        if (name->isEmpty())
            return Failure{Problem::RepresentativeRequired};
        event.representative = Representative{*name, request.representative->authority};
        if (event.origin == Origin::Patient)
            event.origin = Origin::Representative;
    } else if (event.origin == Origin::Representative) {
        return Failure{Problem::RepresentativeRequired};
    }
    return event;
}

UsualRequester usualRequester(QDate born, QDate today)
{
    const std::optional<Age> age = ageOn(born, today);
    if (!age || age->years >= 16)
        return UsualRequester::Patient;
    return age->years >= 13 ? UsualRequester::Either : UsualRequester::Representative;
}

}
