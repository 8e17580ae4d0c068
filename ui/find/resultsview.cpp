// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/resultsview.h"

#include "ui/find/resultsdelegate.h"
#include "ui/find/resultsmodel.h"

#include <QKeyEvent>
#include <algorithm>

namespace optoutdesk {

ResultsView::ResultsView(ResultsModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setAccessibleName(tr("Patients found"));
    setModel(&model);
    setItemDelegate(new ResultsDelegate(model, this));
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const PatientSummary *patient = m_model.patientAt(index))
            Q_EMIT openAsked(patient->id);
    });
}

PatientId ResultsView::chosenPatient() const
{
    const PatientSummary *patient = m_model.patientAt(currentIndex());
    return patient ? patient->id : PatientId();
}

void ResultsView::choose(int row)
{
    const int last = m_model.rowCount() - 1;
    if (last >= 0)
        setCurrentIndex(m_model.index(std::clamp(row, 0, last)));
}

void ResultsView::choosePatient(PatientId patient)
{
    choose(std::max(0, m_model.indexOf(patient).row()));
}

void ResultsView::step(int rows)
{
    choose(currentIndex().row() + rows);
}

void ResultsView::turnPage(int pages)
{
    const int rowHeight = std::max(1, sizeHintForRow(0));
    step(pages * std::max(1, viewport()->height() / rowHeight - 1));
}

void ResultsView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() <= Qt::KeypadModifier && chosenPatient().isValid()) {
        Q_EMIT openAsked(chosenPatient());
        return;
    }
    QListView::keyPressEvent(event);
}

void ResultsView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

void ResultsView::resizeEvent(QResizeEvent *event)
{
    // Rows have more lines in a narrow list.
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout();
    QListView::resizeEvent(event);
}

}
