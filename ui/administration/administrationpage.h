// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace optoutdesk {

class BackupsSection;
class CentredSheet;
class LastActionBar;
class PracticeSection;
class RegisterSection;
class TrailSection;
class UsersSection;

// What the manager looks after: practice details, users, objection types, backups, the register
// itself, the audit trail. One page that scrolls.
class AdministrationPage : public Page
{
    Q_OBJECT

public:
    explicit AdministrationPage(Workplace &workplace, QWidget *parent = nullptr);

    void activated() override;
    void refresh() override;
    QWidget *firstFocus() override;
    bool escape() override;
    bool hasDraft() const override;

private:
    CentredSheet *m_sheet;
    PracticeSection *m_practice;
    UsersSection *m_users;
    BackupsSection *m_backups;
    RegisterSection *m_register;
    TrailSection *m_trail;
    LastActionBar *m_bar;
};

}
