// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/openregister.h"
#include "services/patientfinder.h"
#include "tests/support/testdesk.h"
#include "ui/recording/recordpanel.h"
#include "ui/widgets/calmcombobox.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace optoutdesk::testing {

inline Patient bornOn(QDate born)
{
    Patient patient = TestRegister::janeSmith();
    patient.sourceId = isoDate(born);
    patient.nhsNumber = NhsNumber::parse(u"9990000026");
    patient.name.given = QStringLiteral("Amy");
    patient.born = born;
    return patient;
}

inline PatientRecord recordOf(TestDesk &desk, PatientId patient)
{
    return *desk.ask([patient](OpenRegister &reg) { return reg.finder().reload(patient); });
}

// The part of a panel that a screen reader knows by this name; hidden parts are none of it.
template <typename Widget>
Widget *part(const QWidget &panel, const QString &name)
{
    for (Widget *widget : panel.findChildren<Widget *>()) {
        if (widget->accessibleName() == name && widget->isVisibleTo(&panel))
            return widget;
    }
    return nullptr;
}

inline bool says(const QWidget &panel, const QString &words)
{
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&panel) && label->text().contains(words))
            return true;
    }
    return false;
}

inline void pressSave()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
}

// A record panel of its own window, opened for one patient as Alt+O and Alt+W open it.
class OpenPanel
{
public:
    explicit OpenPanel(const Patient &patient, EventKind kind = EventKind::Objection, Role role = Role::Receptionist)
        : desk(role), id(desk.add(patient))
    {
        desk.start();
        panel = std::make_unique<RecordPanel>(desk.workplace());
        recorded = std::make_unique<QSignalSpy>(panel.get(), &RecordPanel::recorded);
        panel->resize(600, 700);
        panel->show();
        if (!QTest::qWaitForWindowActive(panel.get()))
            qFatal("the panel does not become active");
        begin(kind);
    }

    void begin(EventKind kind = EventKind::Objection) { panel->begin(recordOf(desk, id), kind); }
    PatientRecord record() { return recordOf(desk, id); }
    ObjectionEvent lastEvent() { return record().history.back().event; }
    ObjectionState state(const QString &type) { return record().objections.value(type).state; }

    template <typename Widget>
    Widget *part(const char *name) const
    {
        return testing::part<Widget>(*panel, QString::fromUtf8(name));
    }
    QLineEdit *received() const { return part<QLineEdit>("Received on"); }
    void type(QWidget *field, const QString &text) const
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    // Chooses an entry of a combo box by the keys of its words.
    void choose(const char *name, const QString &text) const
    {
        auto *box = part<CalmComboBox>(name);
        box->setFocus();
        for (int i = 0; i < box->count() && box->currentText() != text; ++i)
            QTest::keyClick(box, i == 0 ? Qt::Key_Home : Qt::Key_Down);
        QCOMPARE(box->currentText(), text);
    }

    TestDesk desk;
    PatientId id;
    std::unique_ptr<RecordPanel> panel;
    std::unique_ptr<QSignalSpy> recorded;
};

}
