// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/patientlistreader.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace optoutdesk {

class CalmComboBox;
class FormField;
class Notice;
class TextLabel;

// What each column of the list means: its name, what stands in its first rows, and the field it is read as. The mapping
// can be remembered under a name.
class ColumnsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsPanel(QWidget *parent = nullptr);

    void show(const ListPreview &preview);
    const ColumnMapping &mapping() const { return m_mapping; }
    // The columns of the file and their meaning, as they stand here.
    ColumnsByHand columns() const { return {m_captions, m_mapping}; }
    bool isChangedByHand() const { return m_changed; }
    // What is missing before the list can be read; empty when nothing is.
    void say(const QString &missing);
    void refuseName(const QString &sentence);
    void nameKept(const QString &name);

Q_SIGNALS:
    void changed();
    void rememberAsked(const optoutdesk::MappingPreset &preset);

private:
    void addRows(const ListPreview &preview);
    void setMeaning(int column, int choice);
    void showMeanings();
    void remember();

    QStringList m_captions;
    ColumnMapping m_mapping;
    bool m_changed = false;
    int m_setColumn = -1; // the column that was set last
    ColumnMapping m_beforeSetting; // how things stood before it was
    QStandardItemModel *m_choices; // one for all combo boxes: a wide file has many
    QWidget *m_rows = nullptr;
    QList<CalmComboBox *> m_meanings;
    Notice *m_missing;
    TextLabel *m_more;
    QLineEdit *m_name;
    FormField *m_nameField;
    QPushButton *m_remember;
};

}
