// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/letterprinter.h"

namespace optoutdesk {

LetterPrinter::LetterPrinter(Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace) {}

void LetterPrinter::print(const QList<EventUuid> &) {}

QString LetterPrinter::defaultPrinterName()
{
    return {};
}

}
