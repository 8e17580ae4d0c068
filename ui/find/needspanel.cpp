// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/needspanel.h"

#include "services/needsrecorder.h"
#include "services/openregister.h"
#include "text/needswords.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/find/needsform.h"
#include "ui/recording/footedsheet.h"
#include "ui/recording/footrow.h"
#include "ui/recording/savekeys.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/wholelabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace optoutdesk {

NeedsPanel::NeedsPanel(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_sheet(new FootedSheet),
      m_recorded(new TextLabel({}, Tone::Quiet)),
      m_above(new Notice),
      m_form(new NeedsForm(workplace.lists().languages)),
      m_refusal(new Notice),
      m_readBack(new WholeLabel),
      m_save(newPrimaryButton(tr("Sa&ve needs"))),
      m_cancel(new QPushButton(tr("Ca&ncel")))
{
    m_save->setAccessibleName(tr("Save needs"));
    m_cancel->setAccessibleName(tr("Cancel"));
    layOut();
    connect(m_form, &NeedsForm::changed, m_refusal, &Notice::clear);
    connect(m_save, &QPushButton::clicked, this, &NeedsPanel::save);
    connect(m_cancel, &QPushButton::clicked, this, &NeedsPanel::close);
    connect(new SaveKeys(this), &SaveKeys::saveAsked, this, &NeedsPanel::save);
}

void NeedsPanel::layOut()
{
    m_sheet->column()->setSpacing(grid::block);
    m_sheet->column()->addWidget(new TextLabel(tr("Communication needs"), TextRole::Heading));
    m_sheet->column()->addWidget(m_recorded);
    m_sheet->column()->addWidget(m_above);
    m_sheet->column()->addWidget(m_form);
    m_sheet->foot()->addWidget(m_refusal);
    m_sheet->foot()->addWidget(new FootRow({m_save, m_cancel}, m_readBack));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sheet);
}

void NeedsPanel::begin(const PatientRecord &record)
{
    if (m_saving.isValid() && m_saving == record.patient.id)
        return;
    keepDraft();
    m_patient = record.patient;
    m_before = record.needs;
    m_open = true;
    m_recorded->setText(needsChangedText(m_before));
    const QString whose = tr("Recording for: %1").arg(readBack(m_patient));
    m_readBack->say(unbroken(whose));
    m_readBack->setAccessibleName(spoken(whose));
    m_save->setAccessibleDescription(spoken(whose));
    const auto draft = m_drafts.constFind(m_patient.id);
    const bool kept = draft != m_drafts.constEnd();
    m_form->setValues(kept ? *draft : m_before);
    m_above->say(Tone::Accent, kept ? tr("What you had begun for this patient is back.") : QString());
    m_refusal->clear();
    showState();
    m_sheet->scrollToTop();
    if (isVisible())
        m_form->firstFocus()->setFocus(Qt::ShortcutFocusReason);
}

bool NeedsPanel::isChanged() const
{
    return m_open && !m_form->values().saysTheSameAs(m_before);
}

bool NeedsPanel::hasDraft() const
{
    return isChanged() || m_drafts.size() > (m_open && m_drafts.contains(m_patient.id) ? 1 : 0);
}

void NeedsPanel::keepDraft()
{
    if (!m_open)
        return;
    if (isChanged())
        m_drafts.insert(m_patient.id, m_form->values());
    else
        m_drafts.remove(m_patient.id);
}

void NeedsPanel::close()
{
    keepDraft();
    m_open = false;
    Q_EMIT closed();
}

void NeedsPanel::save()
{
    if (!m_open || m_saving.isValid())
        return;
    if (QWidget *wrong = m_form->check()) {
        wrong->setFocus(Qt::OtherFocusReason);
        m_sheet->bringIntoView(wrong);
        return;
    }
    m_refusal->clear();
    m_saving = m_patient.id;
    showState();
    m_workplace.desk().run(
        this,
        [patient = m_patient.id, needs = m_form->values()](OpenRegister &reg) { return reg.needs().record(patient, needs); },
        [this, patient = m_patient](const Result<CommunicationNeeds> &result) { answered(patient, result); });
}

void NeedsPanel::answered(const Patient &about, const Result<CommunicationNeeds> &result)
{
    m_saving = {};
    PersonName name = about.name;
    name.title.clear();
    const bool shown = m_open && m_patient.id == about.id;
    if (result) {
        m_drafts.remove(about.id);
        m_form->offer(result->language);
        m_open = m_open && !shown;
        showState();
        Q_EMIT saved(about.id, tr("Needs recorded for %1: %2.").arg(shownName(name), needsText(*result)));
        return;
    }
    showState();
    m_refusal->say(Tone::Refused, tr("Nothing was saved for %1. %2").arg(shownName(name), sentenceFor(result.failure())));
    m_sheet->bringIntoView(m_refusal);
    if (shown)
        m_save->setFocus(Qt::OtherFocusReason);
}

void NeedsPanel::showState()
{
    m_save->setEnabled(m_open && !m_saving.isValid());
    m_form->setEnabled(m_open && !m_saving.isValid());
}

void NeedsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_open && !isAncestorOf(window()->focusWidget()))
        m_form->firstFocus()->setFocus(Qt::ShortcutFocusReason);
}

void NeedsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}
