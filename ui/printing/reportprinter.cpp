// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/reportprinter.h"

#include "ui/printing/cupsjob.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QWidget>

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr int leastRowsASheet = 10;

// The printer gets time for each sheet; a report has never more than this.
int sheetsAtMost(const ReportDocument &document)
{
    qsizetype rows = 0;
    for (const ReportTable &table : document.tables)
        rows += static_cast<qsizetype>(table.rows.size());
    return static_cast<int>(1 + rows / leastRowsASheet);
}

Done printReport(const ReportDocument &document, const QString &printer, int copies, const std::function<bool()> &goOn)
{
    Result<QByteArray> pdf = reportPdf(document);
    if (!pdf)
        return pdf.failure();
    const PdfJob job{.printer = printer,
                     .title = document.title,
                     .pdf = std::move(*pdf),
                     .sheets = sheetsAtMost(document),
                     .copies = copies};
    return printWithCups(job, goOn).value_or(Failure{Problem::PrintFailed, printer});
}

}

ReportPrinter::ReportPrinter(QWidget *window) : QObject(window), m_window(window)
{
    m_thread.setMaxThreadCount(1);
}

ReportPrinter::~ReportPrinter()
{
    m_cancelled = true;
    m_thread.waitForDone();
}

void ReportPrinter::print(const ReportDocument &document)
{
    // A dialog without a printer to choose says nothing.
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        Q_EMIT told(tr("No printer is set up on this computer, so nothing was printed."), false);
        return;
    }
    m_device = std::make_unique<QPrinter>();
    auto *dialog = new QPrintDialog(m_device.get(), m_window->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print: %1").arg(document.title));
    for (const auto option : {QAbstractPrintDialog::PrintToFile, QAbstractPrintDialog::PrintPageRange,
                              QAbstractPrintDialog::PrintCollateCopies, QAbstractPrintDialog::PrintShowPageSize})
        dialog->setOption(option, false);
    connect(dialog, &QDialog::accepted, this,
            [this, document] { hand(document, m_device->printerName(), std::max(1, m_device->copyCount())); });
    dialog->open();
}

void ReportPrinter::hand(const ReportDocument &document, const QString &printer, int copies)
{
    ++m_jobs;
    Q_EMIT started(tr("Printing …"));
    m_thread.start([this, document, printer, copies] {
        const Done printed = printReport(document, printer, copies, [this] { return !m_cancelled; });
        QMetaObject::invokeMethod(
            this,
            [this, printed, printer] {
                --m_jobs;
                if (printed)
                    Q_EMIT told(tr("Printed on %1.").arg(printer), true);
                else
                    Q_EMIT told(tr("It did not come out of the printer %1. Nothing is kept there; try again.").arg(printer),
                                false);
            },
            Qt::QueuedConnection);
    });
}

}
