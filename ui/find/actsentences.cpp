// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/actsentences.h"

#include "domain/calendar.h"
#include "text/patientwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct ActSentences
{
    Q_DECLARE_TR_FUNCTIONS(ActSentences)
};

QString plainName(PersonName name)
{
    name.title.clear();
    return shownName(name);
}

}

QString recordedSentence(const Recorded &what)
{
    const QString name = plainName(what.patientName);
    const bool objection = what.kind == EventKind::Objection;
    QStringList parts{objection ? ActSentences::tr("Objection recorded for %1.").arg(name)
                                : ActSentences::tr("Withdrawal recorded for %1.").arg(name)};
    if (what.recordedBefore)
        parts.append(ActSentences::tr("It was in the register already and is there once."));
    if (what.alreadyInForceSince.isValid())
        parts.append(ActSentences::tr("One was already in force since %1.").arg(screenDate(what.alreadyInForceSince)));
    if (what.noneWasInForce)
        parts.append(ActSentences::tr("None was in force here."));
    return parts.join(u' ');
}

QString takenBackSentence(const TakenBack &what)
{
    const QString name = plainName(what.patientName);
    QStringList parts;
    switch (what.kindOfVoided) {
    case EventKind::Objection: parts.append(ActSentences::tr("Taken back: objection for %1.").arg(name)); break;
    case EventKind::Withdrawal: parts.append(ActSentences::tr("Taken back: withdrawal for %1.").arg(name)); break;
    case EventKind::Void:
        parts.append(ActSentences::tr("Taken back: the correction for %1. What it took back counts again.").arg(name));
        break;
    }
    if (what.letterRecalled)
        parts.append(ActSentences::tr("Its letter was issued already and is now marked recalled: ask for it back."));
    return parts.join(u' ');
}

QString undoSentence(const Recorded &what)
{
    const bool letter = !what.letterReference.isEmpty();
    if (what.kind == EventKind::Objection)
        return letter ? ActSentences::tr("Undo takes back this objection and its letter (Ctrl+Z)")
                      : ActSentences::tr("Undo takes back this objection (Ctrl+Z)");
    return letter ? ActSentences::tr("Undo takes back this withdrawal and its letter (Ctrl+Z)")
                  : ActSentences::tr("Undo takes back this withdrawal (Ctrl+Z)");
}

QString undoSentence(const TakenBack &what)
{
    return what.kindOfVoided == EventKind::Void ? ActSentences::tr("Undo takes it back once more (Ctrl+Z)")
                                                : ActSentences::tr("Undo makes it count again (Ctrl+Z)");
}

}
