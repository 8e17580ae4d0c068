// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "ui/recording/recordpanel.h"
#include "ui/theme/palettes.h"

#include <QObject>
#include <functional>

namespace optoutdesk {

class LastActionBar;
class OpenRegister;
class LetterPrinter;
class Workplace;

// An act that is not the recording of an objection: what the bar says of it, and how it is taken back.
struct OtherAct
{
    QString done = {};
    QString undo = {}; // what Undo would do; empty: nothing
    std::function<Done(OpenRegister &)> takeBack = {};
    QString takenBack = {}; // what the bar says afterwards
};

// Keeps what was done last, so that it can be taken back or its letter printed, and says so in the bar.
class LastAct : public QObject
{
    Q_OBJECT

public:
    LastAct(Workplace &workplace, LastActionBar &bar, QObject *parent = nullptr);

    void noteRecorded(const Recorded &what, LetterChoice letter);
    void noteTakenBack(const TakenBack &what);
    void noteOther(const OtherAct &act);
    // What became of a letter that was printed or saved for this patient.
    void noteLetter(PatientId patient, const QString &sentence, bool good);
    // There is no way back but to record the needs again: the act before is no longer the last one.
    void noteNeeds(PatientId patient, const QString &sentence);

    // Takes back exactly the act that the bar names; false when it names none.
    bool takeBack();
    // Prints the letter of the act; false when none waits.
    bool printLetter();

private:
    bool canUndo() const { return m_act.isValid() || m_other.takeBack; }
    void say(Tone tone = Tone::Good);
    void forgetAct();
    void takeBackOther();
    void noteUndone(const Result<TakenBack> &what);
    void print(const QList<EventUuid> &letters);
    void notePrinted(const QString &sentence, bool good);

    Workplace &m_workplace;
    LastActionBar &m_bar;
    LetterPrinter *m_printer;
    EventUuid m_act; // not valid: no recording to take back
    OtherAct m_other; // without a way back when the last act was a recording
    PatientId m_patient;
    QList<EventUuid> m_events; // of an act whose letter waits
    QString m_done;
    QString m_letter;
    QString m_undo;
    bool m_takingBack = false;
    bool m_printing = false;
};

}
