// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

namespace optoutdesk {

class Workplace;

// One letter as it will print, in place of what it is about: look, print (choose the printer), save as PDF, close. Looking
// issues nothing.
class LetterPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPanel(Workplace &workplace, QWidget *parent = nullptr);

    // Shows the letter of an event: what would be issued, or a copy of what was.
    void showLetter(const EventUuid &event);
    // Ctrl+P while the panel is open: prints at once on the default printer.
    void printNow();

Q_SIGNALS:
    // One sentence about what became of it ("Letter 001234 printed on Reception.").
    void told(const QString &sentence, bool good);
    void closed();

private:
    Workplace &m_workplace;
};

}
