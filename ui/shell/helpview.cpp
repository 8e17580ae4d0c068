// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpview.h"

#include "ui/printing/reportprinter.h"
#include "ui/shell/helptext.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace optoutdesk {

HelpView::HelpView(QWidget *parent)
    : CentredSheet(80, From::Top, parent),
      m_back(new QPushButton(tr("&Back"))),
      m_print(new QPushButton(tr("&Print …"))),
      m_printer(new ReportPrinter(this)),
      m_printed(new Notice)
{
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("To where you were (Esc)"));
    m_print->setAccessibleName(tr("Print this page"));
    auto *buttons = new FlowLayout(grid::gap, grid::gap);
    buttons->addWidget(m_back);
    buttons->addWidget(m_print);
    column()->addLayout(buttons);
    column()->addWidget(m_printed);
    connect(m_back, &QPushButton::clicked, this, &HelpView::closed);
    connect(m_print, &QPushButton::clicked, this, &HelpView::print);
    connect(m_printer, &ReportPrinter::started, this,
            [this](const QString &sentence) { m_printed->say(Tone::Accent, sentence); });
    connect(m_printer, &ReportPrinter::told, this,
            [this](const QString &sentence, bool good) { m_printed->say(good ? Tone::Good : Tone::Warning, sentence); });
}

void HelpView::showTopic(const QString &topic)
{
    m_topic = topic;
    m_printed->clear();
    delete m_text;
    m_text = new QWidget;
    auto *lines = new QVBoxLayout(m_text);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid::gap);
    column()->addWidget(m_text);
    const QList<HelpBlock> blocks = helpTopic(topic);
    for (const HelpBlock &block : blocks)
        add(block);
    if (topic == QLatin1String("about"))
        lines->addWidget(new TextLabel(tr("This is version %1.").arg(QCoreApplication::applicationVersion()), Tone::Quiet));
    addOtherTopics(topic);
    verticalScrollBar()->setValue(0);
    m_back->setFocus();
}

void HelpView::add(const HelpBlock &block)
{
    auto *lines = qobject_cast<QVBoxLayout *>(m_text->layout());
    switch (block.kind) {
    case HelpBlock::Kind::Heading:
        if (lines->count() > 0)
            lines->addSpacing(grid::block);
        lines->addWidget(new TextLabel(block.text, TextRole::Heading));
        return;
    case HelpBlock::Kind::Paragraph: lines->addWidget(new TextLabel(block.text)); return;
    case HelpBlock::Kind::Item:
    case HelpBlock::Kind::Key: break;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::gap);
    const bool isKey = block.kind == HelpBlock::Kind::Key;
    auto *front = new TextLabel(isKey ? block.key : QStringLiteral("•"));
    front->setWordWrap(false);
    if (isKey) {
        QFont strong = fontFor(TextRole::Body);
        strong.setWeight(QFont::DemiBold);
        front->setFont(strong);
        front->setMinimumWidth(18 * front->fontMetrics().averageCharWidth());
    }
    row->addWidget(front, 0, Qt::AlignTop);
    row->addWidget(new TextLabel(block.text), 1);
    lines->addLayout(row);
}

void HelpView::addOtherTopics(const QString &shown)
{
    auto *lines = qobject_cast<QVBoxLayout *>(m_text->layout());
    lines->addSpacing(grid::section);
    lines->addWidget(new TextLabel(tr("More help"), TextRole::Heading));
    for (const QString &topic : helpTopics()) {
        const QList<HelpBlock> blocks = helpTopic(topic);
        if (topic == shown || blocks.isEmpty())
            continue;
        auto *button = new QPushButton(blocks.first().text);
        button->setFlat(true);
        lines->addWidget(button, 0, Qt::AlignLeft);
        // Queued: the button that was pressed goes away with the text.
        connect(
            button, &QPushButton::clicked, this, [this, topic] { showTopic(topic); }, Qt::QueuedConnection);
    }
}

void HelpView::print()
{
    ReportDocument document{.footnote = QGuiApplication::applicationDisplayName()};
    const QList<HelpBlock> blocks = helpTopic(m_topic);
    for (const HelpBlock &block : blocks) {
        switch (block.kind) {
        case HelpBlock::Kind::Heading:
            if (document.title.isEmpty())
                document.title = block.text;
            else
                document.lines << QString() << block.text.toUpper();
            break;
        case HelpBlock::Kind::Paragraph: document.lines << block.text; break;
        case HelpBlock::Kind::Item: document.lines << QStringLiteral("– ") % block.text; break;
        case HelpBlock::Kind::Key: document.lines << tr("%1: %2").arg(block.key, block.text); break;
        }
    }
    m_printer->print(document);
}

}
