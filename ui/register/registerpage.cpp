// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/registerpage.h"

#include "services/openregister.h"
#include "text/importwords.h"
#include "ui/register/columnspanel.h"
#include "ui/register/importbar.h"
#include "ui/register/listfilepanel.h"
#include "ui/register/listnotes.h"
#include "ui/register/outcomepanel.h"
#include "ui/register/readingpanel.h"
#include "ui/theme/grid.h"
#include "ui/widgets/centredsheet.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int columnWidth = 100; // in widths of a letter

}

RegisterPage::RegisterPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Register, tr("&Register"), QStringLiteral("register"), QStringLiteral("register"), parent),
      m_workplace(workplace),
      m_sheet(new CentredSheet(columnWidth)),
      m_filePanel(new ListFilePanel),
      m_notice(new Notice),
      m_find(new QPushButton(tr("Find a patient"))),
      m_reading(new ReadingPanel),
      m_columns(new ColumnsPanel),
      m_outcome(new OutcomePanel),
      m_bar(new ImportBar(columnWidth))
{
    setAcceptDrops(true);
    m_notice->addButton(m_find);
    m_find->hide();
    QVBoxLayout *column = m_sheet->column();
    column->setSpacing(grid::section);
    column->addWidget(new TextLabel(tr("Import the patient list"), TextRole::Heading));
    for (QWidget *part : std::initializer_list<QWidget *>{m_filePanel, m_notice, m_reading, m_columns, m_outcome})
        column->addWidget(part);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_sheet, 1);
    page->addWidget(m_bar);

    connect(m_filePanel, &ListFilePanel::given, this, &RegisterPage::startWith);
    connect(m_reading, &ReadingPanel::corrected, this, &RegisterPage::look);
    connect(m_reading, &ReadingPanel::partialChanged, this, &RegisterPage::settingsChanged);
    connect(m_columns, &ColumnsPanel::changed, this, &RegisterPage::settingsChanged);
    connect(m_columns, &ColumnsPanel::rememberAsked, this, &RegisterPage::keepPreset);
    connect(m_outcome, &OutcomePanel::numberTyped, this, &RegisterPage::showStage);
    connect(m_bar, &ImportBar::checkAsked, this, &RegisterPage::check);
    connect(m_bar, &ImportBar::importAsked, this, &RegisterPage::import);
    connect(m_find, &QPushButton::clicked, this, [this] { m_workplace.show(PageId::Find); });
    setStage(Stage::NoFile);
}

QWidget *RegisterPage::firstFocus()
{
    return m_filePanel->firstFocus();
}

bool RegisterPage::hasDraft() const
{
    return m_columns->isChangedByHand() && m_stage != Stage::Imported;
}

void RegisterPage::refresh()
{
    if (!m_file.isEmpty() && m_stage != Stage::Importing)
        look();
}

void RegisterPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void RegisterPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (const QString file = ListFilePanel::onlyFileIn(*event->mimeData()); !file.isEmpty())
        m_filePanel->setPath(file);
    else
        tell(Tone::Refused, tr("Drop one file of this computer. Nothing was read."));
}

void RegisterPage::startWith(const QString &file)
{
    if (m_stage == Stage::Importing)
        return;
    m_file = file;
    m_reading->forget();
    if (m_file.isEmpty()) {
        m_look.forget();
        dropCheck();
        tell(Tone::Quiet, {});
        setStage(Stage::NoFile);
    } else {
        look();
    }
}

void RegisterPage::look()
{
    LookWishes wishes = m_reading->wishes();
    wishes.file = m_file;
    dropCheck();
    tell(Tone::Quiet, {});
    setStage(Stage::Looking);
    m_workplace.desk().ask(
        m_look, this, [wishes](OpenRegister &reg) { return lookAtList(reg, wishes); },
        [this](const ListLook &found) { looked(found); });
}

void RegisterPage::looked(const ListLook &found)
{
    m_presets = found.presets;
    m_reading->showPresets(found.presets, found.preset);
    if (!found.preview) {
        const Problem problem = found.preview.failure().problem;
        m_mayBeCorrected = problem != Problem::FileNotFound && problem != Problem::ReadFailed;
        refuse(found.preview.failure());
        setStage(Stage::NotReadable);
        return;
    }
    m_preview = *found.preview;
    m_reading->show(m_preview.layout);
    m_columns->show(m_preview);
    setStage(Stage::Looked);
}

QString RegisterPage::missingColumn() const
{
    // Until a person sets a column, the preset's own demands hold too.
    if (!m_columns->isChangedByHand())
        return m_preview.missing ? listRefusal(*m_preview.missing) : QString();
    const Done enough = m_columns->mapping().check();
    return enough ? QString() : listRefusal(enough.failure());
}

void RegisterPage::dropCheck()
{
    m_check.forget();
    if (m_checking)
        m_checking->cancel();
    m_checking.reset();
}

void RegisterPage::settingsChanged()
{
    dropCheck();
    if (m_stage == Stage::Checking || m_stage == Stage::Checked || m_stage == Stage::Imported)
        setStage(Stage::Stale);
    else
        showStage();
}

void RegisterPage::keepPreset(const MappingPreset &preset)
{
    if (preset.name == recogniseColumns || builtInPreset(preset.name)) {
        m_columns->refuseName(tr("“%1” is a name of the program's own. Choose another one.").arg(preset.name));
        return;
    }
    m_workplace.desk().run(
        this,
        [preset](OpenRegister &reg) -> Result<QList<MappingPreset>> {
            if (const Done kept = reg.patientImport().keepPreset(preset); !kept)
                return kept.failure();
            return reg.patientImport().presets();
        },
        [this, name = preset.name](const Result<QList<MappingPreset>> &presets) {
            if (!presets) {
                m_columns->refuseName(listRefusal(presets.failure()));
                return;
            }
            m_presets = *presets;
            m_reading->showPresets(m_presets, name);
            m_columns->nameKept(name);
            showStage();
        });
}

ImportWishes RegisterPage::wishes() const
{
    ImportWishes wishes;
    wishes.file = m_file;
    wishes.presetName = m_reading->preset();
    wishes.partial = m_reading->isPartial();
    // What was seen is what is read: nothing is guessed again.
    wishes.reading.columns = m_columns->columns();
    wishes.reading.encoding = m_preview.layout.encoding;
    wishes.reading.separator = m_preview.layout.separator;
    wishes.reading.headerRow = m_preview.layout.headerRow;
    return wishes;
}

void RegisterPage::check()
{
    if (m_stage == Stage::Checking || m_stage == Stage::Importing || !missingColumn().isEmpty())
        return;
    tell(Tone::Quiet, {});
    setStage(Stage::Checking);
    const Question::Ticket ticket = m_check.ask();
    m_checking = m_workplace.desk().runLong(
        this, tr("Checking the list"),
        [wishes = wishes()](OpenRegister &reg, Progress &progress) {
            return reg.patientImport().dryRun(wishes, [&progress](double share) { return progress.reportShare(share); });
        },
        [this, ticket](const Result<ImportOutcome> &outcome) {
            if (!ticket.isStale())
                checked(outcome);
        });
}

void RegisterPage::checked(const Result<ImportOutcome> &outcome)
{
    m_checking.reset();
    if (!outcome) {
        refuse(outcome.failure());
        setStage(Stage::Looked);
        return;
    }
    m_outcome->show(*outcome, OutcomePanel::Of::Check);
    setStage(Stage::Checked);
    if (m_outcome->waitsForNumber())
        m_outcome->numberField()->setFocus();
    else
        m_bar->importButton()->setFocus();
    scrollTo(m_outcome);
}

void RegisterPage::import()
{
    if (m_stage != Stage::Checked || m_outcome->waitsForNumber())
        return;
    ImportWishes wished = wishes();
    wished.leavers = m_outcome->confirmedLeavers();
    tell(Tone::Quiet, {});
    m_bar->setFocus(); // the buttons rest meanwhile, and Cancel is one Tab away
    setStage(Stage::Importing);
    m_workplace.desk().runLong(
        this, tr("Importing the patient list"),
        [wished](OpenRegister &reg, Progress &progress) {
            const Result<ImportOutcome> outcome =
                reg.patientImport().import(wished, [&progress](double share) { return progress.reportShare(share); });
            if (outcome)
                reg.indexInBackground();
            return outcome;
        },
        [this](const Result<ImportOutcome> &outcome) { imported(outcome); });
}

void RegisterPage::imported(const Result<ImportOutcome> &outcome)
{
    if (!outcome) {
        // What was refused or stopped changed nothing, so the check still holds unless it was about who leaves.
        const Problem problem = outcome.failure().problem;
        const bool counts = problem == Problem::TooManyLeavers || problem == Problem::LeaversCountWrong;
        refuse(outcome.failure());
        setStage(counts ? Stage::Looked : Stage::Checked);
        return;
    }
    m_outcome->show(*outcome, OutcomePanel::Of::Import);
    setStage(Stage::Imported);
    tell(Tone::Good, tr("Imported from %1. %2.")
                         .arg(QFileInfo(m_file).fileName(),
                              importSummary(outcome->read, outcome->newPatients, outcome->changed, outcome->unchanged,
                                            outcome->left, outcome->skipped, outcome->conflicts, outcome->invalid)));
    m_find->show();
    m_find->setFocus();
    scrollTo(m_notice);
    m_workplace.announce(Change::Imported);
}

void RegisterPage::tell(Tone tone, const QString &sentence)
{
    m_find->hide();
    m_notice->say(tone, sentence);
}

void RegisterPage::refuse(const Failure &failure)
{
    tell(failure.problem == Problem::Cancelled ? Tone::Warning : Tone::Refused, listRefusal(failure));
    scrollTo(m_notice);
}

void RegisterPage::setStage(Stage stage)
{
    m_stage = stage;
    showStage();
}

void RegisterPage::showColumnsState()
{
    const QString missing = missingColumn();
    m_columns->say(missing);
    m_reading->showNotes(m_stage == Stage::NotReadable
                             ? QStringList()
                             : listNotes(m_preview, m_columns->mapping(), m_reading->preset(), m_workplace.today()));
}

void RegisterPage::showStage()
{
    using Next = ImportBar::Next;
    const bool readable = m_stage > Stage::NotReadable;
    if (m_stage != Stage::Looking) { // while the answer is on its way nothing jumps
        m_reading->setVisible(readable || (m_stage == Stage::NotReadable && m_mayBeCorrected));
        m_columns->setVisible(readable);
        m_outcome->setVisible(m_stage >= Stage::Checked);
        if (m_stage >= Stage::NotReadable)
            showColumnsState();
    }
    switch (m_stage) {
    case Stage::NoFile: return m_bar->say(Next::Nothing, tr("Choose a file first."));
    case Stage::Looking: return m_bar->say(Next::Nothing, tr("Looking at the file …"));
    case Stage::NotReadable:
        return m_bar->say(Next::Nothing, tr("This file cannot be read as a list yet; the reason stands above."));
    case Stage::Looked:
    case Stage::Stale:
        if (!missingColumn().isEmpty())
            return m_bar->say(Next::Nothing, missingColumn());
        return m_bar->say(Next::Check,
                          m_stage == Stage::Looked
                              ? tr("Not checked yet. Checking changes nothing; importing comes after it.")
                              : tr("Something was changed after the check. Check the list again before it is imported."));
    case Stage::Checking: return m_bar->say(Next::Check, tr("Checking the list …"));
    case Stage::Checked:
        if (m_outcome->waitsForNumber())
            return m_bar->say(Next::Words,
                              tr("Many patients would leave the list. Importing waits until their number is typed above."));
        return m_bar->say(Next::Import, tr("Checked. Nothing is changed until you import."));
    case Stage::Importing:
        return m_bar->say(Next::Nothing, tr("Importing … Until it is done, Cancel leaves the register as it was."));
    case Stage::Imported: return m_bar->say(Next::Check, tr("This list has been imported."));
    }
}

void RegisterPage::scrollTo(QWidget *part)
{
    // Only after the layout has made room for what was just shown.
    QTimer::singleShot(0, this, [this, part = QPointer<QWidget>(part)] {
        if (part && part->isVisible())
            m_sheet->verticalScrollBar()->setValue(part->mapTo(m_sheet->widget(), QPoint()).y() - grid::block);
    });
}

}
