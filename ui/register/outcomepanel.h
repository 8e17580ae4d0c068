// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientimport.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace optoutdesk {

class FlowLayout;
class FormField;
class Notice;
class ProblemModel;
class TextLabel;

// What a list would do to the register, or did: the numbers, who left, and every cell that was not taken as it stands.
class OutcomePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Of { Check, Import };

    explicit OutcomePanel(QWidget *parent = nullptr);

    void show(const ImportOutcome &outcome, Of of);
    // Whether more would leave than an import may mark by itself, and the number was not typed yet.
    bool waitsForNumber() const;
    std::optional<qint64> confirmedLeavers() const;
    QWidget *numberField() const;

Q_SIGNALS:
    void numberTyped();

private:
    void showNumbers(Of of);
    void showLeavers(Of of);
    void showProblems();
    void fitTable();
    bool event(QEvent *event) override;

    ImportOutcome m_outcome;
    TextLabel *m_heading;
    QWidget *m_numbers;
    TextLabel *m_remark;
    Notice *m_leavers;
    QLineEdit *m_number;
    FormField *m_numberField;
    TextLabel *m_problemsHeading;
    TextLabel *m_problemsMore;
    ProblemModel *m_problems;
    QTableView *m_table;
    TextLabel *m_problem;
};

}
