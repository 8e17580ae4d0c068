// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace optoutdesk {

// Asks where a file is to go, without stopping the window. Qt's own dialog, because the system's may keep a list of files
// used last; and what Qt's remembers of folders is wiped after it. `suggested` never carries a patient's name.
void askWhereToSave(QWidget *parent, const QString &title, const QString &suggested, const QString &kinds,
                    const std::function<void(const QString &file)> &save);

}
