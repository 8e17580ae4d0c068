// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optoutdesk::guards {

// The protections that the fault matrix proves by taking them off, one at a time, and looking whether its harness goes red.
// Only a test-only program can: it is linked with another isOn(). In the programs that are shipped all of them are always
// on, and nothing can say otherwise.
enum class Guard {
    DurableCommits, // journal TRUNCATE, synchronous EXTRA
    WholeTransactions, // one transaction around everything an act writes
    ReadBack, // "recorded" only after the event was read back
    ListErrors, // a list that ends early is a failure
    NeverCreate, // opening never makes a file
    NetworkRefused,
    PagesChecked, // a plain register's pages and rows are checked before use
    SealsChecked, // a sealed page that does not open is an error
    ShortWritesSeen, // writeSafely counts bytes and looks again before it renames
    ChainChecked,
    SignInDelay,
    RolesChecked,
    PlainText, // control characters refused, formulas neutralised, direction isolated
    TimesInUtc,
    PrivateFiles, // umask, no core dumps, private temporary folder
    PrintProof, // "printed" only when the print service said so
    BackupsProven, // a backup counts only after it was opened and checked
};

bool isOn(Guard guard) noexcept;

}
