// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/cupslibrary.h"

#include <QLibrary>

#include <optional>

namespace optoutdesk {

namespace {

template <typename Call>
bool find(QLibrary &library, const char *name, Call &call)
{
    call = reinterpret_cast<Call>(library.resolve(name));
    return call != nullptr;
}

std::optional<CupsLibrary> load()
{
    QLibrary library(QStringLiteral("cups"), 2);
    CupsLibrary cups;
    const bool complete =
        find(library, "cupsAddOption", cups.addOption) && find(library, "cupsCancelJob2", cups.cancelJob)
        && find(library, "cupsCreateJob", cups.createJob) && find(library, "cupsDoRequest", cups.doRequest)
        && find(library, "cupsFinishDocument", cups.finishDocument) && find(library, "cupsFreeDests", cups.freeDests)
        && find(library, "cupsFreeOptions", cups.freeOptions) && find(library, "cupsGetNamedDest", cups.getNamedDest)
        && find(library, "cupsGetOption", cups.getOption) && find(library, "cupsLastErrorString", cups.lastErrorString)
        && find(library, "cupsStartDocument", cups.startDocument) && find(library, "cupsUser", cups.user)
        && find(library, "cupsWriteRequestData", cups.writeRequestData) && find(library, "ippAddString", cups.ippAddString)
        && find(library, "ippDelete", cups.ippDelete) && find(library, "ippFindAttribute", cups.ippFindAttribute)
        && find(library, "ippGetInteger", cups.ippGetInteger) && find(library, "ippNewRequest", cups.ippNewRequest);
    return complete ? std::optional(cups) : std::nullopt;
}

}

const CupsLibrary *CupsLibrary::loaded()
{
    static const std::optional<CupsLibrary> library = load();
    return library ? &*library : nullptr;
}

}
