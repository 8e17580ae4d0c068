// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace optoutdesk {

struct PdfJob
{
    QString printer = {};
    QString title = {};
    QByteArray pdf = {};
    int sheets = 1;
    int copies = 1;
};

// Prints through CUPS and waits until CUPS says that the job was completed: Qt's own printer says yes to everything, also
// to a job that nobody took. A job that does not get through is cancelled, so that nothing comes out later of which the
// register says that it waits. nullopt: this system has no CUPS.
std::optional<Done> printWithCups(const PdfJob &job, const std::function<bool()> &goOn);

}
