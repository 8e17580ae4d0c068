// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"
#include "services/patientmerger.h"
#include "ui/desk/question.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace optoutdesk {

class FootedSheet;
class Notice;
class ResultsModel;
class ResultsView;
class TextLabel;
class Workplace;

// Two records that were made one, or two again.
struct MergedRecords
{
    PatientId kept = {};
    PatientId duplicate = {};
    PersonName duplicateName = {};
    bool separated = false;
};

// Records that are one person's are put together, after both were compared, and separated again. The open patient's record is
// the one that is kept. For managers.
class MergePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MergePanel(Workplace &workplace, QWidget *parent = nullptr);

    void begin(const PatientRecord &record);

Q_SIGNALS:
    void done(const optoutdesk::MergedRecords &what);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void askWhoElse();
    void showRecords(std::vector<PatientSummary> records);
    void search(const QString &text);
    void choose();
    void showChoice(const Result<QMap<PatientDetail, PatientMerge::Filled>> &filled);
    void showMerged();
    void addMerged(const Patient &patient);
    void merge();
    void separate(const Patient &patient);
    void finish(const Done &outcome, const MergedRecords &what);

    Workplace &m_workplace;
    FootedSheet *m_sheet;
    TextLabel *m_none;
    QLineEdit *m_other;
    ResultsModel *m_model;
    ResultsView *m_records;
    TextLabel *m_effect;
    QCheckBox *m_compared;
    Notice *m_refusal;
    TextLabel *m_readBack;
    QPushButton *m_merge;
    QPushButton *m_cancel;
    QWidget *m_mergedPlace;
    QVBoxLayout *m_merged;
    QList<QWidget *> m_mergedRows;
    Question m_asking;
    Question m_previewing;
    Patient m_patient;
    PatientId m_duplicate;
    PersonName m_duplicateName;
    bool m_working = false;
};

}
