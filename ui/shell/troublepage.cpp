// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/troublepage.h"

#include "text/sentences.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace optoutdesk {

TroublePage::TroublePage(QWidget *parent)
    : CentredSheet(64, From::Middle, parent),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_sentence(new Notice),
      m_advice(new TextLabel),
      m_detail(new TextLabel({}, Tone::Quiet)),
      m_tryAgain(newPrimaryButton(tr("&Try again"))),
      m_other(new QPushButton(tr("&Open another register …"))),
      m_startNew(new QPushButton(tr("Start a &new, empty register")))
{
    m_tryAgain->setAccessibleName(tr("Try again"));
    m_other->setAccessibleName(tr("Open another register"));
    m_startNew->setAccessibleName(tr("Start a new, empty register"));
    for (QWidget *part : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_sentence),
                          static_cast<QWidget *>(m_advice), static_cast<QWidget *>(m_detail)})
        column()->addWidget(part);
    column()->addSpacing(grid::unit);
    for (QPushButton *button : {m_tryAgain, m_other, m_startNew})
        column()->addWidget(button, 0, Qt::AlignLeft);
    connect(m_tryAgain, &QPushButton::clicked, this, &TroublePage::tryAgainAsked);
    connect(m_other, &QPushButton::clicked, this, &TroublePage::otherRegisterAsked);
    connect(m_startNew, &QPushButton::clicked, this, &TroublePage::newRegisterAsked);
}

void TroublePage::showFailure(const Failure &failure, const QString &path)
{
    m_heading->setText(tr("The register was not opened"));
    m_sentence->say(Tone::Refused, sentenceFor(failure));
    m_advice->setText(
        tr("Until it opens, note objections on paper with today's date; they are entered later with the date on "
           "which they were received."));
    const QString place = tr("Register: %1").arg(path);
    m_detail->setText(failure.detail.isEmpty() ? place : place % u'\n' % tr("For whoever helps: %1").arg(failure.detail));
    m_startNew->hide();
    m_tryAgain->setFocus();
}

void TroublePage::showMissing(const QString &path)
{
    m_heading->setText(tr("The register is not where it was"));
    m_sentence->say(Tone::Warning, tr("This computer has opened the register at %1 before, but there is no such file now. "
                                      "Nothing was created in its place.")
                                       .arg(path));
    m_advice->setText(
        tr("Perhaps the file was moved or renamed, or a drive is not connected. Look for it, or ask whoever keeps "
           "the backups. Start a new register only if the old one is not needed any more: it will hold no "
           "patients and no objections."));
    m_detail->clear();
    m_startNew->show();
    m_tryAgain->setFocus();
}

}
