// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/readingpanel.h"

#include "ui/register/listnotes.h"
#include "ui/theme/grid.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace optoutdesk {

namespace {

constexpr int furthestHeader = 60; // no further down is looked for one

class CalmSpinBox : public QSpinBox
{
protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

}

ReadingPanel::ReadingPanel(QWidget *parent)
    : QWidget(parent),
      m_preset(new CalmComboBox),
      m_encoding(new CalmComboBox),
      m_separator(new CalmComboBox),
      m_headerRow(new CalmSpinBox),
      m_notes(new TextLabel({}, Tone::Quiet)),
      m_partial(new QCheckBox(tr("This file &holds only some of our patients")))
{
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian})
        m_encoding->add(encodingText(encoding), static_cast<int>(encoding));
    for (const char separator : {',', ';', '\t', '|'})
        m_separator->add(separatorText(separator), int(separator));
    m_headerRow->setRange(1, furthestHeader);
    m_headerRow->setKeyboardTracking(false);
    // What takes the text is named too.
    if (auto *inner = m_headerRow->findChild<QLineEdit *>())
        inner->setAccessibleName(tr("Row with the column names"));
    m_partial->setAccessibleName(tr("This file holds only some of our patients"));
    m_partial->setAccessibleDescription(tr("Then nobody is marked as left."));

    auto *fields = new FieldGrid;
    fields->add(new FormField(tr("Prese&t"), m_preset));
    fields->add(new FormField(tr("Row with the column &names"), m_headerRow));
    fields->add(new FormField(tr("Encodin&g"), m_encoding, tr("How letters such as é are stored.")));
    fields->add(new FormField(tr("Separator"), m_separator, tr("What stands between two columns.")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("How the file was read"), TextRole::Heading));
    column->addWidget(m_notes);
    column->addWidget(fields);
    auto *partial = new QVBoxLayout;
    partial->setSpacing(0);
    partial->addWidget(m_partial);
    partial->addWidget(new TextLabel(tr("Then nobody is marked as left."), Tone::Quiet));
    column->addLayout(partial);

    connect(m_preset, &QComboBox::activated, this, [this] {
        m_wishes.preset = m_preset->currentData().toString();
        m_wishes.offerRemembered = false;
        Q_EMIT corrected();
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_wishes.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
        Q_EMIT corrected();
    });
    connect(m_separator, &QComboBox::activated, this, [this] {
        m_wishes.separator = static_cast<char>(m_separator->currentData().toInt());
        Q_EMIT corrected();
    });
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this](int row) {
        m_wishes.headerRow = row;
        Q_EMIT corrected();
    });
    connect(m_partial, &QCheckBox::toggled, this, &ReadingPanel::partialChanged);
}

void ReadingPanel::forget()
{
    m_wishes = {};
    m_wishes.offerRemembered = true;
    const QSignalBlocker quiet(m_partial);
    m_partial->setChecked(false);
    show(FileLayout());
}

void ReadingPanel::show(const FileLayout &layout)
{
    const QSignalBlocker quiet(m_headerRow);
    m_headerRow->setValue(static_cast<int>(layout.headerRow));
    m_encoding->choose(static_cast<int>(layout.encoding));
    if (m_separator->findData(int(layout.separator)) < 0)
        m_separator->add(separatorText(layout.separator), int(layout.separator));
    m_separator->choose(int(layout.separator));
}

void ReadingPanel::showPresets(const QList<MappingPreset> &presets, const QString &used)
{
    m_preset->clear();
    m_preset->add(presetText(recogniseColumns), recogniseColumns);
    for (const MappingPreset &preset : presets)
        m_preset->add(presetText(preset.name), preset.name);
    m_preset->choose(used);
    m_wishes.preset = used;
}

void ReadingPanel::showNotes(const QStringList &notes)
{
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

bool ReadingPanel::isPartial() const
{
    return m_partial->isChecked();
}

}
