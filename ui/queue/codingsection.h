// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "services/codingqueue.h"

#include <QWidget>

class QPushButton;

namespace optoutdesk {

class CalmComboBox;
class CodingModel;
class DateEdit;
class SentenceTable;
class TextLabel;

// What waits to be entered in the clinical system: the code to copy, and the mark once it is entered.
class CodingSection : public QWidget
{
    Q_OBJECT

public:
    explicit CodingSection(const CodeLists &lists, QWidget *parent = nullptr);

    void setEvents(std::vector<EventToCode> events, QDate today);
    SentenceTable *table() const { return m_table; }

Q_SIGNALS:
    void markAsked(const optoutdesk::EventUuid &event, QDate on, const QString &what);
    void patientAsked(optoutdesk::PatientId patient);
    void told(const QString &sentence);

private:
    const EventToCode *chosen() const;
    void mark();
    void copyCode();
    void follow();

    CodingModel *m_model;
    SentenceTable *m_table;
    TextLabel *m_heading;
    CalmComboBox *m_scheme;
    QPushButton *m_copy;
    DateEdit *m_day;
    QPushButton *m_mark;
    QDate m_today;
};

}
