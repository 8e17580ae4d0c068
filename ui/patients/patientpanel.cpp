// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patients/patientpanel.h"

#include "services/openregister.h"
#include "services/patienteditor.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/patients/duplicatenotice.h"
#include "ui/recording/footedsheet.h"
#include "ui/recording/footrow.h"
#include "ui/recording/savekeys.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <chrono>

using namespace std::chrono_literals;

namespace optoutdesk {

PatientPanel::PatientPanel(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_sheet(new FootedSheet),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_above(new Notice),
      m_afresh(new QPushButton(tr("S&tart afresh"))),
      m_form(new PatientForm),
      m_duplicates(new DuplicateNotice),
      m_refusal(new Notice),
      m_readBack(new TextLabel),
      m_save(newPrimaryButton(tr("Sa&ve patient"))),
      m_cancel(new QPushButton(tr("Ca&ncel")))
{
    m_save->setAccessibleName(tr("Save patient"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_form->setMayLiftRestriction(workplace.may(Act::LiftRestriction));
    layOut();
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &PatientPanel::askWhoElse);
    connect(m_form, &PatientForm::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(m_form, &PatientForm::changed, m_refusal, &Notice::clear);
    connect(m_duplicates, &DuplicateNotice::openAsked, this, [this](PatientId patient) {
        keepDraft();
        m_open = false;
        Q_EMIT openAsked(patient);
    });
    connect(m_save, &QPushButton::clicked, this, &PatientPanel::save);
    connect(m_cancel, &QPushButton::clicked, this, &PatientPanel::close);
    connect(new SaveKeys(this), &SaveKeys::saveAsked, this, &PatientPanel::save);
}

void PatientPanel::layOut()
{
    m_afresh->setAccessibleName(tr("Start afresh"));
    m_above->addButton(m_afresh);
    connect(m_afresh, &QPushButton::clicked, this, &PatientPanel::startAfresh);
    m_sheet->column()->setSpacing(grid::block);
    m_sheet->column()->addWidget(m_heading);
    m_sheet->column()->addWidget(m_above);
    m_sheet->column()->addWidget(m_form);
    m_sheet->foot()->addWidget(m_duplicates);
    m_sheet->foot()->addWidget(m_refusal);
    m_sheet->foot()->addWidget(new FootRow({m_save, m_cancel}, m_readBack));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sheet);
}

void PatientPanel::beginNew(const Patient &guess)
{
    keepDraft();
    m_heading->setText(tr("Add a patient by hand"));
    m_readBack->setText(tr("They count as on the list until a patient list says otherwise."));
    m_readBack->setAccessibleName(m_readBack->text());
    m_save->setAccessibleDescription(m_readBack->text());
    begin(guess, {}, false);
}

void PatientPanel::beginEdit(const PatientRecord &record)
{
    keepDraft();
    m_heading->setText(tr("Change details"));
    const QString whose = tr("Changing details of: %1").arg(readBack(record.patient));
    m_readBack->setText(unbroken(whose));
    m_readBack->setAccessibleName(spoken(whose));
    m_save->setAccessibleDescription(spoken(whose));
    begin(record.patient, record.edits, record.detailsHidden);
}

void PatientPanel::begin(const Patient &patient, const PatientEdits &edits, bool contactsHidden)
{
    m_patient = patient;
    m_open = true;
    m_saving = false;
    m_save->setEnabled(true);
    m_refusal->clear();
    m_duplicates->clear();
    m_above->clear();
    m_asking.forget();
    m_form->begin(patient, edits, isNew(), contactsHidden, m_workplace.today());
    const auto kept = m_drafts.constFind(patient.id);
    m_afresh->setVisible(kept != m_drafts.cend());
    if (kept != m_drafts.cend()) {
        m_form->setTyped(*kept);
        m_above->say(Tone::Accent, tr("What you had begun is back."));
    } else if (contactsHidden) {
        m_above->say(Tone::Restricted, tr("Address and phone are hidden. Open them first to change them."));
    }
    m_sheet->scrollToTop();
    m_pause.start();
    if (isVisible())
        m_form->firstFocus()->setFocus(Qt::ShortcutFocusReason);
}

void PatientPanel::startAfresh()
{
    m_drafts.remove(m_patient.id);
    m_open = false;
    if (isNew())
        beginNew({});
    else
        close();
}

bool PatientPanel::hasDraft() const
{
    const bool typed = m_open && m_form->isChanged();
    return typed || m_drafts.size() > (m_open && m_drafts.contains(m_patient.id) ? 1 : 0);
}

void PatientPanel::keepDraft()
{
    if (!m_open)
        return;
    if (m_form->isChanged())
        m_drafts.insert(m_patient.id, m_form->typed());
    else
        m_drafts.remove(m_patient.id);
}

void PatientPanel::close()
{
    keepDraft();
    m_open = false;
    m_asking.forget();
    Q_EMIT closed();
}

void PatientPanel::askWhoElse()
{
    if (!m_open || (!isNew() && !m_form->isChanged()))
        return m_duplicates->clear();
    m_workplace.desk().ask(
        m_asking, this, [typed = m_form->patient()](OpenRegister &reg) { return reg.finder().possibleDuplicates(typed); },
        [this](const Result<std::vector<PossibleDuplicate>> &duplicates) {
            if (m_open && duplicates)
                m_duplicates->show(*duplicates);
        });
}

void PatientPanel::save()
{
    if (!m_open || m_saving)
        return;
    m_refusal->clear();
    if (QWidget *wrong = m_form->check()) {
        wrong->setFocus(Qt::OtherFocusReason);
        m_sheet->bringIntoView(wrong);
        return;
    }
    if (!isNew() && m_form->changes().isEmpty())
        return m_refusal->say(Tone::Quiet, tr("Nothing to save: the details are as they were."));
    m_saving = true;
    m_save->setEnabled(false);
    if (isNew())
        add();
    else
        edit();
}

void PatientPanel::add()
{
    m_workplace.desk().run(
        this, [typed = m_form->patient()](OpenRegister &reg) { return reg.editor().add(typed); },
        [this, name = m_form->patient().name](const Result<PatientId> &patient) {
            if (!patient)
                return refuse(patient.failure());
            m_drafts.remove({});
            m_open = false;
            Q_EMIT added(*patient, name);
        });
}

void PatientPanel::edit()
{
    m_workplace.desk().run(
        this,
        [patient = m_patient.id, changes = m_form->changes()](OpenRegister &reg) {
            return reg.editor().edit(patient, changes);
        },
        [this, patient = m_patient](const Result<QList<PatientDetail>> &changed) {
            if (!changed)
                return refuse(changed.failure());
            m_drafts.remove(patient.id);
            m_open = m_open && m_patient.id != patient.id;
            EditedDetails what{patient, *changed};
            for (const PatientDetail detail : *changed)
                what.before.insert(detail, detailOf(patient, detail));
            Q_EMIT edited(what);
        });
}

void PatientPanel::refuse(const Failure &failure)
{
    m_saving = false;
    m_save->setEnabled(true);
    m_refusal->say(Tone::Refused, tr("Nothing was saved. %1").arg(sentenceFor(failure)));
    m_sheet->bringIntoView(m_refusal);
    m_save->setFocus(Qt::OtherFocusReason);
}

void PatientPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_open && !isAncestorOf(window()->focusWidget()))
        m_form->firstFocus()->setFocus(Qt::ShortcutFocusReason);
}

void PatientPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}
