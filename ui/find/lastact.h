// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "ui/recording/recordpanel.h"
#include "ui/theme/palettes.h"

#include <QObject>

namespace optoutdesk {

class LastActionBar;
class LetterPrinter;
class Workplace;

// Keeps what was done last, so that it can be taken back or its letter printed, and says so in the bar.
class LastAct : public QObject
{
    Q_OBJECT

public:
    LastAct(Workplace &workplace, LastActionBar &bar, QObject *parent = nullptr);

    void noteRecorded(const Recorded &what, LetterChoice letter);
    void noteTakenBack(const TakenBack &what);
    // What became of a letter that was printed or saved for this patient.
    void noteLetter(PatientId patient, const QString &sentence, bool good);
    // There is no way back but to record the needs again: the act before is no longer the last one.
    void noteNeeds(PatientId patient, const QString &sentence);

    // Takes back exactly the act that the bar names; false when it names none.
    bool takeBack();
    // Prints the letter of the act; false when none waits.
    bool printLetter();

private:
    void say(Tone tone = Tone::Good);
    void forgetAct();
    void noteUndone(const Result<TakenBack> &what);
    void print(const QList<EventUuid> &letters);
    void notePrinted(const QString &sentence, bool good);

    Workplace &m_workplace;
    LastActionBar &m_bar;
    LetterPrinter *m_printer;
    EventUuid m_act; // not valid: nothing to take back
    PatientId m_patient;
    QList<EventUuid> m_events; // of an act whose letter waits
    QString m_done;
    QString m_letter;
    QString m_undo;
    bool m_takingBack = false;
    bool m_printing = false;
};

}
