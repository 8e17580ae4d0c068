// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/needsform.h"

#include "domain/languages.h"
#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "text/needswords.h"
#include "text/sentences.h"
#include "ui/theme/grid.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/noteedit.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

// No language has this word; it is the entry for all that are not on the list.
const QString anotherLanguage = QStringLiteral("?");

}

NeedsForm::NeedsForm(const QStringList &metLanguages, QWidget *parent)
    : QWidget(parent),
      m_format(new CalmComboBox),
      m_language(new CalmComboBox),
      m_otherLanguage(newLineEdit(limits::word)),
      m_interpreter(new QCheckBox(tr("Interpreter needed"))),
      m_note(new NoteEdit(tr("Communication note"), limits::shortNote)),
      m_grid(new FieldGrid)
{
    for (const auto &[format, word] : Words<NeededFormat>::table)
        m_format->add(neededFormatText(format), static_cast<int>(format));
    fillLanguages(metLanguages);
    m_note->setVisibleLines(2);
    m_interpreter->setAccessibleName(tr("Interpreter needed"));

    m_otherField = new FormField(tr("Other language"), m_otherLanguage);
    m_noteField = new FormField(tr("Communication note"), m_note,
                                tr("For example: lip-reads, face the patient. Nothing about their health."));
    m_grid->add(new FormField(tr("Letter format"), m_format,
                              tr("Standard and large print are printed here. The others are arranged by the practice.")));
    m_grid->add(new FormField(tr("Language"), m_language));
    m_grid->add(m_otherField);
    m_grid->add(m_interpreter);
    m_grid->addWide(m_noteField);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_grid);

    connect(m_format, &QComboBox::currentIndexChanged, this, &NeedsForm::changed);
    connect(m_language, &QComboBox::currentIndexChanged, this, &NeedsForm::languageChanged);
    connect(m_interpreter, &QCheckBox::toggled, this, &NeedsForm::changed);
    connect(m_otherLanguage, &QLineEdit::textChanged, this, [this] {
        m_otherField->setComplaint({});
        Q_EMIT changed();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_noteField->setComplaint({});
        Q_EMIT changed();
    });
    languageChanged();
}

void NeedsForm::fillLanguages(const QStringList &met)
{
    m_language->add(languageText({}), QString());
    for (const Language &language : commonLanguages())
        m_language->add(languageText(language.code), QString(language.code));
    m_language->add(tr("Another language"), anotherLanguage);
    for (const QString &language : met)
        offer(language);
}

void NeedsForm::offer(const QString &language)
{
    if (m_language->findData(language) < 0)
        m_language->insertItem(m_language->count() - 1, languageText(language), language);
}

CommunicationNeeds NeedsForm::values() const
{
    const QString chosen = m_language->currentData().toString();
    CommunicationNeeds needs;
    needs.format = static_cast<NeededFormat>(m_format->currentData().toInt());
    needs.language = chosen == anotherLanguage ? m_otherLanguage->text().simplified() : chosen;
    needs.interpreter = m_interpreter->isChecked();
    needs.note = m_note->toPlainText().simplified();
    return needs;
}

void NeedsForm::setValues(const CommunicationNeeds &needs)
{
    offer(needs.language);
    m_format->choose(static_cast<int>(needs.format));
    m_language->choose(needs.language);
    m_otherLanguage->clear();
    m_interpreter->setChecked(needs.interpreter);
    m_note->setPlainText(needs.note);
}

void NeedsForm::languageChanged()
{
    const bool another = m_language->currentData().toString() == anotherLanguage;
    m_otherField->setComplaint({});
    m_otherField->setVisible(another);
    m_grid->arrange();
    Q_EMIT changed();
}

QWidget *NeedsForm::check()
{
    const CommunicationNeeds needs = values();
    const Result<QString> language = checkedText(needs.language, limits::word);
    const bool nameless = !m_otherField->isHidden() && needs.language.isEmpty();
    m_otherField->setComplaint(nameless    ? tr("Say which language, or choose one of the list.")
                               : !language ? sentenceFor(language.failure())
                                           : QString());
    const Result<QString> note = checkedText(needs.note, limits::shortNote);
    m_noteField->setComplaint(note ? QString() : sentenceFor(note.failure()));
    if (m_otherField->hasComplaint())
        return m_otherLanguage;
    return m_noteField->hasComplaint() ? m_note : nullptr;
}

QWidget *NeedsForm::firstFocus() const
{
    return m_format;
}

}
