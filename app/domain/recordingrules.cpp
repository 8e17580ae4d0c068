// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordingrules.h"

#include "domain/calendar.h"
#include "domain/limits.h"
#include "platform/guards.h"

namespace optoutdesk {

namespace {

// Control characters, and the separators that start a new line where none was meant.
bool isForbidden(QChar c, Lines lines)
{
    const auto category = c.category();
    if (category != QChar::Other_Control && category != QChar::Separator_Line && category != QChar::Separator_Paragraph)
        return false;
    return lines == Lines::Single || (c != u'\n' && c != u'\t');
}

// The first character that no text of the register may hold; an invalid half of one is as bad as a control character.
std::optional<QChar> forbiddenIn(const QString &text, Lines lines)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate() || isForbidden(text[i], lines))
            return text[i];
    }
    return std::nullopt;
}

}

Result<QString> checkedText(const QString &text, int limit, Lines lines)
{
    QString checked = text.trimmed();
    // A field cuts what is pasted at its limit, which may be the middle of a character.
    if (!checked.isEmpty() && checked.back().isHighSurrogate())
        checked.chop(1);
    checked.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    if (checked.size() > limit)
        return Failure{Problem::TextTooLong, checked.left(40), QString::number(limit)};
    if (!guards::isOn(guards::Guard::PlainText))
        return checked;
    if (const std::optional<QChar> c = forbiddenIn(checked, lines))
        return Failure{Problem::ControlCharacters, {}, QStringLiteral("U+%1").arg(c->unicode(), 4, 16, QLatin1Char('0'))};
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
