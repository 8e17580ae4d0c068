// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/outcomepanel.h"

#include "text/importwords.h"
#include "text/numberwords.h"
#include "text/sentences.h"
#include "ui/register/problemmodel.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int longestNumber = 12;
constexpr int tableLines = 8;

// A number above its word; a screen reader hears "New: 12".
QWidget *newNumber(const QString &word, qint64 count, std::optional<Tone> tone)
{
    auto *card = new QWidget;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *number = new TextLabel(countText(count), TextRole::Number);
    number->setTone(tone);
    number->setWordWrap(false);
    number->setAccessibleName(OutcomePanel::tr("%1: %2", "a word and its number").arg(word, countText(count)));
    auto *below = new TextLabel(word, Tone::Quiet);
    below->setWordWrap(false);
    column->addWidget(number);
    column->addWidget(below);
    return card;
}

}

OutcomePanel::OutcomePanel(QWidget *parent)
    : QWidget(parent),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_numbers(new QWidget),
      m_remark(new TextLabel({}, Tone::Quiet)),
      m_leavers(new Notice),
      m_number(newLineEdit(longestNumber)),
      m_numberField(new FormField(tr("Number of patients who have left"), m_number)),
      m_problemsHeading(new TextLabel({}, TextRole::Heading)),
      m_problemsMore(new TextLabel({}, Tone::Quiet)),
      m_problems(new ProblemModel(this)),
      m_table(new QTableView),
      m_problem(new TextLabel)
{
    m_table->setModel(m_problems);
    m_table->setAccessibleName(tr("Problems in the list"));
    showAsRows(*m_table);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_numbers, m_remark, m_leavers, m_numberField,
                                                          m_problemsHeading, m_problemsMore, m_table, m_problem})
        column->addWidget(part);
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        // Only once it is as long as the number: nobody is told off in the middle of typing.
        const bool wrong = waitsForNumber() && m_number->text().size() >= QString::number(m_outcome.left).size();
        m_numberField->setComplaint(
            wrong ? tr("That is not the number of patients who would leave. It is %1.").arg(countText(m_outcome.left))
                  : QString());
        Q_EMIT numberTyped();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        m_problem->setText(row.isValid() ? m_problems->sentence(row.row()) : QString());
    });
}

void OutcomePanel::show(const ImportOutcome &outcome, Of of)
{
    m_outcome = outcome;
    m_heading->setText(of == Of::Check ? tr("What this list would change") : tr("What was imported"));
    m_remark->setText(outcome.takesEveryoneAsRegistered ? everyoneRegisteredRemark() : QString());
    m_remark->setVisible(outcome.takesEveryoneAsRegistered);
    showNumbers(of);
    showLeavers(of);
    showProblems();
    QWidget::show();
}

void OutcomePanel::showNumbers(Of of)
{
    delete m_numbers->layout();
    qDeleteAll(m_numbers->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *flow = new FlowLayout(grid::section, grid::block, m_numbers);
    const auto add = [flow](const QString &word, qint64 count, std::optional<Tone> toneWhenAny = {}) {
        flow->addWidget(newNumber(word, count, count > 0 ? toneWhenAny : std::nullopt));
    };
    add(tr("Rows read"), m_outcome.read);
    add(tr("New"), m_outcome.newPatients, Tone::Accent);
    add(tr("Changed"), m_outcome.changed, Tone::Accent);
    add(tr("Unchanged"), m_outcome.unchanged);
    add(of == Of::Check ? tr("Would leave the list") : tr("Left the list"), m_outcome.left, Tone::Warning);
    add(tr("Skipped"), m_outcome.skipped);
    add(tr("In conflict"), m_outcome.conflicts, Tone::Warning);
    add(tr("Not usable"), m_outcome.invalid, Tone::Warning);
}

void OutcomePanel::showLeavers(Of of)
{
    m_number->clear();
    const bool asks = of == Of::Check && m_outcome.leaversToConfirm;
    const QString count = countText(m_outcome.left);
    m_leavers->say(Tone::Warning,
                   asks ? tr("%1 of %2 patients are missing from this list and would be marked as left. Look whether the "
                             "search was the right one. If the file holds only some of your patients, say so above.")
                              .arg(count, countText(m_outcome.listBefore))
                        : QString());
    m_numberField->setVisible(asks);
    m_numberField->setHint(tr("If they have really left, type %1 here.").arg(count));
}

void OutcomePanel::showProblems()
{
    m_problems->setProblems(m_outcome.problems);
    const bool any = m_outcome.problemCount > 0;
    m_problemsHeading->setText(
        any ? tr("%n cell(s) could not be taken as they stand", nullptr, static_cast<int>(m_outcome.problemCount))
            : tr("Every cell was understood"));
    const bool more = m_outcome.problemCount > m_outcome.problems.size();
    m_problemsMore->setText(tr("The first %1 of them are shown.").arg(countText(m_outcome.problems.size())));
    m_problemsMore->setVisible(more);
    m_table->setVisible(any);
    m_problem->setVisible(any);
    fitTable();
    if (any)
        m_table->setCurrentIndex(m_problems->index(0, 0));
}

void OutcomePanel::fitTable()
{
    const int row = m_table->fontMetrics().height() + 2 * grid::unit;
    m_table->verticalHeader()->setDefaultSectionSize(row);
    const int lines = std::min(tableLines, m_problems->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + lines * row + 2 * grid::unit);
    // Large text in a small window: every column is still seen to be there; the chosen row stands below in full.
    const int letter = m_table->fontMetrics().averageCharWidth();
    const int room = width();
    m_table->setColumnWidth(ProblemModel::Row, std::min(9 * letter, room / 6));
    m_table->setColumnWidth(ProblemModel::Caption, std::min(20 * letter, room / 4));
    m_table->setColumnWidth(ProblemModel::Text, std::min(24 * letter, room / 4));
}

bool OutcomePanel::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::Resize)
        fitTable();
    return QWidget::event(event);
}

bool OutcomePanel::waitsForNumber() const
{
    return m_outcome.leaversToConfirm && confirmedLeavers() != m_outcome.left;
}

std::optional<qint64> OutcomePanel::confirmedLeavers() const
{
    if (!m_outcome.leaversToConfirm)
        return std::nullopt;
    QString typed = m_number->text();
    typed.remove(u' ').remove(u',');
    bool isNumber = false;
    const qint64 number = typed.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QWidget *OutcomePanel::numberField() const
{
    return m_number;
}

}
