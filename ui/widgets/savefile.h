// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace optoutdesk {

// The only places where the program asks for a file; none of them stops the window. Qt's own dialog, because the system's
// may keep a list of files used last; and what Qt's remembers of folders and names is wiped after it.
using UseFile = std::function<void(const QString &file)>;

// `suggested` never carries a patient's name.
void askWhereToSave(QWidget *parent, const QString &title, const QString &suggested, const QString &kinds,
                    const UseFile &save);
// An existing file; the dialog begins in `folder`.
void askWhichFile(QWidget *parent, const QString &title, const QString &folder, const QStringList &kinds,
                  const UseFile &use);
// A folder to keep files in.
void askWhichFolder(QWidget *parent, const QString &title, const QString &folder, const UseFile &use);

}
