// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QObject>

namespace optoutdesk {

class Workplace;

// Issues and prints letters without asking: on the default printer, one job, a letter a sheet. A letter counts as printed
// only on proof; without a printer it stays pending and nothing is lost.
class LetterPrinter : public QObject
{
    Q_OBJECT

public:
    explicit LetterPrinter(Workplace &workplace, QObject *parent = nullptr);

    void print(const QList<EventUuid> &events);
    // Empty: there is none.
    static QString defaultPrinterName();

Q_SIGNALS:
    // One sentence about what became of it; `good` only when everything was printed.
    void told(const QString &sentence, bool good);

private:
    Workplace &m_workplace;
};

}
