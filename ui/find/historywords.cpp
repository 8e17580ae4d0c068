// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/historywords.h"

#include "domain/calendar.h"
#include "letters/fieldtext.h"
#include "text/patientwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct HistorySentence
{
    Q_DECLARE_TR_FUNCTIONS(HistorySentence)
};

QString entryOf(const QList<ListEntry> &list, const QString &word)
{
    for (const ListEntry &entry : list) {
        if (entry.word == word)
            return entryText(entry);
    }
    return word;
}

StateMark titleOf(const ObjectionEvent &event, const CodeLists &lists)
{
    const ObjectionType *type = lists.type(event.type);
    const QString name = type ? type->name : event.type;
    const QString day = screenDate(event.effective);
    if (event.kind == EventKind::Withdrawal)
        return markOf(ObjectionState::Withdrawn, HistorySentence::tr("%1 withdrawal, effective %2").arg(name, day));
    const bool ends = type && type->validTo.isValid();
    return markOf(ends ? ObjectionState::Ended : ObjectionState::InForce,
                  HistorySentence::tr("%1 objection, effective %2").arg(name, day));
}

QString whoAsked(const ObjectionEvent &event)
{
    switch (event.origin) {
    case Origin::PracticeDefault:
    case Origin::Imported: return HistorySentence::tr("%1.").arg(originText(event.origin));
    case Origin::Patient:
    case Origin::Representative: break;
    }
    if (!event.representative)
        return HistorySentence::tr("Asked by: %1.").arg(originText(event.origin));
    return HistorySentence::tr("Asked by: %1, %2 (%3).")
        .arg(originText(event.origin), isolated(event.representative->name), authorityText(event.representative->authority));
}

QString howItCame(const ObjectionEvent &event, const CodeLists &lists)
{
    QStringList parts{HistorySentence::tr("%1.").arg(entryOf(lists.channels, event.channel)), whoAsked(event)};
    QStringList reasons;
    for (const QString &reason : event.reasons)
        reasons.append(entryOf(lists.reasons, reason));
    if (!reasons.isEmpty())
        parts.append(HistorySentence::tr("Reason: %1.").arg(reasons.join(QStringLiteral(", "))));
    return parts.join(u' ');
}

QString whatFollowed(const HistoryEntry &entry)
{
    QStringList parts;
    if (!entry.letterReference.isEmpty())
        parts.append(HistorySentence::tr("Letter %1.").arg(entry.letterReference));
    if (entry.coded.isValid())
        parts.append(HistorySentence::tr("Coded %1.").arg(screenDate(entry.coded)));
    else if (!entry.voided)
        parts.append(HistorySentence::tr("Not coded yet."));
    return parts.join(u' ');
}

QString voidedWords(const HistoryEntry::Voided &voided)
{
    const QString who =
        HistorySentence::tr("Recorded in error: taken back %1 by %2.").arg(deskTime(voided.at), isolated(voided.byName));
    if (voided.note.isEmpty() || voided.note == u"undo")
        return who;
    return who % u' ' % isolated(voided.note);
}

}

QString deskTime(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return HistorySentence::tr("%1 at %2", "day and time")
        .arg(screenDate(local.date()), local.time().toString(QStringLiteral("HH:mm")));
}

HistoryWords historyWords(const HistoryEntry &entry, const CodeLists &lists)
{
    const ObjectionEvent &event = entry.event;
    HistoryWords words{.title = titleOf(event, lists)};
    words.lines.append(HistorySentence::tr("Received %1. Recorded %2 by %3.")
                           .arg(screenDate(event.received), deskTime(event.recordedAt), isolated(event.recordedByName)));
    words.lines.append(howItCame(event, lists));
    if (!event.note.isEmpty())
        words.lines.append(HistorySentence::tr("Note: %1").arg(isolated(event.note)));
    if (const QString followed = whatFollowed(entry); !followed.isEmpty())
        words.lines.append(followed);
    if (entry.voided)
        words.voided = voidedWords(*entry.voided);
    return words;
}

QString HistoryWords::sentence() const
{
    QStringList parts{HistorySentence::tr("%1.").arg(title.words)};
    if (!voided.isEmpty())
        parts.append(voided);
    return (parts + lines).join(u' ');
}

}
