// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/columnspanel.h"

#include "domain/limits.h"
#include "exchange/celltext.h"
#include "letters/fieldtext.h"
#include "text/importwords.h"
#include "ui/theme/grid.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

namespace optoutdesk {

namespace {

constexpr int mostColumns = 200; // no patient list is wider; a broken file may be
constexpr int longestCaption = 60;
constexpr int longestSample = 30;
constexpr int samples = 3;
constexpr int choicesShown = 16;

QString shown(const QString &cell, int limit)
{
    const QString text = quotedCell(cell.toUtf8());
    return isolated(text.size() > limit ? QString(cutText(text, limit) % u'…') : text);
}

QString sampleOf(const QList<QStringList> &rows, int column)
{
    QStringList found;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column);
        if (!cell.isEmpty() && !found.contains(shown(cell, longestSample)))
            found.append(shown(cell, longestSample));
        if (found.size() == samples)
            break;
    }
    return found.join(QStringLiteral("  ·  "));
}

// A label that breaks or cuts a long word rather than making the page wider.
TextLabel *newNarrowLabel(const QString &text, std::optional<Tone> tone = {})
{
    auto *label = tone ? new TextLabel(text, *tone) : new TextLabel(text);
    label->setMinimumWidth(1);
    return label;
}

}

ColumnsPanel::ColumnsPanel(QWidget *parent)
    : QWidget(parent),
      m_choices(new QStandardItemModel(this)),
      m_missing(new Notice),
      m_more(new TextLabel({}, Tone::Quiet)),
      m_name(newLineEdit(limits::name)),
      m_nameField(
          new FormField(tr("Name to re&member these columns by"), m_name,
                        tr("Next time they are offered by this name, and chosen for a list with the same columns."))),
      m_remember(new QPushButton(tr("Remem&ber the columns")))
{
    m_choices->appendRow(new QStandardItem(tr("Not used")));
    for (const auto &[field, word] : Words<PatientField>::table)
        m_choices->appendRow(new QStandardItem(fieldText(field)));
    m_remember->setAccessibleName(tr("Remember the columns"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("What the columns mean"), TextRole::Heading));
    column->addWidget(m_missing);
    column->addWidget(m_more);
    column->addWidget(m_nameField);
    column->addWidget(m_remember, 0, Qt::AlignLeft);
    connect(m_remember, &QPushButton::clicked, this, &ColumnsPanel::remember);
    connect(m_name, &QLineEdit::returnPressed, this, &ColumnsPanel::remember);
}

void ColumnsPanel::show(const ListPreview &preview)
{
    m_captions = preview.layout.captions;
    m_mapping = preview.mapping;
    m_changed = false;
    m_setColumn = -1;
    addRows(preview);
    showMeanings();
    const auto hidden = static_cast<int>(m_captions.size() - m_meanings.size());
    m_more->setText(tr("%n more column(s) are not shown and not used.", nullptr, std::max(0, hidden)));
    m_more->setVisible(hidden > 0);
    m_nameField->setComplaint({});
}

void ColumnsPanel::addRows(const ListPreview &preview)
{
    delete m_rows;
    m_meanings.clear();
    m_rows = new QWidget;
    auto *rows = new QGridLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(grid::section);
    rows->setVerticalSpacing(grid::gap);
    rows->setColumnStretch(0, 3);
    rows->setColumnStretch(1, 2);
    const auto count = static_cast<int>(std::min<qsizetype>(m_captions.size(), mostColumns));
    for (int column = 0; column < count; ++column) {
        const QString caption = m_captions[column].isEmpty() ? tr("Column %1, without a name").arg(column + 1)
                                                             : shown(m_captions[column], longestCaption);
        const QString sample = sampleOf(preview.rows, column);
        auto *meaning = new CalmComboBox;
        meaning->setModel(m_choices);
        meaning->setMaxVisibleItems(choicesShown);
        meaning->setAccessibleName(tr("Column %1 means").arg(caption));
        meaning->setAccessibleDescription(sample);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(newNarrowLabel(caption));
        words->addWidget(newNarrowLabel(sample.isEmpty() ? tr("empty in the first rows") : sample, Tone::Quiet));
        rows->addLayout(words, column, 0);
        rows->addWidget(meaning, column, 1, Qt::AlignVCenter);
        m_meanings.append(meaning);
        connect(meaning, &QComboBox::activated, this, [this, column](int choice) { setMeaning(column, choice); });
    }
    auto *panel = qobject_cast<QVBoxLayout *>(layout());
    panel->insertWidget(panel->indexOf(m_missing) + 1, m_rows);
    // New widgets join at the end of the window; these are to be reached after what stands above them.
    QWidget *before = m_name->previousInFocusChain();
    while (before != m_name && (!(before->focusPolicy() & Qt::TabFocus) || m_rows->isAncestorOf(before)))
        before = before->previousInFocusChain();
    for (CalmComboBox *meaning : std::as_const(m_meanings)) {
        setTabOrder(before, meaning);
        before = meaning;
    }
}

void ColumnsPanel::setMeaning(int column, int choice)
{
    // Arrow keys pass through choices on their way: each takes the place of the one before, and a field that was taken
    // from another column meanwhile goes back there.
    if (column != m_setColumn) {
        m_setColumn = column;
        m_beforeSetting = m_mapping;
    }
    const ColumnMapping shownBefore = m_mapping;
    m_mapping = m_beforeSetting;
    m_mapping.release(column);
    if (choice > 0) {
        const auto field = static_cast<PatientField>(choice - 1);
        if (!mayHaveSeveralColumns(field))
            m_mapping.clear(field);
        m_mapping.add(field, column);
    }
    if (m_mapping == shownBefore)
        return;
    m_changed = true;
    showMeanings();
    Q_EMIT changed();
}

void ColumnsPanel::showMeanings()
{
    for (int column = 0; column < m_meanings.size(); ++column) {
        const std::optional<PatientField> field = m_mapping.fieldOf(column);
        m_meanings[column]->setCurrentIndex(field ? static_cast<int>(*field) + 1 : 0);
    }
}

void ColumnsPanel::say(const QString &missing)
{
    m_missing->say(Tone::Warning, missing);
}

void ColumnsPanel::remember()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        refuseName(tr("Give the columns a name first, such as the name of the search they come from."));
    else
        Q_EMIT rememberAsked(m_mapping.asPreset(name, m_captions));
}

void ColumnsPanel::refuseName(const QString &sentence)
{
    m_nameField->setComplaint(sentence);
    m_name->setFocus();
}

void ColumnsPanel::nameKept(const QString &name)
{
    m_nameField->setComplaint({});
    m_nameField->setHint(tr("Remembered as “%1”.").arg(isolated(name)));
    m_name->clear();
}

}
