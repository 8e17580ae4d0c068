// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/practice.h"
#include "domain/result.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class FormField;
class NoteEdit;
class Notice;
class Workplace;

// The practice as it stands on every letter. What is wrong stands beside its field; saved as a whole or not at all.
class PracticeSection : public QWidget
{
    Q_OBJECT

public:
    explicit PracticeSection(Workplace &workplace, QWidget *parent = nullptr);

    bool hasDraft() const;
    // Shows the practice as the register holds it, unless something else is half typed.
    void refresh();

Q_SIGNALS:
    void saved(const QString &sentence);

private:
    void save();
    void finish(const Result<Practice> &kept);
    void showPractice(const Practice &practice);
    Practice typed() const;
    FormField *check();

    Workplace &m_workplace;
    Practice m_shown;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QLineEdit *m_phone;
    NoteEdit *m_address;
    QList<FormField *> m_fields;
    Notice *m_refusal;
    QPushButton *m_save;
    bool m_saving = false;
};

}
