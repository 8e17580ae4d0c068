// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/letterprinter.h"

#include "services/letterissuer.h"
#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/printing/paperjob.h"
#include "ui/printing/printwords.h"
#include "ui/shell/workplace.h"

#include <QPrinterInfo>

#include <algorithm>

namespace optoutdesk {

struct LetterPrinter::Order
{
    QList<EventUuid> events = {};
    QString printer = {};
    int copies = 1;
    std::optional<LetterFormat> format = {};
    LettersForPaper prepared = {};
};

LetterPrinter::LetterPrinter(Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace)
{
    m_thread.setMaxThreadCount(1);
}

LetterPrinter::~LetterPrinter()
{
    m_cancelled = true;
    m_thread.waitForDone();
}

QString LetterPrinter::defaultPrinterName()
{
    return QPrinterInfo::defaultPrinterName();
}

void LetterPrinter::print(const QList<EventUuid> &events)
{
    begin(std::make_shared<Order>(Order{.events = events}));
}

void LetterPrinter::print(const QList<EventUuid> &events, const QString &printer, int copies, LetterFormat format)
{
    begin(std::make_shared<Order>(Order{.events = events, .printer = printer, .copies = copies, .format = format}));
}

void LetterPrinter::begin(const std::shared_ptr<Order> &order)
{
    const qsizetype asked = order->events.size();
    erase_if(order->events, [this](const EventUuid &event) { return m_onTheirWay.contains(event); });
    if (order->events.isEmpty()) {
        Q_EMIT told(asked == 0 ? tr("No letter is waiting to be printed.")
                               : tr("The letter is on its way to the printer already."),
                    false);
        return;
    }
    for (const EventUuid &event : std::as_const(order->events))
        m_onTheirWay.insert(event);
    if (++m_jobs == 1)
        m_cancelled = false;
    Q_EMIT started(tr("Printing %n letter(s) …", nullptr, static_cast<int>(order->events.size())));
    m_workplace.desk().run(
        this,
        [events = order->events, format = order->format](OpenRegister &reg) {
            return reg.letters().prepareForPaper(events, format);
        },
        [this, order](const Result<LettersForPaper> &prepared) { hand(order, prepared); });
}

void LetterPrinter::hand(const std::shared_ptr<Order> &order, const Result<LettersForPaper> &prepared)
{
    if (!prepared) {
        finish(*order, sentenceFor(prepared.failure()), false);
        return;
    }
    order->prepared = *prepared;
    if (prepared->letters.empty()) {
        finish(*order, refusedWords(*prepared), false);
        return;
    }
    m_thread.start([this, order] {
        PaperJob job{.printer = order->printer.isEmpty() ? defaultPrinterName() : order->printer, .copies = order->copies};
        order->printer = job.printer;
        for (const LetterForPaper &letter : order->prepared.letters)
            job.letters.emplace_back(letter.page.snapshot, letter.page.format, letter.page.copy);
        job.title = job.letters.size() == 1 ? job.letters.front().title() : QStringLiteral("Letters");
        const Done printed = printOnPaper(job, [this] { return !m_cancelled; });
        QMetaObject::invokeMethod(
            this, [this, order, printed] { settle(order, printed); }, Qt::QueuedConnection);
    });
}

void LetterPrinter::settle(const std::shared_ptr<Order> &order, const Done &printed)
{
    if (!printed) {
        finish(*order, notPrintedWords(printed.failure(), order->prepared.letters), false);
        return;
    }
    m_workplace.desk().run(
        this,
        [order](OpenRegister &reg) {
            return reg.letters().issueOnPaper(order->prepared.letters, QStringLiteral("printer:") % order->printer);
        },
        [this, order](const Result<QStringList> &takenBack) {
            if (takenBack)
                finish(*order, printedWords(order->prepared, order->printer, *takenBack),
                       takenBack->isEmpty() && order->prepared.refused.empty());
            else
                finish(*order, notNotedWords(takenBack.failure(), order->prepared.letters, order->printer), false);
        });
}

void LetterPrinter::finish(const Order &order, const QString &sentence, bool good)
{
    for (const EventUuid &event : order.events)
        m_onTheirWay.remove(event);
    --m_jobs;
    // Also after a failure: preparing may have put a letter in the queue.
    m_workplace.announce(Change::LetterIssued);
    Q_EMIT told(sentence, good);
}

}
