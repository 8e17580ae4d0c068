// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace optoutdesk {

// Takes the practice's patient list into the register.
class PatientImport
{
public:
    explicit PatientImport(Desk &desk) : m_desk(desk) {}

private:
    Desk &m_desk;
};

}
