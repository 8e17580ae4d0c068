// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QShortcutEvent;
class QWidget;

namespace optoutdesk {

// The keys that a shortcut cannot give, because fields and buttons take or ignore them first: Ctrl+Z, which belongs to
// the field while the field has anything to undo, and Enter, which presses the button under the cursor. A button's
// mnemonic presses it at once: Qt would play a click for a tenth of a second first, and fast typing would go elsewhere.
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
    bool pressByMnemonic(QObject *watched, const QShortcutEvent &event);

    QWidget *m_window;
};

// Whether an undo of its own is left in the field.
bool hasOwnUndo(const QWidget *field);

}
