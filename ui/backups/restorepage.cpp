// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restorepage.h"

#include "domain/limits.h"
#include "text/sentences.h"
#include "ui/administration/shorttable.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backuptexts.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int mostPreviewRows = 6;

}

RestorePage::RestorePage(QWidget *parent)
    : CentredSheet(72, From::Top, parent),
      m_backups(new BackupsModel(this)),
      m_none(
          new TextLabel(tr("No backups were found beside the register. Choose the file of one, perhaps on another disk."))),
      m_table(new ShortTable(tr("Backups"), mostPreviewRows)),
      m_chooseFile(new QPushButton(tr("Choose a backup &file …"))),
      m_chosenText(new TextLabel({}, Tone::Quiet)),
      m_userName(newLineEdit(limits::word)),
      m_password(newPasswordEdit()),
      m_outcome(new Notice),
      m_compare(newPrimaryButton(tr("&Compare with the register"))),
      m_restore(new QPushButton(tr("&Restore this backup"))),
      m_back(new QPushButton(tr("&Back")))
{
    m_table->setModel(m_backups);
    m_chooseFile->setAccessibleName(tr("Choose a backup file"));
    column()->addWidget(new TextLabel(tr("Restore a backup"), TextRole::Heading));
    column()->addWidget(new TextLabel(tr(
        "First you see what the backup would bring back and what would be missing; nothing is changed before you confirm. The "
        "register that lies here now is renamed and kept, never overwritten.")));
    for (QWidget *part : {static_cast<QWidget *>(m_none), static_cast<QWidget *>(m_table)})
        column()->addWidget(part);
    column()->addWidget(m_chooseFile, 0, Qt::AlignLeft);
    column()->addWidget(m_chosenText);
    column()->addWidget(new TextLabel(
        tr("Only a manager restores. If the register here is gone with its key file, the password of the day of the backup counts."),
        Tone::Quiet));
    auto *fields = new FieldGrid;
    fields->add(new FormField(tr("&User name"), m_userName));
    fields->add(new FormField(tr("&Password"), m_password));
    column()->addWidget(fields);
    column()->addWidget(m_outcome);
    addButtons();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (const BackupFound *backup = m_backups->backup(now.row()))
            choose(backup->file);
    });
    connect(m_chooseFile, &QPushButton::clicked, this, &RestorePage::chooseFile);
    connect(m_userName, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &RestorePage::compare);
}

void RestorePage::addButtons()
{
    m_compare->setAccessibleName(tr("Compare with the register"));
    m_restore->setAccessibleName(tr("Restore this backup"));
    m_back->setAccessibleName(tr("Back"));
    auto *buttons = new FlowLayout(grid::gap, grid::gap);
    for (QPushButton *button : {m_compare, m_back, m_restore})
        buttons->addWidget(button);
    column()->addLayout(buttons);
    connect(m_compare, &QPushButton::clicked, this, &RestorePage::compare);
    connect(m_back, &QPushButton::clicked, this, &RestorePage::backAsked);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        setWorking(true);
        Q_EMIT restoreAsked(m_chosen, credentials());
    });
}

void RestorePage::begin()
{
    forget();
    m_backups->setBackups({});
    m_none->hide();
    m_table->hide();
    choose({});
    setWorking(false);
    m_compare->setEnabled(false); // until there is something to compare with
    m_userName->setFocus();
}

void RestorePage::setBackups(const QList<BackupFound> &backups)
{
    m_compare->setEnabled(true);
    m_backups->setBackups(backups);
    m_none->setVisible(backups.isEmpty());
    m_table->setVisible(!backups.isEmpty());
    if (!m_chosen.isEmpty() || backups.isEmpty())
        return;
    m_table->setCurrentIndex(m_backups->index(0, 0));
    if (m_userName->text().isEmpty())
        m_table->setFocus();
}

void RestorePage::forget()
{
    m_userName->clear();
    m_password->clear();
    m_outcome->clear();
}

// Another backup has to be compared anew before it can be restored.
void RestorePage::choose(const QString &backup)
{
    m_chosen = backup;
    m_compare->setEnabled(true);
    m_chosenText->setText(backup.isEmpty() ? QString() : tr("Chosen: %1").arg(QDir::toNativeSeparators(backup)));
    m_chosenText->setVisible(!backup.isEmpty());
    m_outcome->clear();
    m_restore->hide();
}

void RestorePage::chooseFile()
{
    const BackupFound *newest = m_backups->backup(0);
    askWhichFile(this, tr("Choose a backup"), newest ? QFileInfo(newest->file).absolutePath() : QDir::homePath(),
                 {tr("Registers (*.optout)"), tr("All files (*)")}, [this](const QString &file) {
                     m_table->clearSelection();
                     choose(file);
                     m_userName->setFocus();
                 });
}

void RestorePage::compare()
{
    m_outcome->clear();
    m_restore->hide();
    if (m_chosen.isEmpty()) {
        m_outcome->say(Tone::Refused, tr("Choose a backup first."));
        return m_chooseFile->setFocus();
    }
    for (QLineEdit *field : {m_userName, m_password}) {
        if (field->text().isEmpty())
            return field->setFocus();
    }
    setWorking(true);
    Q_EMIT compareAsked(m_chosen, credentials());
}

void RestorePage::showComparison(const Result<RestorePreview> &preview)
{
    if (!preview)
        return refuse(sentenceFor(preview.failure()));
    setWorking(false);
    const QString comparison = comparisonText(*preview);
    m_outcome->say(Tone::Warning, comparison);
    m_restore->setAccessibleDescription(comparison);
    m_restore->show();
    ensureWidgetVisible(m_restore, 0, grid::section);
    m_back->setFocus(); // restoring is never what Enter does
}

void RestorePage::refuse(const QString &sentence)
{
    setWorking(false);
    m_outcome->say(Tone::Refused, sentence);
    m_restore->hide();
    ensureWidgetVisible(m_outcome, 0, grid::section);
    m_password->setFocus();
}

void RestorePage::setWorking(bool working)
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_chooseFile), static_cast<QWidget *>(m_userName),
          static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_compare), static_cast<QWidget *>(m_restore),
          static_cast<QWidget *>(m_back)})
        part->setEnabled(!working);
}

Credentials RestorePage::credentials() const
{
    return {m_userName->text().trimmed(), m_password->text()};
}

}
