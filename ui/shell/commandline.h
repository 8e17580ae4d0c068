// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace optoutdesk {

// What the window was started with. Read before there is an application, so that --help and --version need no display.
struct CommandLine
{
    QString databasePath = {}; // empty: none named
    bool demonstration = false;
    QString answer = {}; // to be printed instead of opening a window
    int exitStatus = 0; // with an answer: 0, or 2 for wrong usage

    // The words behind the program's name.
    static CommandLine read(const QStringList &words);
};

}
