// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patientdetail.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace optoutdesk {

class CalmComboBox;
class DateEdit;
class FieldGrid;
class FormField;
class NoteEdit;

// What is typed in the form, as the fields hold it.
using TypedDetails = QMap<PatientDetail, QString>;

// The fields of a patient. Knows nothing of saving; a value that somebody did not touch is never reported as changed.
class PatientForm : public QWidget
{
    Q_OBJECT

public:
    explicit PatientForm(QWidget *parent = nullptr);

    // Somebody to be added, or a known patient with what the list says in place of mended values. Address and phone of a
    // restricted patient stay out of the form while they are hidden.
    void begin(const Patient &patient, const PatientEdits &edits, bool isNew, bool contactsHidden, QDate today);
    void setMayLiftRestriction(bool may) { m_mayLift = may; }

    TypedDetails typed() const;
    void setTyped(const TypedDetails &typed);
    bool isChanged() const { return typed() != m_begun; }
    // As detailOf() spells them: only what differs from what the form began with.
    QMap<PatientDetail, QString> changes() const;
    Patient patient() const; // all of the form, as far as it can be read
    // Says beside each field what is wrong; the first such field, or null.
    QWidget *check();
    QWidget *firstFocus() const;

Q_SIGNALS:
    void changed();

private:
    void layOut();
    void addLine(PatientDetail detail, int limit, const QString &hint = {});
    void sayListed(const PatientEdits &edits);
    QString valueOf(PatientDetail detail, const QString &typed) const;
    QString complaintAbout(PatientDetail detail, const QString &typed) const;

    Patient m_patient;
    TypedDetails m_begun;
    QDate m_today;
    bool m_mayLift = false;
    QMap<PatientDetail, QLineEdit *> m_lines;
    QMap<PatientDetail, FormField *> m_fields;
    DateEdit *m_born;
    CalmComboBox *m_sex;
    NoteEdit *m_address;
    QCheckBox *m_restricted;
    CalmComboBox *m_registration;
    FormField *m_registrationField;
    FieldGrid *m_grid;
};

}
