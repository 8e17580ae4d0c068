// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textreading.h"

class QComboBox;

namespace optoutdesk {

// A combo box as assistive technology meets it: named by what it asks for, with the chosen entry as its text. Qt itself
// would give the chosen entry as the name, so that a form of them says "The patient", "Queue for printing", …
class ComboReading : public TextReading
{
public:
    explicit ComboReading(QComboBox *combo);

    // Makes Qt ask for it from now on.
    static void install();

    QAccessible::State state() const override;

    // The list of entries.
    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    QStringList actionNames() const override;
    void doAction(const QString &name) override;

protected:
    QString words() const override;

private:
    QComboBox &m_combo;
};

}
