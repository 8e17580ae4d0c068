// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/register/listlook.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace optoutdesk {

class CalmComboBox;
class TextLabel;

// How the file was read, each part to be corrected: preset, encoding, separator, the row of the column names; and whether
// the list is only a part of the practice.
class ReadingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget *parent = nullptr);

    // For a new file: nothing is corrected yet.
    void forget();
    void show(const FileLayout &layout);
    void showPresets(const QList<MappingPreset> &presets, const QString &used);
    void showNotes(const QStringList &notes);

    // The corrections of this file; `file` stays open.
    LookWishes wishes() const { return m_wishes; }
    QString preset() const { return m_wishes.preset; }
    bool isPartial() const;

Q_SIGNALS:
    void corrected(); // the file has to be looked at again
    void partialChanged();

private:
    LookWishes m_wishes;
    CalmComboBox *m_preset;
    CalmComboBox *m_encoding;
    CalmComboBox *m_separator;
    QSpinBox *m_headerRow;
    TextLabel *m_notes;
    QCheckBox *m_partial;
};

}
