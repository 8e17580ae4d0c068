// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/householdpanel.h"

#include "letters/fieldtext.h"
#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/find/resultsmodel.h"
#include "ui/find/resultsview.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

HouseholdPanel::HouseholdPanel(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_address(new TextLabel({}, Tone::Quiet)),
      m_refusal(new Notice),
      m_alone(new TextLabel(tr("Nobody else of the list lives at this address."))),
      m_model(new ResultsModel(workplace.lists().types, workplace.today(), this)),
      m_people(new ResultsView(*m_model)),
      m_close(new QPushButton(tr("Ca&ncel")))
{
    m_people->setAccessibleName(tr("Household members"));
    m_close->setAccessibleName(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::tight, grid::tight, grid::tight, grid::tight);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("Household"), TextRole::Heading));
    column->addWidget(m_address);
    column->addWidget(m_refusal);
    column->addWidget(m_alone);
    column->addWidget(m_people, 1);
    column->addStretch();
    column->addWidget(m_close, 0, Qt::AlignLeft);
    connect(m_people, &ResultsView::openAsked, this, &HouseholdPanel::openAsked);
    connect(m_close, &QPushButton::clicked, this, &HouseholdPanel::closed);
    setFocusProxy(m_people);
}

void HouseholdPanel::begin(const PatientRecord &record)
{
    const bool hidden = record.detailsHidden || record.patient.address.isEmpty();
    m_address->setText(hidden ? QString() : isolated(record.patient.address.oneLine()));
    m_address->setVisible(!hidden);
    m_refusal->clear();
    m_alone->hide();
    m_people->hide();
    m_model->setAnswer({});
    const auto details = record.patient.restricted && !record.detailsHidden ? PatientFinder::Details::Opened
                                                                            : PatientFinder::Details::AsTheyAre;
    m_workplace.desk().ask(
        m_asking, this,
        [patient = record.patient.id, details](OpenRegister &reg) { return reg.finder().household(patient, details); },
        [this](const Result<FindAnswer> &people) { show(people); });
}

void HouseholdPanel::show(const Result<FindAnswer> &people)
{
    if (!people) {
        m_refusal->say(Tone::Refused, sentenceFor(people.failure()));
        return m_close->setFocus(Qt::OtherFocusReason);
    }
    m_model->setToday(m_workplace.today());
    m_model->setAnswer(*people);
    m_alone->setVisible(people->patients.size() == 1);
    m_people->show();
    m_people->choose(0);
    if (isVisible())
        m_people->setFocus(Qt::OtherFocusReason);
}

void HouseholdPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

}
