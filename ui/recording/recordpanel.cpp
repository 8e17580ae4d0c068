// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/recordpanel.h"

#include "services/openregister.h"
#include "text/likenesswords.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/recording/footedsheet.h"
#include "ui/recording/footrow.h"
#include "ui/recording/recordform.h"
#include "ui/recording/savekeys.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace optoutdesk {

RecordPanel::RecordPanel(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_sheet(new FootedSheet),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_above(new Notice),
      m_afresh(new QPushButton(tr("S&tart afresh"))),
      m_form(new RecordForm(workplace)),
      m_refusal(new Notice),
      m_readBack(new TextLabel),
      m_similar(new MarkLabel),
      m_save(newPrimaryButton({})),
      m_cancel(new QPushButton(tr("Ca&ncel")))
{
    m_save->setAccessibleName(tr("Save objection"));
    m_cancel->setAccessibleName(tr("Cancel"));
    layOut();
    connect(m_save, &QPushButton::clicked, this, &RecordPanel::save);
    connect(m_cancel, &QPushButton::clicked, this, &RecordPanel::close);
    connect(m_form, &RecordForm::changed, m_refusal, &Notice::clear);
    connect(new SaveKeys(this), &SaveKeys::saveAsked, this, &RecordPanel::save);
}

void RecordPanel::layOut()
{
    m_afresh->setAccessibleName(tr("Start afresh"));
    m_above->addButton(m_afresh);
    connect(m_afresh, &QPushButton::clicked, this, &RecordPanel::startAfresh);

    m_sheet->column()->addWidget(m_heading);
    m_sheet->column()->addWidget(m_above);
    m_sheet->column()->addWidget(m_form);
    m_sheet->foot()->addWidget(m_refusal);
    m_sheet->foot()->addWidget(m_similar);
    m_sheet->foot()->addWidget(new FootRow({m_save, m_cancel}, m_readBack));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sheet);
}

void RecordPanel::begin(const PatientRecord &record, EventKind kind)
{
    // The answer to this very form is on its way: it must not be opened as a second one.
    if (m_saving && *m_saving == Subject(record.patient.id, kind))
        return;
    keepDraft();
    m_patient = record.patient;
    m_kind = kind;
    m_open = !m_patient.isDeceased();
    m_form->begin(record, kind);
    sayWhose(record);
    fill();
    showState();
    m_sheet->scrollToTop();
    if (isVisible())
        (m_open ? m_form->firstFocus() : m_cancel)->setFocus(Qt::ShortcutFocusReason);
}

void RecordPanel::sayWhose(const PatientRecord &record)
{
    const bool withdrawal = m_kind == EventKind::Withdrawal;
    m_heading->setText(withdrawal ? tr("Record withdrawal") : tr("Record objection"));
    m_save->setAccessibleName(withdrawal ? tr("Save withdrawal") : tr("Save objection"));
    const QString whose = tr("Recording for: %1").arg(readBack(record.patient));
    const QString similar = lookAlikeAdvice(record.lookAlikes);
    m_readBack->setText(unbroken(whose));
    m_readBack->setAccessibleName(spoken(whose));
    m_similar->setMarks({{QStringLiteral("warning"), Tone::Warning, unbroken(similar)}});
    m_similar->setAccessibleName(spoken(similar));
    m_similar->setVisible(!similar.isEmpty());
    m_save->setAccessibleDescription(similar.isEmpty() ? spoken(whose)
                                                       : QString(spoken(whose) % QStringLiteral(". ") % spoken(similar)));
}

void RecordPanel::fill()
{
    m_refusal->clear();
    m_above->clear();
    m_current = {m_form->usual(), EventUuid::create()};
    m_afresh->setVisible(m_open);
    if (!m_open)
        m_above->say(Tone::Deceased, sentenceFor({Problem::PatientDeceased, staffName(m_patient.name)}));
    const auto kept = m_drafts.constFind(subject());
    if (!m_open || kept == m_drafts.constEnd())
        return;
    m_current = *kept;
    m_form->setValues(kept->values);
    if (m_current.unsure)
        m_refusal->say(Tone::Refused, sentenceFor({Problem::RecordingUnsure}));
    else
        m_above->say(Tone::Accent, tr("What you had begun for this patient is back."));
}

void RecordPanel::startAfresh()
{
    m_drafts.remove(subject());
    m_form->setValues(m_form->usual());
    fill();
    m_form->firstFocus()->setFocus(Qt::OtherFocusReason);
}

bool RecordPanel::isChanged() const
{
    return m_open && (m_current.unsure || m_form->values() != m_form->usual());
}

bool RecordPanel::hasDraft() const
{
    return isChanged() || m_drafts.size() > (m_open && m_drafts.contains(subject()) ? 1 : 0);
}

void RecordPanel::keepDraft()
{
    if (!m_open)
        return;
    if (isChanged())
        m_drafts.insert(subject(), {m_form->values(), m_current.uuid, m_current.unsure});
    else
        m_drafts.remove(subject());
}

void RecordPanel::close()
{
    keepDraft();
    m_open = false;
    Q_EMIT closed();
}

void RecordPanel::save()
{
    if (!m_open || m_saving)
        return;
    if (QWidget *wrong = m_form->check()) {
        wrong->setFocus(Qt::OtherFocusReason);
        m_sheet->bringIntoView(wrong);
        return;
    }
    m_refusal->clear();
    const Draft sent{m_form->values(), m_current.uuid, m_current.unsure};
    RecordingAct act = m_form->act();
    act.request.uuid = sent.uuid;
    m_saving = subject();
    showState();
    m_workplace.desk().run(
        this, [act](OpenRegister &reg) { return reg.recorder().record(act); },
        [this, sent, patient = m_patient](const Result<Recorded> &result) { answered(sent, patient, result); });
}

void RecordPanel::answered(const Draft &sent, const Patient &patient, const Result<Recorded> &result)
{
    const Subject about = *std::exchange(m_saving, std::nullopt);
    const bool shown = m_open && m_current.uuid == sent.uuid;
    if (result) {
        m_drafts.remove(about);
        m_open = m_open && !shown;
        showState();
        Q_EMIT recorded(*result, sent.values.letter);
        return;
    }
    const bool unsure = sent.unsure || result.failure().problem == Problem::RecordingUnsure;
    if (shown)
        m_current.unsure = unsure;
    else
        m_drafts.insert(about, {sent.values, sent.uuid, unsure});
    refuse(result.failure(), patient);
    showState();
    if (shown)
        m_save->setFocus(Qt::OtherFocusReason);
}

void RecordPanel::refuse(const Failure &failure, const Patient &patient)
{
    const QString why = sentenceFor(failure);
    const QString name = shownName(patient.name);
    if (failure.problem == Problem::RecordingUnsure)
        m_refusal->say(Tone::Refused, tr("%1: %2", "a person and what went wrong").arg(name, why));
    else
        m_refusal->say(Tone::Refused, tr("Nothing was saved for %1. %2").arg(name, why));
    m_sheet->bringIntoView(m_refusal);
}

void RecordPanel::showState()
{
    m_form->setVisible(!m_patient.isDeceased());
    m_readBack->setVisible(!m_patient.isDeceased());
    m_form->setEnabled(!m_current.unsure);
    m_save->setEnabled(m_open && !m_saving);
    m_save->setText(m_kind == EventKind::Withdrawal ? tr("Sa&ve withdrawal") : tr("Sa&ve objection"));
    m_save->setVisible(!m_patient.isDeceased());
}

void RecordPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_open && !isAncestorOf(window()->focusWidget()))
        m_form->firstFocus()->setFocus(Qt::ShortcutFocusReason);
}

void RecordPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}
