// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optoutdesk::sealing {

// How a connection's address asks for sealed files: vfs=<name>&seal=<number of a key ticket>.
inline constexpr char vfsName[] = "optout-sealed";
inline constexpr char ticketParameter[] = "seal";

// Makes SQLite know the sealed files, once in the life of the process; never as the default. False when libsodium or SQLite
// does not start.
bool registerSealedFiles();

}
