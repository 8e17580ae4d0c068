// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"
#include "tests/support/testdesk.h"
#include "ui/find/findpage.h"
#include "ui/recording/recordpanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <memory>

namespace optoutdesk::testing {

// The Find page in a window of its own over a real register, with what a test presses and reads.
class FindDesk
{
public:
    explicit FindDesk(Role role = Role::Receptionist) : desk(role) {}
    ~FindDesk();

    TestDesk desk;
    std::unique_ptr<FindPage> page;

    // Jane Smith of 12 High Street and, when wished, others; before start().
    PatientId addJane() { return desk.add(TestRegister::janeSmith()); }
    PatientId addPerson(const QString &given, const QString &family, QDate born = QDate(1960, 6, 15));

    void start(QSize size = QSize(850, 700));

    QLineEdit *box() const;
    QListView *list() const { return named<QListView>(QStringLiteral("Patients found")); }
    QListView *history() const { return named<QListView>(QStringLiteral("History")); }
    QString row(int number) const;
    QString chosenRow() const;
    QString barText() const; // empty while no bar is shown
    QString shownText() const; // of all labels that can be seen
    QPushButton *button(const QString &name) const { return named<QPushButton>(name); }
    bool sees(const QWidget *widget) const { return widget && widget->isVisibleTo(page.get()); }

    // Types with real keys and waits for the answers.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void find(const QString &text)
    {
        type(text);
        press(Qt::Key_Return);
    }
    // Lets timers and answers come in.
    void settle();

    // What the record panel does when Save was pressed: the register first, then the signal.
    Recorded record(PatientId patient, LetterChoice letter = LetterChoice::Queue, EventKind kind = EventKind::Objection);
    ObjectionState state(PatientId patient);

    template <typename W>
    W *named(const QString &name) const
    {
        const QList<W *> all = page->findChildren<W *>();
        for (W *widget : all) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
};

}
