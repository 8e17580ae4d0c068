// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

namespace optoutdesk {

class Workplace;

// What stands in place of an empty Find while the register holds no patients: the three ways to go on.
class Welcome : public CentredSheet
{
    Q_OBJECT

public:
    explicit Welcome(Workplace &workplace, QWidget *parent = nullptr);

Q_SIGNALS:
    void demonstrationAsked();
    void guideAsked();
};

}
