// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importedrow.h"

#include <QByteArrayView>

namespace optoutdesk {

// Cells that hold one certain value or none: whatever is not quite right is refused with the reason, never repaired.

struct NhsNumberCell
{
    std::optional<NhsNumber> number = {};
    std::optional<RowReason> problem = {}; // none for an empty cell and for what stands for one
};
NhsNumberCell readNhsNumberCell(QByteArrayView cell);

struct DateCell
{
    QDate day = {};
    std::optional<RowReason> problem = {}; // unreadable, or after `today`
};
// An empty cell, "N/A", zeros and the far end of a calendar (31-Dec-9999) mean no date and are no problem.
DateCell readDateCell(QByteArrayView cell, QDate today);

}
