// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/notice.h"

class QPushButton;

namespace optoutdesk {

// What was done last, and the way back. Stays until the next act; hidden before the first one.
class LastActionBar : public Notice
{
    Q_OBJECT

public:
    enum class CanUndo { No, Yes };

    explicit LastActionBar(QWidget *parent = nullptr);

    // `sentence` without "Last action:", which the bar puts in front.
    void tell(const QString &sentence, CanUndo canUndo, Tone tone = Tone::Good);
    bool canUndo() const { return m_canUndo; }

Q_SIGNALS:
    void undoAsked();

private:
    QPushButton *m_undo;
    bool m_canUndo = false;
};

}
