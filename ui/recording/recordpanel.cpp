// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/recordpanel.h"

namespace optoutdesk {

RecordPanel::RecordPanel(Workplace &workplace, QWidget *parent) : QWidget(parent), m_workplace(workplace) {}

void RecordPanel::begin(const PatientRecord &, EventKind) {}

bool RecordPanel::hasDraft() const
{
    return false;
}

void RecordPanel::save() {}

}
