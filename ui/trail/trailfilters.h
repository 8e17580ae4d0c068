// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trailreports.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class CalmComboBox;
class DateEdit;
class FieldGrid;
class FormField;

// Which entries of the trail somebody wants to see: a report, what it needs to know, and the days.
class TrailFilters : public QWidget
{
    Q_OBJECT

public:
    explicit TrailFilters(QDate today, QWidget *parent = nullptr);

    // What is typed for the patient, to be looked up; empty unless the report is about one.
    QString patientText() const;
    // Without the patient. nullopt when something is missing or no day; the field says so.
    std::optional<TrailWishes> wishes();
    void complainAboutPatient(const QString &sentence);
    // The report in words, for paper.
    QString words() const;

Q_SIGNALS:
    void asked();

private:
    enum class Report { Everything, Patient, User, FailedSignIns, Backups };

    Report report() const;
    void follow();

    CalmComboBox *m_report;
    QLineEdit *m_patient;
    QLineEdit *m_user;
    DateEdit *m_from;
    DateEdit *m_to;
    FieldGrid *m_grid;
    FormField *m_patientField;
    FormField *m_userField;
    FormField *m_fromField;
    FormField *m_toField;
    QPushButton *m_show;
};

}
