// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace optoutdesk {

// What every table of the program has in common: rows are chosen whole and one at a time, nothing is edited in place, Tab
// goes to the next control, and there are no grid lines and no row numbers.
void showAsRows(QTableView &table);

}
