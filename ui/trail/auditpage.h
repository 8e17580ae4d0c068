// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace optoutdesk {

class CentredSheet;
class RegisterSection;
class TrailSection;

// What an auditor has in place of Administration: the audit trail, and whether the register agrees with itself.
class AuditPage : public Page
{
    Q_OBJECT

public:
    explicit AuditPage(Workplace &workplace, QWidget *parent = nullptr);

    void activated() override { refresh(); }
    void refresh() override;
    QWidget *firstFocus() override;

private:
    CentredSheet *m_sheet;
    TrailSection *m_trail;
    RegisterSection *m_register;
};

}
