// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/troublepage.h"

#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

TextLabel *newCaption(const QString &text)
{
    auto *caption = new TextLabel(text);
    QFont strong = fontFor(TextRole::Body);
    strong.setWeight(QFont::DemiBold);
    caption->setFont(strong);
    return caption;
}

}

TroublePage::TroublePage(QWidget *parent)
    : CentredSheet(64, From::Middle, parent),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_sentence(new Notice),
      m_safe(new TextLabel),
      m_toDo(new TextLabel),
      m_paper(
          new TextLabel(tr("Until then, note objections on paper with today's date; they are entered later with the date on "
                           "which they were received."))),
      m_detail(new TextLabel({}, Tone::Quiet)),
      m_outcome(new Notice)
{
    column()->addWidget(m_heading);
    column()->addWidget(m_sentence);
    const auto explain = [this](const QString &caption, const QList<TextLabel *> &lines) {
        auto *part = new QVBoxLayout;
        part->setSpacing(grid::tight);
        part->addWidget(newCaption(caption));
        for (TextLabel *line : lines)
            part->addWidget(line);
        column()->addLayout(part);
    };
    explain(tr("What is safe"), {m_safe});
    explain(tr("What to do"), {m_toDo, m_paper});
    column()->addWidget(m_outcome);
    column()->addWidget(m_detail);
}

void TroublePage::showFailure(const Failure &failure, const QString &path)
{
    const TroubleWords words = troubleWords(failure);
    m_heading->setText(words.heading);
    m_sentence->say(Tone::Warning, words.sentence);
    m_safe->setText(words.safe);
    m_toDo->setText(words.toDo.isEmpty() ? tr("Try again. If it happens twice, ask whoever looks after this computer.")
                                         : words.toDo);
    m_paper->setVisible(words.usePaper);
    const QString place = tr("Register: %1").arg(QDir::toNativeSeparators(path));
    m_detail->setText(failure.detail.isEmpty() ? place : place % u'\n' % tr("For whoever helps: %1").arg(failure.detail));
    m_outcome->clear();
    offer(words.remedies);
}

void TroublePage::tell(const QString &sentence)
{
    m_outcome->say(Tone::Refused, sentence);
    ensureWidgetVisible(m_outcome);
}

void TroublePage::offer(const QList<Remedy> &remedies)
{
    if (m_buttons) {
        m_buttons->hide();
        m_buttons->deleteLater(); // one of its buttons may be what was pressed
    }
    m_buttons = new QWidget;
    auto *row = new FlowLayout(grid::gap, grid::gap, m_buttons);
    row->setContentsMargins(0, grid::unit, 0, 0);
    QPushButton *first = nullptr;
    for (const Remedy remedy : remedies) {
        auto *button = first ? new QPushButton(remedyText(remedy)) : newPrimaryButton(remedyText(remedy));
        button->setAccessibleName(remedyName(remedy));
        connect(button, &QPushButton::clicked, this, [this, remedy] { Q_EMIT remedyAsked(remedy); });
        row->addWidget(button);
        if (!first)
            first = button;
    }
    column()->insertWidget(column()->indexOf(m_detail), m_buttons);
    m_buttons->show();
    if (first)
        first->setFocus();
}

}
