// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/notice.h"

class QPushButton;

namespace optoutdesk {

// Asks in place before an account is switched off. The cursor is on the way out.
class SwitchOffNotice : public Notice
{
    Q_OBJECT

public:
    explicit SwitchOffNotice(QWidget *parent = nullptr);

    void ask(const QString &userName, const QString &displayName);

Q_SIGNALS:
    void confirmed(const QString &userName);
    void cancelled();

private:
    QString m_userName;
    QPushButton *m_confirm;
    QPushButton *m_keep;
};

}
