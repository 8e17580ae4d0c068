// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paperjob.h"

#include "letters/letterpdf.h"
#include "platform/guards.h"
#include "ui/printing/cupsjob.h"

#include <QPrinter>

namespace optoutdesk {

namespace {

// Where the system's own printing answers for itself.
Done printWithSystem(const PaperJob &job)
{
    const Failure notPrinted{Problem::PrintFailed, job.printer};
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(job.printer);
    if (!printer.isValid() || printer.outputFormat() != QPrinter::NativeFormat)
        return notPrinted;
    printer.setDocName(job.title);
    printer.setCopyCount(job.copies);
    printer.setDuplex(QPrinter::DuplexNone);
    printer.setFullPage(true);
    if (!paintLetters(printer, job.letters) || printer.printerState() == QPrinter::Error
        || printer.printerState() == QPrinter::Aborted)
        return notPrinted;
    return {};
}

}

Done printOnPaper(const PaperJob &job, const std::function<bool()> &goOn)
{
    if (job.printer.isEmpty())
        return Failure{Problem::PrinterNotFound};
    Result<QByteArray> pdf = lettersPdf(job.letters, job.title);
    if (!pdf)
        return pdf.failure();
    if (!goOn())
        return Failure{Problem::Cancelled};
    int sheets = 0;
    for (const LetterPages &letter : job.letters)
        sheets += letter.count();
    const PdfJob order{job.printer, job.title, std::move(*pdf), sheets, job.copies};
    if (const std::optional<Done> printed = printWithCups(order, goOn))
        return guards::isOn(guards::Guard::PrintProof) ? *printed : Done();
    return printWithSystem(job);
}

}
