// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/reportpdf.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

class QPrinter;
class QWidget;

namespace optoutdesk {

// Prints a page that is no letter (the recovery code, the audit trail, a help page) on a printer that the person chooses.
// Nothing is kept in a file of ours. The printer is waited for beside everything else.
class ReportPrinter : public QObject
{
    Q_OBJECT

public:
    // Its dialog belongs to `window`'s window.
    explicit ReportPrinter(QWidget *window);
    // What did not come out by then is cancelled.
    ~ReportPrinter() override;

    void print(const ReportDocument &document);
    bool isPrinting() const { return m_jobs > 0; }

Q_SIGNALS:
    // One sentence about what is under way, then one about what became of it.
    void started(const QString &sentence);
    void told(const QString &sentence, bool good);

private:
    void hand(const ReportDocument &document, const QString &printer, int copies);

    QWidget *m_window;
    std::unique_ptr<QPrinter> m_device;
    QThreadPool m_thread;
    std::atomic<bool> m_cancelled = false;
    int m_jobs = 0;
};

}
