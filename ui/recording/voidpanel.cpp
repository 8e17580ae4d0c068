// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/voidpanel.h"

#include "domain/calendar.h"
#include "domain/limits.h"
#include "services/openregister.h"
#include "services/recordingchecks.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/recording/footedsheet.h"
#include "ui/recording/footrow.h"
#include "ui/recording/savekeys.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace optoutdesk {

VoidPanel::VoidPanel(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_sheet(new FootedSheet),
      m_readBack(new TextLabel),
      m_which(new TextLabel),
      m_effect(new TextLabel({}, Tone::Quiet)),
      m_note(new NoteEdit(tr("Why it was recorded in error"), limits::note)),
      m_noteField(
          new FormField(tr("Why it was recorded in error"), m_note, tr("For example: wrong patient, both are noted."))),
      m_letterNotice(new Notice),
      m_refusal(new Notice),
      m_save(new QPushButton(tr("Sa&ve as recorded in error"))),
      m_cancel(new QPushButton(tr("Ca&ncel")))
{
    m_save->setAccessibleName(tr("Save as recorded in error"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_note->setVisibleLines(3);
    layOut();
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_noteField->setComplaint({});
        m_refusal->clear();
    });
    connect(m_save, &QPushButton::clicked, this, &VoidPanel::save);
    connect(m_cancel, &QPushButton::clicked, this, &VoidPanel::close);
    connect(new SaveKeys(this), &SaveKeys::saveAsked, this, &VoidPanel::save);
}

void VoidPanel::layOut()
{
    m_sheet->column()->setSpacing(grid::block);
    m_sheet->column()->addWidget(new TextLabel(tr("Recorded in error"), TextRole::Heading));
    m_sheet->column()->addWidget(m_which);
    m_sheet->column()->addWidget(m_effect);
    m_sheet->column()->addWidget(m_letterNotice);
    m_sheet->column()->addWidget(m_noteField);
    m_sheet->foot()->addWidget(m_refusal);
    m_sheet->foot()->addWidget(new FootRow({m_save, m_cancel}, m_readBack));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sheet);
}

void VoidPanel::begin(const PatientRecord &record, const HistoryEntry &entry)
{
    if (m_saving.isValid() && m_saving == entry.event.uuid)
        return;
    keepDraft();
    m_event = entry.event.uuid;
    m_note->setPlainText(m_drafts.value(m_event));
    sayWhich(record.patient, entry);
    const QString refusal = refusalOf(entry);
    m_open = refusal.isEmpty();
    m_refusal->say(Tone::Refused, refusal);
    showState();
    if (isVisible())
        (m_open ? static_cast<QWidget *>(m_note) : m_cancel)->setFocus(Qt::ShortcutFocusReason);
}

void VoidPanel::sayWhich(const Patient &patient, const HistoryEntry &entry)
{
    m_which->setText(entryWords(entry));
    m_effect->setText(entry.event.kind == EventKind::Withdrawal
                          ? tr("It stays in the history, struck through, and no longer counts. If the patient changed their "
                               "mind again, record an objection instead.")
                          : tr("It stays in the history, struck through, and no longer counts. If the patient changed their "
                               "mind, record a withdrawal instead."));
    m_letterNotice->say(Tone::Warning, entry.letterReference.isEmpty()
                                           ? QString()
                                           : tr("Letter %1 belongs to it. If it was given out it is marked as recalled: ask "
                                                "for it back. If it was not, it is never printed.")
                                                 .arg(entry.letterReference));
    m_readBack->setText(tr("Taking back for: %1").arg(readBack(patient)));
    m_readBack->setAccessibleName(spoken(m_readBack->text()));
    m_save->setAccessibleDescription(spoken(m_readBack->text()));
}

QString VoidPanel::refusalOf(const HistoryEntry &entry) const
{
    if (entry.voided)
        return sentenceFor({Problem::AlreadyVoided});
    const Done may = checkMayVoid(m_workplace.session(), entry.event, m_workplace.clock());
    return may ? QString() : sentenceFor(may.failure());
}

QString VoidPanel::entryWords(const HistoryEntry &entry) const
{
    const CodeLists &lists = m_workplace.lists();
    const ObjectionType *type = lists.type(entry.event.type);
    const auto channel = std::ranges::find(lists.channels, entry.event.channel, &ListEntry::word);
    const QString what = type ? type->name : entry.event.type;
    const QString how = channel == lists.channels.end() ? entry.event.channel : entryText(*channel);
    const QString words = entry.event.kind == EventKind::Withdrawal
                              ? tr("%1 withdrawal, received on %2 (%3), recorded by %4 on %5.")
                              : tr("%1 objection, received on %2 (%3), recorded by %4 on %5.");
    return words.arg(what, screenDate(entry.event.received), how, entry.event.recordedByName,
                     screenDate(entry.event.recordedAt.toLocalTime().date()));
}

bool VoidPanel::hasDraft() const
{
    const bool typed = m_open && !m_note->toPlainText().trimmed().isEmpty();
    return typed || m_drafts.size() > (m_open && m_drafts.contains(m_event) ? 1 : 0);
}

void VoidPanel::keepDraft()
{
    if (!m_open)
        return;
    if (m_note->toPlainText().trimmed().isEmpty())
        m_drafts.remove(m_event);
    else
        m_drafts.insert(m_event, m_note->toPlainText());
}

void VoidPanel::close()
{
    keepDraft();
    m_open = false;
    Q_EMIT closed();
}

void VoidPanel::save()
{
    if (!m_open || m_saving.isValid())
        return;
    const Result<QString> note = checkedText(m_note->toPlainText(), limits::note, Lines::Multiple);
    const Failure missing{Problem::NoteRequired};
    if (!note || note->isEmpty()) {
        m_noteField->setComplaint(sentenceFor(note ? missing : note.failure()));
        m_note->setFocus(Qt::OtherFocusReason);
        m_sheet->bringIntoView(m_noteField);
        return;
    }
    m_refusal->clear();
    m_saving = m_event;
    showState();
    m_workplace.desk().run(
        this, [event = m_event, words = *note](OpenRegister &reg) { return reg.recorder().voidEvent(event, words); },
        [this, event = m_event](const Result<TakenBack> &result) { answered(event, result); });
}

void VoidPanel::answered(const EventUuid &about, const Result<TakenBack> &result)
{
    m_saving = {};
    const bool shown = m_open && m_event == about;
    if (result) {
        m_drafts.remove(about);
        m_open = m_open && !shown;
        showState();
        Q_EMIT takenBack(*result);
        return;
    }
    showState();
    m_refusal->say(Tone::Refused, tr("Nothing was taken back. %1").arg(sentenceFor(result.failure())));
    m_sheet->bringIntoView(m_refusal);
    if (shown)
        m_save->setFocus(Qt::OtherFocusReason);
}

void VoidPanel::showState()
{
    m_save->setEnabled(m_open && !m_saving.isValid());
    m_save->setText(m_saving.isValid() ? tr("Saving …") : tr("Sa&ve as recorded in error"));
    m_noteField->setEnabled(m_open);
}

void VoidPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!isAncestorOf(window()->focusWidget()))
        (m_open ? static_cast<QWidget *>(m_note) : m_cancel)->setFocus(Qt::ShortcutFocusReason);
}

void VoidPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}
