// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "letters/letterpages.h"

#include <QString>

#include <functional>
#include <vector>

namespace optoutdesk {

// Letters on their way to a printer: one job, each letter from a new sheet.
struct PaperJob
{
    QString printer = {};
    QString title = {};
    std::vector<LetterPages> letters = {};
    int copies = 1;
};

// Prints and waits for the proof, which may take a minute: not for the window's thread. PrinterNotFound when no printer is
// named, PrintFailed (subject: the printer) when the pages did not get through, Cancelled when `goOn` said no.
Done printOnPaper(const PaperJob &job, const std::function<bool()> &goOn);

}
