// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/voidpanel.h"

namespace optoutdesk {

VoidPanel::VoidPanel(Workplace &workplace, QWidget *parent) : QWidget(parent), m_workplace(workplace) {}

void VoidPanel::begin(const PatientRecord &, const HistoryEntry &) {}

bool VoidPanel::hasDraft() const
{
    return false;
}

void VoidPanel::save() {}

}
