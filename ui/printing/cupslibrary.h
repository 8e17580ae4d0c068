// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cups/cups.h>

namespace optoutdesk {

// The calls of the print service that a job needs, found when the first letter is printed.
struct CupsLibrary
{
    // nullptr: there is no CUPS on this computer.
    static const CupsLibrary *loaded();

    decltype(&::cupsAddOption) addOption = nullptr;
    decltype(&::cupsCancelJob2) cancelJob = nullptr;
    decltype(&::cupsCreateJob) createJob = nullptr;
    decltype(&::cupsDoRequest) doRequest = nullptr;
    decltype(&::cupsFinishDocument) finishDocument = nullptr;
    decltype(&::cupsFreeDests) freeDests = nullptr;
    decltype(&::cupsFreeOptions) freeOptions = nullptr;
    decltype(&::cupsGetNamedDest) getNamedDest = nullptr;
    decltype(&::cupsGetOption) getOption = nullptr;
    decltype(&::cupsLastErrorString) lastErrorString = nullptr;
    decltype(&::cupsStartDocument) startDocument = nullptr;
    decltype(&::cupsUser) user = nullptr;
    decltype(&::cupsWriteRequestData) writeRequestData = nullptr;
    decltype(&::ippAddString) ippAddString = nullptr;
    decltype(&::ippDelete) ippDelete = nullptr;
    decltype(&::ippFindAttribute) ippFindAttribute = nullptr;
    decltype(&::ippGetInteger) ippGetInteger = nullptr;
    decltype(&::ippNewRequest) ippNewRequest = nullptr;
};

}
