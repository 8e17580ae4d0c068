// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/find/textrun.h"
#include "ui/widgets/shapedwords.h"
#include "ui/widgets/statemark.h"

#include <QAbstractItemDelegate>

namespace optoutdesk {

struct PatientSummary;
class ResultsModel;

// What a row shows of a patient.
struct RowTexts
{
    QList<TextRun> name = {};
    QList<TextRun> birth = {};
    QList<TextRun> place = {};
    StateMark objection = {};
    QList<StateMark> cautions = {};
};

// Draws a patient of the results itself: two lines where there is room, four in a narrow list. What the search matched is
// bold; states and cautions are a shape with words.
class ResultsDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit ResultsDelegate(const ResultsModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    RowTexts textsOf(const PatientSummary &patient) const;

private:
    QList<TextRun> nameRuns(const PatientSummary &patient) const;
    QList<TextRun> birthRuns(const PatientSummary &patient) const;
    QList<TextRun> placeRuns(const PatientSummary &patient) const;

    const ResultsModel &m_model;
    mutable ShapedWords m_words; // painting changes nothing that can be seen from outside
};

}
