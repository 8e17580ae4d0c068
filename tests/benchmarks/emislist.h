// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace optoutdesk::testing {

// The practice of a size as the clinical system EMIS saves its patient list.
void writeEmisList(qint64 size, const QString &path);

// The same people as a table made ready: one a line, the columns of the register's patient table with tabs between them.
void writeReadyRows(qint64 size, const QString &path);

}
