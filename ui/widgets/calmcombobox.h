// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace optoutdesk {

// A combo box that the mouse wheel cannot change in passing: a form that scrolls under the pointer must keep its values. To
// assistive technology it is named by what it asks for (ComboReading).
class CalmComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CalmComboBox(QWidget *parent = nullptr);

    // An entry with the value it stands for.
    void add(const QString &text, const QVariant &value) { addItem(text, value); }
    // Chooses the entry that stands for a value; nothing changes when there is none.
    void choose(const QVariant &value);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void sayChoice(const QString &text);

    QString m_said; // what a screen reader has been told is chosen
};

}
