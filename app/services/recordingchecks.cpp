// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recordingchecks.h"

#include "storage/codelistrepository.h"
#include "storage/objectiontyperepository.h"

#include <algorithm>

namespace optoutdesk {

namespace {

Done checkOne(const QString &word, const QStringList &known)
{
    if (known.contains(word))
        return {};
    return Failure{Problem::UnknownWord, word, known.join(QStringLiteral(", "))};
}

}

Done checkWords(Database &database, const RecordingRequest &request)
{
    const Result<QList<ObjectionType>> types = ObjectionTypeRepository(database).all();
    if (!types)
        return types.failure();
    QStringList typeWords;
    std::ranges::transform(*types, std::back_inserter(typeWords), &ObjectionType::id);
    if (const Done type = checkOne(request.type, typeWords); !type)
        return type;

    const CodeListRepository lists(database);
    const Result<QList<ListEntry>> channels = lists.channels();
    if (!channels)
        return channels.failure();
    if (!request.channel.isEmpty()) {
        if (const Done channel = checkOne(request.channel, wordsOf(*channels)); !channel)
            return channel;
    }
    const Result<QList<ListEntry>> reasons = lists.reasons();
    if (!reasons)
        return reasons.failure();
    const QStringList reasonWords = wordsOf(*reasons);
    for (const QString &reason : request.reasons) {
        if (const Done known = checkOne(reason, reasonWords); !known)
            return known;
    }
    return {};
}

QDateTime startOfToday(const Clock &clock)
{
    return clock.today().startOfDay().toUTC();
}

Done checkMayVoid(const Session &session, const ObjectionEvent &event, const Clock &clock)
{
    const bool ownOfToday = event.recordedBy == session.user && event.recordedAt >= startOfToday(clock);
    const Done may = requireMay(session, ownOfToday ? Act::VoidOwnOfToday : Act::VoidAny);
    if (!may && mayDo(session.role, Act::VoidOwnOfToday))
        return Failure{Problem::NotYourOwnAct};
    return may;
}

}
