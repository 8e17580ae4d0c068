// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/cupsjob.h"

#include "ui/printing/cupslibrary.h"

#include <QDeadlineTimer>
#include <QThread>

namespace optoutdesk {

namespace {

// A printer may have to warm up first; one that lets its pages lie longer than this needs a person.
constexpr int patience = 30'000; // milliseconds
constexpr int patiencePerSheet = 6'000;
constexpr int lookEvery = 100;
constexpr int looksPerPrinterLook = 10;
constexpr int looksWithoutAnswer = 20;

http_t *const theServer = nullptr; // the one of the computer's settings

class CupsJob
{
public:
    CupsJob(const CupsLibrary &cups, const PdfJob &job) : m_cups(cups), m_job(job), m_printer(job.printer.toUtf8()) {}

    Done print(const std::function<bool()> &goOn)
    {
        if (!isReady())
            return notPrinted("the printer is stopped, takes no jobs or is not there");
        if (!send()) {
            const QByteArray why = m_cups.lastErrorString();
            cancel();
            return notPrinted(why);
        }
        return follow(goOn);
    }

private:
    Failure notPrinted(const QByteArray &why) const { return {Problem::PrintFailed, m_job.printer, QString::fromUtf8(why)}; }

    bool isReady() const
    {
        cups_dest_t *printer = m_cups.getNamedDest(theServer, m_printer.constData(), nullptr);
        if (!printer)
            return false;
        const auto option = [&](const char *name) {
            return QByteArray(m_cups.getOption(name, printer->num_options, printer->options));
        };
        const bool ready =
            option("printer-state").toInt() != IPP_PSTATE_STOPPED && option("printer-is-accepting-jobs") != "false";
        m_cups.freeDests(1, printer);
        return ready;
    }

    bool send()
    {
        const QByteArray title = m_job.title.toUtf8();
        cups_option_t *options = nullptr;
        int count = 0;
        const auto add = [&](const char *name, const QByteArray &value) {
            count = m_cups.addOption(name, value.constData(), count, &options);
        };
        // One patient a sheet, whatever the printer's habits are.
        add("sides", "one-sided");
        add("number-up", "1");
        add("media", "iso_a4_210x297mm");
        add("copies", QByteArray::number(m_job.copies));
        m_id = m_cups.createJob(theServer, m_printer.constData(), title.constData(), count, options);
        m_cups.freeOptions(count, options);
        if (m_id == 0)
            return false;
        return m_cups.startDocument(theServer, m_printer.constData(), m_id, title.constData(), "application/pdf", 1)
                   == HTTP_STATUS_CONTINUE
               && m_cups.writeRequestData(theServer, m_job.pdf.constData(), size_t(m_job.pdf.size())) == HTTP_STATUS_CONTINUE
               && m_cups.finishDocument(theServer, m_printer.constData()) < IPP_STATUS_REDIRECTION_OTHER_SITE;
    }

    Done follow(const std::function<bool()> &goOn)
    {
        const QDeadlineTimer deadline(patience + qint64(patiencePerSheet) * m_job.sheets * m_job.copies);
        int unanswered = 0;
        for (int look = 1;; ++look) {
            switch (state()) {
            case IPP_JSTATE_COMPLETED: return {};
            case IPP_JSTATE_ABORTED:
            case IPP_JSTATE_CANCELED: return notPrinted("the print service gave the job up");
            case 0: ++unanswered; break;
            default: unanswered = 0; break;
            }
            const bool stopped = unanswered > looksWithoutAnswer || (look % looksPerPrinterLook == 0 && !isReady());
            const bool given = !goOn();
            if (given || stopped || deadline.hasExpired()) {
                cancel();
                // It may have come out at the last moment.
                if (state() == IPP_JSTATE_COMPLETED)
                    return {};
                return given ? Failure{Problem::Cancelled} : notPrinted("the printer did not print it in time");
            }
            QThread::msleep(lookEvery);
        }
    }

    // 0: the print service does not say.
    int state() const
    {
        const QByteArray uri = "ipp://localhost/jobs/" % QByteArray::number(m_id);
        ipp_t *request = m_cups.ippNewRequest(IPP_OP_GET_JOB_ATTRIBUTES);
        m_cups.ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", nullptr, uri.constData());
        m_cups.ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, m_cups.user());
        m_cups.ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", nullptr, "job-state");
        ipp_t *answer = m_cups.doRequest(theServer, request, "/");
        ipp_attribute_t *found = answer ? m_cups.ippFindAttribute(answer, "job-state", IPP_TAG_ENUM) : nullptr;
        const int state = found ? m_cups.ippGetInteger(found, 0) : 0;
        m_cups.ippDelete(answer);
        return state;
    }

    void cancel()
    {
        if (m_id > 0)
            m_cups.cancelJob(theServer, m_printer.constData(), m_id, 0);
    }

    const CupsLibrary &m_cups;
    const PdfJob &m_job;
    QByteArray m_printer;
    int m_id = 0;
};

}

std::optional<Done> printWithCups(const PdfJob &job, const std::function<bool()> &goOn)
{
    const CupsLibrary *cups = CupsLibrary::loaded();
    if (!cups)
        return std::nullopt;
    return CupsJob(*cups, job).print(goOn);
}

}
