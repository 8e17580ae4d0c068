// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/registersetup.h"

#include <QWidget>

class QRadioButton;

namespace optoutdesk {

// Whether the new register is protected: both choices in plain words, the safe one chosen.
class ProtectionChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ProtectionChoice(QWidget *parent = nullptr);

    Protection protection() const;

private:
    QRadioButton *m_protect;
    QRadioButton *m_leave;
};

}
