// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "domain/practice.h"
#include "services/registersetup.h"
#include "services/session.h"
#include "ui/desk/deskthread.h"

#include <QObject>

namespace optoutdesk {

enum class PageId { Find = 1, WorkQueue, Statistics, Campaign, Register, Administration }; // the digit of Ctrl+digit

// What became different in the register: pages that show it ask again.
enum class Change { Recorded, Coded, LetterIssued, Imported, Patients, Practice, Accounts };

// What the window gives each of its pages while somebody is signed in: the way to the register, who acts, and the few
// things a page asks of the window. Values are copies; the register itself stays on its thread.
class Workplace : public QObject
{
    Q_OBJECT

public:
    Workplace(DeskThread &desk, const Clock &clock, Session session, Practice practice, CodeLists lists,
              QObject *parent = nullptr);

    DeskThread &desk() const { return m_desk; }
    QDate today() const { return m_clock.today(); }
    const Clock &clock() const { return m_clock; }
    const Session &session() const { return m_session; }
    const Practice &practice() const { return m_practice; }
    const CodeLists &lists() const { return m_lists; }
    bool may(Act act) const { return mayDo(m_session.role, act); }

    void setPractice(const Practice &practice);
    // Whether the register is kept sealed.
    Protection protection() const { return m_protection; }
    void setProtection(Protection protection) { m_protection = protection; }

    // Tells every page.
    void announce(Change change) { Q_EMIT changed(change); }
    // Shows another page; with a patient, Find opens them.
    void show(PageId page) { Q_EMIT pageWanted(page); }
    // A backup is to take the register's place, which has to be closed for it.
    void restore() { Q_EMIT restoreWanted(); }
    // The register is to be protected, or only a new recovery code made.
    void protect() { Q_EMIT protectionWanted(); }
    void renewRecoveryCode() { Q_EMIT recoveryCodeWanted(); }
    void openPatient(PatientId patient) { Q_EMIT patientWanted(patient); }

Q_SIGNALS:
    void changed(optoutdesk::Change change);
    void pageWanted(optoutdesk::PageId page);
    void patientWanted(optoutdesk::PatientId patient);
    void restoreWanted();
    void protectionWanted();
    void recoveryCodeWanted();

private:
    DeskThread &m_desk;
    const Clock &m_clock;
    Session m_session;
    Practice m_practice;
    Protection m_protection = Protection::Sealed;
    CodeLists m_lists;
};

}
