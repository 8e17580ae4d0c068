// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"
#include "services/openregister.h"
#include "tests/support/testdesk.h"

#include <QTest>

namespace optoutdesk::testing {

// A practice of twelve on the list, one temporary resident and one who died, at a manager's desk on 02-Mar-2026. Nine on
// the list objected to Type 1 in February, eight of them for privacy; one of the nine withdrew on the first of March.
class SmallPractice
{
public:
    SmallPractice() : m_desk(Role::Manager)
    {
        for (int i = 0; i < 12; ++i)
            m_patients.append(m_desk.add(person(i)));
        Patient temporary = person(12);
        temporary.registration = temporary.registeredAs = Registration::Temporary;
        m_temporary = m_desk.add(temporary);
        Patient dead = person(13);
        dead.registration = Registration::Deceased;
        dead.died = QDate(2026, 1, 5);
        m_desk.add(dead);
        m_desk.start();
        for (int i = 0; i < 9; ++i)
            record(m_patients[i], QDate(2026, 2, 10), i < 8 ? QStringLiteral("privacy") : QStringLiteral("distrust"));
        record(m_patients[0], QDate(2026, 3, 1), QStringLiteral("other"), EventKind::Withdrawal);
        record(m_temporary, QDate(2026, 2, 11), QStringLiteral("privacy"));
    }

    TestDesk &desk() { return m_desk; }
    Workplace &workplace() { return m_desk.workplace(); }
    // One who has not objected yet.
    PatientId another() const { return m_patients[10]; }

    void record(PatientId patient, QDate day, const QString &reason, EventKind kind = EventKind::Objection)
    {
        RecordingAct act;
        act.request.patient = patient;
        act.request.type = QStringLiteral("type1");
        act.request.kind = kind;
        act.request.received = day;
        act.request.reasons = {reason};
        act.letter = RecordingAct::LetterWish::None;
        QVERIFY(m_desk.ask([act](OpenRegister &reg) { return reg.recorder().record(act); }));
    }

private:
    static Patient person(int number)
    {
        Patient patient;
        patient.sourceId = QStringLiteral("person-%1").arg(number);
        patient.name = {.given = QStringLiteral("Ann"), .family = QStringLiteral("Person%1").arg(number)};
        patient.born = QDate(1940 + 5 * number, 6, 15);
        patient.sex = number % 2 == 0 ? Sex::Female : Sex::Male;
        patient.registeredOn = QDate(2020, 1, 1);
        return patient;
    }

    TestDesk m_desk;
    QList<PatientId> m_patients;
    PatientId m_temporary;
};

// Shows a page as the window does, and waits until its numbers are there.
template <typename PageType>
void showPage(PageType &page, TestDesk &desk)
{
    page.resize(1000, 700);
    static_cast<QWidget &>(page).show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.activated();
    desk.settle();
}

// The label that shows a value by its words: "List size: 12".
template <typename Label>
QString labelled(const QWidget &page, const QString &words)
{
    for (const Label *label : page.findChildren<Label *>()) {
        if (label->text().startsWith(words))
            return label->text();
    }
    return {};
}

template <typename Widget>
Widget *named(const QWidget &page, const QString &name)
{
    for (Widget *widget : page.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

}
