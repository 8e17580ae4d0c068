// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/lastact.h"

#include "services/openregister.h"
#include "services/patientfinder.h"
#include "text/sentences.h"
#include "ui/find/actsentences.h"
#include "ui/printing/letterprinter.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/lastactionbar.h"

namespace optoutdesk {

LastAct::LastAct(Workplace &workplace, LastActionBar &bar, QObject *parent)
    : QObject(parent), m_workplace(workplace), m_bar(bar), m_printer(new LetterPrinter(workplace, this))
{
    connect(&m_bar, &LastActionBar::undoAsked, this, &LastAct::takeBack);
    connect(m_printer, &LetterPrinter::told, this, &LastAct::notePrinted);
}

void LastAct::say(Tone tone)
{
    QStringList parts{m_done, m_letter, m_undo};
    parts.removeAll(QString());
    m_bar.tell(parts.join(u' '), canUndo() ? LastActionBar::CanUndo::Yes : LastActionBar::CanUndo::No, tone);
}

void LastAct::noteRecorded(const Recorded &what, LetterChoice letter)
{
    m_other = {};
    m_act = what.event;
    m_patient = what.patient;
    m_done = recordedSentence(what);
    m_undo = undoSentence(what);
    const bool queued = !what.letterReference.isEmpty();
    m_events = queued ? what.events : QList<EventUuid>();
    m_letter = queued ? tr("Letter queued.") : QString();
    if (queued && letter == LetterChoice::PrintNow)
        m_letter = tr("Printing the letter.");
    say();
    if (queued && letter == LetterChoice::PrintNow)
        printLetter();
}

void LastAct::noteTakenBack(const TakenBack &what)
{
    m_other = {};
    m_act = what.act;
    m_patient = what.patient;
    m_events.clear();
    m_done = takenBackSentence(what);
    m_letter.clear();
    m_undo = undoSentence(what);
    say(what.letterRecalled ? Tone::Warning : Tone::Good);
}

void LastAct::noteLetter(PatientId patient, const QString &sentence, bool good)
{
    if (!m_act.isValid() || patient != m_patient)
        forgetAct();
    m_letter = sentence;
    say(good ? Tone::Good : Tone::Warning);
}

void LastAct::forgetAct()
{
    m_act = {};
    m_other = {};
    m_events.clear();
    m_done.clear();
    m_letter.clear();
    m_undo.clear();
}

void LastAct::noteOther(const OtherAct &act)
{
    forgetAct();
    m_other = act;
    m_done = act.done;
    m_undo = act.undo;
    say();
}

void LastAct::takeBackOther()
{
    m_workplace.desk().run(
        this, [takeBack = m_other.takeBack](OpenRegister &reg) { return takeBack(reg); },
        [this, takenBack = m_other.takenBack](const Done &outcome) {
            m_takingBack = false;
            if (outcome)
                noteOther({.done = takenBack});
            else
                m_bar.tell(sentenceFor(outcome.failure()), LastActionBar::CanUndo::Yes, Tone::Refused);
            m_workplace.announce(Change::Patients);
        });
}

void LastAct::noteNeeds(PatientId patient, const QString &sentence)
{
    forgetAct();
    m_patient = patient;
    m_done = sentence;
    say();
}

bool LastAct::takeBack()
{
    if (!canUndo())
        return false;
    if (m_takingBack)
        return true;
    m_takingBack = true;
    if (m_other.takeBack) {
        takeBackOther();
        return true;
    }
    m_workplace.desk().run(
        this, [act = m_act](OpenRegister &reg) { return reg.recorder().undo(act); },
        [this](const Result<TakenBack> &what) { noteUndone(what); });
    return true;
}

void LastAct::noteUndone(const Result<TakenBack> &what)
{
    m_takingBack = false;
    if (what) {
        noteTakenBack(*what);
    } else {
        if (what.failure().problem == Problem::NothingToUndo)
            m_act = {};
        m_bar.tell(sentenceFor(what.failure()), m_act.isValid() ? LastActionBar::CanUndo::Yes : LastActionBar::CanUndo::No,
                   Tone::Refused);
    }
    m_workplace.announce(Change::Recorded);
}

bool LastAct::printLetter()
{
    if (m_events.isEmpty())
        return false;
    if (m_printing)
        return true;
    m_printing = true;
    // Of an act with several types one event carries the letter.
    m_workplace.desk().run(
        this,
        [patient = m_patient, events = m_events](OpenRegister &reg) -> Result<QList<EventUuid>> {
            const Result<PatientRecord> record = reg.finder().reload(patient);
            if (!record)
                return record.failure();
            QList<EventUuid> letters;
            for (const HistoryEntry &entry : record->history) {
                if (!entry.letterReference.isEmpty() && events.contains(entry.event.uuid))
                    letters.append(entry.event.uuid);
            }
            return letters;
        },
        [this](const Result<QList<EventUuid>> &letters) {
            if (letters)
                print(*letters);
            else
                notePrinted(sentenceFor(letters.failure()), false);
        });
    return true;
}

void LastAct::print(const QList<EventUuid> &letters)
{
    if (letters.isEmpty() || m_events.isEmpty()) {
        m_printing = false;
        return;
    }
    m_printer->print(letters);
}

void LastAct::notePrinted(const QString &sentence, bool good)
{
    m_printing = false;
    if (good)
        m_events.clear();
    m_letter = sentence;
    say(good ? Tone::Good : Tone::Warning);
    if (good)
        m_workplace.announce(Change::LetterIssued);
}

}
