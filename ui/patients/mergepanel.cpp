// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patients/mergepanel.h"

#include "domain/limits.h"
#include "services/openregister.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/find/resultsmodel.h"
#include "ui/find/resultsview.h"
#include "ui/patients/detailwords.h"
#include "ui/recording/footedsheet.h"
#include "ui/recording/footrow.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int linesOfRecords = 12;

}

MergePanel::MergePanel(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_sheet(new FootedSheet),
      m_none(new TextLabel(tr("Nobody on the list looks like the same person. Search for the other record."), Tone::Quiet)),
      m_other(newLineEdit(limits::searchText)),
      m_model(new ResultsModel(workplace.lists().types, workplace.today(), this)),
      m_records(new ResultsView(*m_model)),
      m_effect(new TextLabel),
      m_compared(new QCheckBox(tr("I have com&pared both records: they are one person"))),
      m_refusal(new Notice),
      m_readBack(new TextLabel),
      m_merge(new QPushButton(tr("Mer&ge records"))),
      m_cancel(new QPushButton(tr("Ca&ncel"))),
      m_mergedPlace(new QWidget),
      m_merged(new QVBoxLayout(m_mergedPlace))
{
    m_records->setAccessibleName(tr("Records to merge"));
    m_compared->setAccessibleName(tr("I have compared both records: they are one person"));
    m_merge->setAccessibleName(tr("Merge records"));
    m_cancel->setAccessibleName(tr("Cancel"));
    layOut();
    connect(m_other, &QLineEdit::textEdited, this, &MergePanel::search);
    connect(m_records, &ResultsView::chosenChanged, this, &MergePanel::choose);
    connect(m_compared, &QCheckBox::toggled, m_merge, &QWidget::setEnabled);
    connect(m_merge, &QPushButton::clicked, this, &MergePanel::merge);
    connect(m_cancel, &QPushButton::clicked, this, &MergePanel::closed);
}

void MergePanel::layOut()
{
    QVBoxLayout *column = m_sheet->column();
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("Duplicate records"), TextRole::Heading));
    column->addWidget(m_mergedPlace);
    column->addWidget(new TextLabel(
        tr("What was recorded for the other record counts for this one from then on, and the other record is no longer listed. "
           "Nothing is lost: they can be separated again."),
        Tone::Quiet));
    column->addWidget(new FormField(tr("Find the other record"), m_other, tr("Name, date of birth or NHS number.")));
    column->addWidget(m_none);
    column->addWidget(m_records);
    column->addWidget(m_effect);
    column->addWidget(m_compared);
    m_records->setMinimumHeight(linesOfRecords * lineHeight());
    m_merged->setContentsMargins(0, 0, 0, 0);
    m_merged->setSpacing(grid::gap);
    m_sheet->foot()->addWidget(m_refusal);
    m_sheet->foot()->addWidget(new FootRow({m_cancel, m_merge}, m_readBack));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_sheet);
    setFocusProxy(m_other);
}

void MergePanel::begin(const PatientRecord &record)
{
    m_patient = record.patient;
    m_working = false;
    m_other->clear();
    m_refusal->clear();
    const QString whose = tr("Kept: %1").arg(readBack(record.patient));
    m_readBack->setText(unbroken(whose));
    m_readBack->setAccessibleName(spoken(whose));
    m_merge->setAccessibleDescription(spoken(whose));
    showRecords({});
    showMerged();
    askWhoElse();
    m_sheet->scrollToTop();
}

void MergePanel::askWhoElse()
{
    m_workplace.desk().ask(
        m_asking, this, [patient = m_patient](OpenRegister &reg) { return reg.finder().possibleDuplicates(patient); },
        [this](const Result<std::vector<PossibleDuplicate>> &duplicates) {
            if (!duplicates)
                return m_refusal->say(Tone::Refused, sentenceFor(duplicates.failure()));
            std::vector<PatientSummary> records;
            for (const PossibleDuplicate &duplicate : *duplicates)
                records.push_back(duplicate.patient);
            showRecords(std::move(records));
        });
}

void MergePanel::search(const QString &text)
{
    if (text.trimmed().isEmpty())
        return askWhoElse();
    m_workplace.desk().ask(
        m_asking, this, [text](OpenRegister &reg) { return reg.finder().find(text); },
        [this](Result<FindAnswer> answer) {
            if (!answer)
                return m_refusal->say(Tone::Refused, sentenceFor(answer.failure()));
            std::erase_if(answer->patients, [this](const PatientSummary &row) { return row.id == m_patient.id; });
            showRecords(std::move(answer->patients));
        });
}

void MergePanel::showRecords(std::vector<PatientSummary> records)
{
    FindAnswer answer;
    answer.total = static_cast<qint64>(records.size());
    answer.patients = std::move(records);
    m_model->setToday(m_workplace.today());
    m_model->setAnswer(std::move(answer));
    m_none->setVisible(m_model->rowCount() == 0);
    m_records->setVisible(m_model->rowCount() > 0);
    choose();
}

// Nothing is chosen for the person: the record to be merged is pointed at.
void MergePanel::choose()
{
    const PatientSummary *chosen = m_model->patientAt(m_records->currentIndex());
    m_duplicate = chosen ? chosen->id : PatientId();
    m_duplicateName = chosen ? chosen->name : PersonName();
    m_compared->setChecked(false);
    m_compared->setVisible(false);
    m_effect->setVisible(false);
    m_merge->setEnabled(false);
    m_previewing.forget();
    if (!chosen)
        return;
    m_workplace.desk().ask(
        m_previewing, this,
        [kept = m_patient.id, duplicate = m_duplicate](OpenRegister &reg) { return reg.merger().preview(kept, duplicate); },
        [this](const Result<QMap<PatientDetail, PatientMerge::Filled>> &filled) { showChoice(filled); });
}

void MergePanel::showChoice(const Result<QMap<PatientDetail, PatientMerge::Filled>> &filled)
{
    m_refusal->clear();
    if (!filled)
        return m_refusal->say(Tone::Refused, sentenceFor(filled.failure()));
    QStringList taken;
    for (auto each = filled->cbegin(); each != filled->cend(); ++each) {
        // What a restricted record hides stays hidden here.
        const bool secret = each.key() == PatientDetail::AddressLines || each.key() == PatientDetail::Postcode
                            || each.key() == PatientDetail::Phones;
        taken.append(
            secret
                ? detailName(each.key())
                : tr("%1 %2", "a detail and its value").arg(detailName(each.key()), detailWords(each.key(), each->given)));
    }
    const QString name = shownName(m_duplicateName);
    m_effect->setText(taken.isEmpty() ? tr("The record of %1 is merged into this one. No detail changes.").arg(name)
                                      : tr("The record of %1 is merged into this one, which takes over: %2.")
                                            .arg(name, taken.join(QStringLiteral(", "))));
    m_effect->setVisible(true);
    m_compared->setVisible(true);
    m_sheet->bringIntoView(m_compared);
}

void MergePanel::showMerged()
{
    qDeleteAll(m_mergedRows);
    m_mergedRows.clear();
    m_mergedPlace->hide();
    m_workplace.desk().run(
        this, [kept = m_patient.id](OpenRegister &reg) { return reg.merger().mergedInto(kept); },
        [this](const Result<QList<Patient>> &records) {
            if (!records || !m_mergedRows.isEmpty())
                return;
            for (const Patient &patient : *records)
                addMerged(patient);
            m_mergedPlace->setVisible(!records->isEmpty());
        });
}

void MergePanel::addMerged(const Patient &patient)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QString who = tr("Merged: %1").arg(readBack(patient));
    auto *words = new MarkLabel({QStringLiteral("people"), Tone::Quiet, unbroken(who)});
    words->setAccessibleName(spoken(who));
    auto *button = new QPushButton(tr("Separate again"));
    button->setAccessibleName(tr("Separate again: %1").arg(spoken(readBack(patient))));
    connect(button, &QPushButton::clicked, this, [this, patient] { separate(patient); });
    line->addWidget(words, 1);
    line->addWidget(button);
    m_merged->addWidget(row);
    m_mergedRows.append(row);
}

void MergePanel::merge()
{
    if (m_working || !m_duplicate.isValid() || !m_compared->isChecked())
        return;
    m_working = true;
    const MergedRecords what{m_patient.id, m_duplicate, m_duplicateName};
    m_workplace.desk().run(
        this, [what](OpenRegister &reg) { return reg.merger().merge(what.kept, what.duplicate); },
        [this, what](const Done &outcome) { finish(outcome, what); });
}

void MergePanel::separate(const Patient &patient)
{
    if (m_working)
        return;
    m_working = true;
    const MergedRecords what{m_patient.id, patient.id, patient.name, true};
    m_workplace.desk().run(
        this,
        [what](OpenRegister &reg) -> Done {
            const Result<PatientId> kept = reg.merger().separate(what.duplicate);
            return kept ? Done() : Done(kept.failure());
        },
        [this, what](const Done &outcome) { finish(outcome, what); });
}

void MergePanel::finish(const Done &outcome, const MergedRecords &what)
{
    m_working = false;
    if (!outcome)
        return m_refusal->say(Tone::Refused, sentenceFor(outcome.failure()));
    Q_EMIT done(what);
}

void MergePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

}
