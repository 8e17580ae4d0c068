// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/letterpanel.h"

#include "services/letterissuer.h"
#include "services/openregister.h"
#include "text/likenesswords.h"
#include "text/needswords.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/printing/letterprinter.h"
#include "ui/printing/letterreading.h"
#include "ui/printing/letterview.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinefield.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace optoutdesk {

LetterPanel::LetterPanel(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_printer(new LetterPrinter(workplace, this)),
      m_title(new TextLabel({}, TextRole::Heading)),
      m_state(new MarkLabel),
      m_format(new CalmComboBox),
      m_print(newPrimaryButton(tr("&Print …"))),
      m_save(new QPushButton(tr("Save as P&DF …"))),
      m_close(new QPushButton(tr("&Close"))),
      m_outcome(new Notice),
      m_missing(new Notice),
      m_lookAlikes(new Notice),
      m_needs(new Notice),
      m_view(new LetterView)
{
    LetterReading::install();
    setAccessibleName(tr("Letter preview"));
    m_format->add(tr("Standard"), static_cast<int>(LetterFormat::Standard));
    m_format->add(tr("Large print, 16 point"), static_cast<int>(LetterFormat::Large16));
    m_format->add(tr("Large print, 20 point"), static_cast<int>(LetterFormat::Large20));
    m_format->add(tr("Large print, 24 point"), static_cast<int>(LetterFormat::Large24));
    m_format->setAccessibleName(tr("Format"));
    m_print->setAccessibleName(tr("Print"));
    m_save->setAccessibleName(tr("Save as PDF"));
    m_close->setAccessibleName(tr("Close"));

    auto *acts = new FlowLayout(grid::gap, grid::gap);
    acts->addWidget(newInlineField(tr("Forma&t"), m_format));
    for (QPushButton *act : {m_print, m_save, m_close})
        acts->addWidget(act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addLayout(acts);
    column->addWidget(m_outcome);
    column->addWidget(m_missing);
    column->addWidget(m_lookAlikes);
    column->addWidget(m_needs);
    column->addWidget(m_view, 1);
    setFocusProxy(m_print);

    connect(m_format, &QComboBox::currentIndexChanged, this, &LetterPanel::layOut);
    connect(m_print, &QPushButton::clicked, this, &LetterPanel::choosePrinter);
    connect(m_save, &QPushButton::clicked, this, &LetterPanel::chooseFile);
    connect(m_close, &QPushButton::clicked, this, &LetterPanel::closed);
    connect(m_printer, &LetterPrinter::started, this,
            [this](const QString &sentence) { m_outcome->say(Tone::Accent, sentence); });
    connect(m_printer, &LetterPrinter::told, this, &LetterPanel::tell);
    // Printed, taken back, another address: what is shown is what would be printed now.
    connect(&m_workplace, &Workplace::changed, this, [this] {
        if (m_event.isValid() && isVisible())
            load();
    });
}

LetterPanel::~LetterPanel() = default;

void LetterPanel::showLetter(const EventUuid &event)
{
    m_event = event;
    m_outcome->clear();
    m_missing->clear();
    m_lookAlikes->clear();
    m_needs->clear();
    m_formatAsNeeded = true;
    m_snapshot.reset();
    m_title->setText(tr("Letter"));
    m_state->setMarks({});
    m_format->setCurrentIndex(0);
    m_view->setPages({});
    setUsable(false);
    load();
}

void LetterPanel::load()
{
    m_workplace.desk().ask(
        m_question, this, [event = m_event](OpenRegister &reg) { return reg.letters().preview(event); },
        [this](const Result<LetterForPage> &letter) { take(letter); });
}

void LetterPanel::take(const Result<LetterForPage> &letter)
{
    if (letter) {
        present(*letter);
        return;
    }
    m_snapshot.reset();
    m_view->setPages({});
    m_state->setMarks({});
    setUsable(false);
    m_outcome->say(Tone::Refused, sentenceFor(letter.failure()));
}

void LetterPanel::present(const LetterForPage &letter)
{
    m_copy = letter.copy;
    m_title->setText(letter.reference.isEmpty() ? tr("Letter") : tr("Letter %1").arg(letter.reference));
    if (letter.copy)
        m_state->setMarks({{QStringLiteral("copy"), Tone::Quiet,
                            tr("Copy: issued on %1. Printing or saving it again gives the same words, marked COPY.")
                                .arg(letter.snapshot.fields.value(QStringLiteral("date")))}});
    else
        m_state->setMarks(
            {{QStringLiteral("letter"), Tone::Accent,
              tr("Draft: not issued. It is issued when it is printed or saved; looking at it changes nothing.")}});
    const QString alike = lookAlikeAdvice(letter.lookAlikes);
    m_lookAlikes->say(Tone::Warning, alike, spoken(alike));
    m_needs->say(Tone::Warning, beyondTheLetter(letter.needs, letter.snapshot.language));
    m_snapshot.reset(); // choosing the format lays out what is there
    if (std::exchange(m_formatAsNeeded, false))
        m_format->choose(static_cast<int>(letter.format));
    m_snapshot = letter.snapshot;
    layOut();
    setUsable(true);
}

void LetterPanel::layOut()
{
    if (!m_snapshot)
        return;
    LetterPages pages(*m_snapshot, format(), m_copy);
    const QString missing = pages.missingCharacters();
    m_missing->say(Tone::Warning,
                   missing.isEmpty()
                       ? QString()
                       : tr("This computer has no font for: %1. They would print as empty boxes.").arg(missing));
    m_view->setPages(std::move(pages));
}

LetterFormat LetterPanel::format() const
{
    return static_cast<LetterFormat>(m_format->currentData().toInt());
}

void LetterPanel::setUsable(bool usable)
{
    for (QWidget *part : {static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_print), static_cast<QWidget *>(m_save)})
        part->setEnabled(usable);
}

void LetterPanel::printNow()
{
    if (m_snapshot)
        m_printer->print({m_event}, {}, 1, format());
}

void LetterPanel::choosePrinter()
{
    // A dialog without a printer to choose says nothing; the printer's answer does.
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        printNow();
        return;
    }
    m_device = std::make_unique<QPrinter>();
    auto *dialog = new QPrintDialog(m_device.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the letter"));
    for (const auto option : {QAbstractPrintDialog::PrintToFile, QAbstractPrintDialog::PrintPageRange,
                              QAbstractPrintDialog::PrintCollateCopies, QAbstractPrintDialog::PrintShowPageSize})
        dialog->setOption(option, false);
    connect(dialog, &QDialog::accepted, this,
            [this] { m_printer->print({m_event}, m_device->printerName(), std::max(1, m_device->copyCount()), format()); });
    dialog->open();
}

void LetterPanel::chooseFile()
{
    if (!m_view->pages())
        return;
    const QString base = m_view->pages()->reference().isEmpty() ? QStringLiteral("letter") : m_view->pages()->fileBaseName();
    askWhereToSave(this, tr("Save the letter as PDF"), base % QStringLiteral(".pdf"), tr("PDF files (*.pdf)"),
                   [this](const QString &file) { saveTo(file); });
}

void LetterPanel::saveTo(const QString &file)
{
    m_workplace.desk().run(
        this,
        [event = m_event, file, format = format()](OpenRegister &reg) {
            return reg.letters().issueToPdf(event, file, format);
        },
        [this, file](const Result<LetterForPage> &issued) {
            m_workplace.announce(Change::LetterIssued);
            if (issued)
                tell((issued->copy ? tr("A copy of letter %1 saved as %2.") : tr("Letter %1 issued and saved as %2."))
                         .arg(issued->reference, QDir::toNativeSeparators(file)),
                     true);
            else
                tell(tr("%1 Nothing was issued.").arg(sentenceFor(issued.failure())), false);
        });
}

void LetterPanel::tell(const QString &sentence, bool good)
{
    m_outcome->say(good ? Tone::Good : Tone::Refused, sentence);
    Q_EMIT told(sentence, good);
}

}
