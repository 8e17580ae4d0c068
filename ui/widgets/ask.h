// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace optoutdesk {

// A question before something half typed is lost. The default, and Esc, is to stay.
bool askToLeave(QWidget *parent, const QString &question, const QString &leaveButton);

}
