// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupssection.h"

#include "services/backupkeeping.h"
#include "services/openregister.h"
#include "text/backupwords.h"
#include "text/sentences.h"
#include "ui/administration/shorttable.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backuptexts.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

struct BackupsSection::Standing
{
    QList<BackupFound> backups = {};
    QDateTime last = {};
    QString secondPlace = {};
};

namespace {

constexpr int mostRows = 6;

}

BackupsSection::BackupsSection(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_backups(new BackupsModel(this)),
      m_last(new TextLabel),
      m_overdue(new Notice),
      m_backUp(new QPushButton(tr("&Back up now"))),
      m_restore(new QPushButton(tr("Restore a backup …"))),
      m_outcome(new Notice),
      m_table(new ShortTable(tr("Backups"), mostRows)),
      m_secondPlace(new QLineEdit),
      m_choose(new QPushButton(tr("Choose folder …"))),
      m_none(new QPushButton(tr("No second place")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("Backups"), TextRole::Heading));
    column->addWidget(new TextLabel(
        tr("A backup is made by itself every day, when the window opens and closes, and after every import, and each is checked before it "
           "counts. They lie beside the register; a second place on another disk saves them when this disk fails."),
        Tone::Quiet));
    column->addWidget(m_overdue);
    column->addWidget(m_last);
    addActs();
    column->addWidget(m_outcome);
    m_table->setModel(m_backups);
    column->addWidget(m_table);
    addSecondPlace();
}

void BackupsSection::addActs()
{
    m_backUp->setAccessibleName(tr("Back up now"));
    m_restore->setAccessibleName(tr("Restore a backup"));
    m_restore->setToolTip(tr("Signs out first; nothing is changed before you confirm"));
    auto *acts = new FlowLayout(grid::gap, grid::gap);
    acts->addWidget(m_backUp);
    acts->addWidget(m_restore);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(acts);
    connect(m_backUp, &QPushButton::clicked, this, &BackupsSection::backUpNow);
    connect(m_restore, &QPushButton::clicked, &m_workplace, &Workplace::restore);
}

void BackupsSection::addSecondPlace()
{
    m_secondPlace->setReadOnly(true);
    m_secondPlace->setPlaceholderText(tr("None"));
    m_choose->setAccessibleName(tr("Choose folder"));
    m_none->setAccessibleName(tr("No second place"));
    m_none->setFlat(true);
    auto *buttons = new FlowLayout(grid::gap, grid::gap);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_none);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(
        new FormField(tr("Second place"), m_secondPlace,
                      tr("A folder on another disk. Copies there are always protected, whatever the register is.")));
    column->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &BackupsSection::chooseSecondPlace);
    connect(m_none, &QPushButton::clicked, this, [this] { setSecondPlace({}); });
}

void BackupsSection::refresh()
{
    m_workplace.desk().ask(
        m_question, this,
        [](OpenRegister &reg) -> Result<Standing> {
            const Result<QList<BackupFound>> backups = reg.backups().list();
            if (!backups)
                return backups.failure();
            const Result<QDateTime> last = reg.backups().lastMadeAt();
            if (!last)
                return last.failure();
            const Result<QString> second = reg.backups().secondPlace();
            if (!second)
                return second.failure();
            return Standing{*backups, *last, *second};
        },
        [this](const Result<Standing> &standing) {
            if (!standing)
                return m_outcome->say(Tone::Refused, sentenceFor(standing.failure()));
            present(*standing);
        });
}

void BackupsSection::present(const Standing &standing)
{
    m_backups->setBackups(standing.backups);
    m_table->setVisible(!standing.backups.isEmpty());
    const QString last = standing.last.isValid() ? momentText(standing.last) : tr("none yet");
    m_last->setText(tr("Last backup: %1").arg(last));
    const bool overdue = backupIsOverdue(standing.last, m_workplace.clock().now());
    m_overdue->say(Tone::Warning, overdue ? backupOverdueText(standing.last) : QString());
    m_secondPlace->setText(QDir::toNativeSeparators(standing.secondPlace));
    m_secondPlace->setCursorPosition(0);
    m_none->setVisible(!standing.secondPlace.isEmpty());
}

void BackupsSection::backUpNow()
{
    m_backUp->setEnabled(false);
    m_outcome->clear();
    m_workplace.desk().runLong(
        this, tr("Backing up"),
        [](OpenRegister &reg, Progress &progress) {
            return reg.backups().make(BackupCause::Asked, {}, [&progress] { return !progress.isCancelled(); });
        },
        [this](const Result<BackupMade> &made) {
            m_backUp->setEnabled(true);
            m_backUp->setFocus();
            refresh();
            if (!made)
                return m_outcome->say(Tone::Refused, sentenceFor(made.failure()));
            m_outcome->say(made->secondTrouble.isEmpty() ? Tone::Good : Tone::Warning,
                           backupMadeText(QDir::toNativeSeparators(made->file), made->events,
                                          QDir::toNativeSeparators(made->secondFile), made->secondTrouble));
            Q_EMIT told(tr("Backup made"));
        });
}

void BackupsSection::chooseSecondPlace()
{
    const QString begin = m_secondPlace->text().isEmpty() ? QDir::rootPath() : m_secondPlace->text();
    askWhichFolder(this, tr("Second place for backups"), begin, [this](const QString &folder) { setSecondPlace(folder); });
}

void BackupsSection::setSecondPlace(const QString &folder)
{
    m_outcome->clear();
    m_workplace.desk().run(
        this, [folder](OpenRegister &reg) { return reg.backups().setSecondPlace(folder); },
        [this, folder](const Done &set) {
            if (!set)
                return m_outcome->say(Tone::Refused, sentenceFor(set.failure()));
            refresh();
            Q_EMIT told(folder.isEmpty() ? tr("No second place for backups any more")
                                         : tr("Backups are also kept in %1").arg(QDir::toNativeSeparators(folder)));
        });
}

}
