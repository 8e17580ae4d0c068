// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientimport.h"
#include "ui/desk/question.h"
#include "ui/register/listlook.h"
#include "ui/shell/page.h"

#include <memory>

class QPushButton;

namespace optoutdesk {

class CentredSheet;
class ColumnsPanel;
class ImportBar;
class ListFilePanel;
class Notice;
class OutcomePanel;
class Progress;
class ReadingPanel;
enum class Tone;

// The patient list: chosen, looked at, checked and taken in. One page; each step appears below the one before, and what is
// changed above takes back what was found out below.
class RegisterPage : public Page
{
    Q_OBJECT

public:
    explicit RegisterPage(Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;
    bool hasDraft() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Stage {
        NoFile,
        Looking,
        NotReadable,
        Looked, // not checked yet
        Stale, // something was changed after the check
        Checking,
        Checked,
        Importing,
        Imported,
    };

    void startWith(const QString &file);
    void look();
    void looked(const ListLook &found);
    void dropCheck();
    void settingsChanged();
    void keepPreset(const MappingPreset &preset);
    void check();
    void checked(const Result<ImportOutcome> &outcome);
    void import();
    void imported(const Result<ImportOutcome> &outcome);
    void tell(Tone tone, const QString &sentence);
    void refuse(const Failure &failure);
    ImportWishes wishes() const;

    void setStage(Stage stage);
    void showStage();
    QString missingColumn() const;
    void showColumnsState();
    void scrollTo(QWidget *part);

    Workplace &m_workplace;
    Stage m_stage = Stage::NoFile;
    QString m_file;
    bool m_mayBeCorrected = false; // a file that cannot be read as it was taken
    ListPreview m_preview;
    QList<MappingPreset> m_presets;
    Question m_look;
    Question m_check; // only the answer to the latest one holds
    std::shared_ptr<Progress> m_checking;
    CentredSheet *m_sheet;
    ListFilePanel *m_filePanel;
    Notice *m_notice;
    QPushButton *m_find;
    ReadingPanel *m_reading;
    ColumnsPanel *m_columns;
    OutcomePanel *m_outcome;
    ImportBar *m_bar;
};

}
