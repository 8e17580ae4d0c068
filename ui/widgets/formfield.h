// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace optoutdesk {

class TextLabel;

// A caption above its editor, and under it room for a hint or for what is wrong with the entry. The caption is the
// accessible name of the editor (of the part of it that takes the focus), the line under it the description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    FormField(const QString &caption, QWidget *editor, const QString &hint = {}, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    void setHint(const QString &hint);
    // Says what is wrong, in place of the hint; empty takes it back. Never changes what was typed.
    void setComplaint(const QString &sentence);
    bool hasComplaint() const { return m_complaining; }

private:
    void showBelow(const QString &text);

    QWidget *m_editor;
    QLabel *m_caption;
    TextLabel *m_below;
    QString m_hint;
    QString m_described;
    bool m_complaining = false;
};

// A line to type in with the register's limit of length; `password` hides what is typed.
QLineEdit *newLineEdit(int limit);
QLineEdit *newPasswordEdit();

}
