// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/letterpanel.h"

namespace optoutdesk {

LetterPanel::LetterPanel(Workplace &workplace, QWidget *parent) : QWidget(parent), m_workplace(workplace) {}

void LetterPanel::showLetter(const EventUuid &) {}

void LetterPanel::printNow() {}

}
