// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class FormField;
class NewPassword;
class Notice;

// Everybody changes their own password here, in place of the page they were on; the present one is asked for, so that
// nobody does it at a desk that was left open.
class OwnPasswordPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit OwnPasswordPage(QWidget *parent = nullptr);

    void begin();
    // Nothing that was typed is left behind.
    void forget();
    void refusePresent(const QString &sentence);
    void refuse(const QString &sentence);
    // Says so in place of the fields.
    void confirm();

Q_SIGNALS:
    void changeAsked(const QString &present, const QString &wanted);
    void closed();

private:
    void submit();
    void setWorking(bool working);

    QLineEdit *m_present;
    FormField *m_presentField;
    NewPassword *m_new;
    Notice *m_outcome;
    QPushButton *m_change;
    QPushButton *m_back;
};

}
