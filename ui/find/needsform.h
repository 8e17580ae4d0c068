// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace optoutdesk {

class CalmComboBox;
class FieldGrid;
class FormField;
class NoteEdit;

// The fields of the needs panel: what may be chosen, and what is wrong. Knows nothing of saving.
class NeedsForm : public QWidget
{
    Q_OBJECT

public:
    // Beside the common languages those that this practice has met are offered.
    explicit NeedsForm(const QStringList &metLanguages, QWidget *parent = nullptr);

    CommunicationNeeds values() const;
    void setValues(const CommunicationNeeds &needs);
    // Another language that may be chosen from now on.
    void offer(const QString &language);
    // Says beside each field what is wrong; the first such field, or null.
    QWidget *check();
    QWidget *firstFocus() const;

Q_SIGNALS:
    void changed();

private:
    void fillLanguages(const QStringList &met);
    void languageChanged();

    CalmComboBox *m_format;
    CalmComboBox *m_language;
    QLineEdit *m_otherLanguage;
    QCheckBox *m_interpreter;
    NoteEdit *m_note;
    FieldGrid *m_grid;
    FormField *m_otherField;
    FormField *m_noteField;
};

}
