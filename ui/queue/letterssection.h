// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/letterissuer.h"

#include <QWidget>

class QPushButton;

namespace optoutdesk {

class LettersModel;
class SentenceTable;
class TextLabel;

// The letters that wait, and what to do with them: print one or all, look at one.
class LettersSection : public QWidget
{
    Q_OBJECT

public:
    explicit LettersSection(QWidget *parent = nullptr);

    void setLetters(std::vector<QueuedLetter> letters);
    SentenceTable *table() const { return m_table; }
    // Of the chosen row; not valid when nothing waits.
    EventUuid chosen() const;

Q_SIGNALS:
    void printAsked(const optoutdesk::EventUuid &event);
    void printAllAsked();
    void previewAsked(const optoutdesk::EventUuid &event);
    void patientAsked(optoutdesk::PatientId patient);

private:
    LettersModel *m_model;
    SentenceTable *m_table;
    TextLabel *m_heading;
    QPushButton *m_print;
    QPushButton *m_printAll;
    QPushButton *m_preview;
};

}
