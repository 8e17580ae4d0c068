// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace optoutdesk {

// The two keys that a shortcut cannot give, because fields and buttons take or ignore them first: Ctrl+Z, which belongs to
// the field while the field has anything to undo, and Enter, which presses the button under the cursor.
class DeskKeys : public QObject
{
    Q_OBJECT

public:
    // Watches the keys of this window's widgets, not those of dialogs.
    explicit DeskKeys(QWidget *window);

Q_SIGNALS:
    void takeBackAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

// Whether an undo of its own is left in the field.
bool hasOwnUndo(const QWidget *field);

}
