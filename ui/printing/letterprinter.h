// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/letter.h"
#include "domain/result.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace optoutdesk {

struct LettersForPaper;
class Workplace;

// Issues and prints letters without asking: on the default printer, one job, a letter a sheet. A letter counts as printed
// only on proof; without a printer it stays pending and nothing is lost. The printer is waited for beside everything else.
class LetterPrinter : public QObject
{
    Q_OBJECT

public:
    explicit LetterPrinter(Workplace &workplace, QObject *parent = nullptr);
    // What did not come out by then is cancelled and stays pending.
    ~LetterPrinter() override;

    void print(const QList<EventUuid> &events);
    // The same with what a person chose; an empty printer is the default one.
    void print(const QList<EventUuid> &events, const QString &printer, int copies, LetterFormat format);
    bool isPrinting() const { return m_jobs > 0; }
    // Takes back what the printer has not finished.
    void cancel() { m_cancelled = true; }
    // Empty: there is none.
    static QString defaultPrinterName();

Q_SIGNALS:
    // One sentence about what is under way ("Printing 12 letters …"), until told() says what became of it.
    void started(const QString &sentence);
    // One sentence about what became of it; `good` only when everything was printed.
    void told(const QString &sentence, bool good);

private:
    struct Order;

    void begin(const std::shared_ptr<Order> &order);
    void hand(const std::shared_ptr<Order> &order, const Result<LettersForPaper> &prepared);
    void settle(const std::shared_ptr<Order> &order, const Done &printed);
    void finish(const Order &order, const QString &sentence, bool good);

    Workplace &m_workplace;
    QThreadPool m_thread;
    std::atomic<bool> m_cancelled = false;
    QSet<EventUuid> m_onTheirWay; // pressing the key twice must not print twice
    int m_jobs = 0;
};

}
