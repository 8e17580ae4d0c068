// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class Notice;

// All that a locked window shows: nothing of the practice, of the user or of a patient.
class LockedPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit LockedPage(QWidget *parent = nullptr);

    void begin();
    void refuse(const QString &sentence);

Q_SIGNALS:
    void unlockAsked(const QString &password);
    void someoneElseAsked();

private:
    void submit();
    void setWorking(bool working);

    QLineEdit *m_password;
    Notice *m_refusal;
    QPushButton *m_unlock;
    QPushButton *m_someoneElse;
};

}
