// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace optoutdesk {

class FormField;

// A password that is being chosen: typed twice, checked as the register will check it. It cannot be looked up later.
class NewPassword : public QWidget
{
    Q_OBJECT

public:
    explicit NewPassword(QWidget *parent = nullptr);

    QString text() const;
    bool isEmpty() const;
    void clear();
    // Says beside each field what is wrong with it; the first field that has something, or none.
    FormField *check();

Q_SIGNALS:
    // Enter in the second field.
    void submitted();

private:
    QLineEdit *m_password;
    QLineEdit *m_repeated;
    FormField *m_passwordField;
    FormField *m_repeatedField;
};

}
