// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace optoutdesk {

// A cell's text as the register may keep it, and what had to be done to it.
struct CellText
{
    QString text = {}; // spaces and line breaks inside made one space each; control characters gone
    bool hadControls = false;
    bool isDamaged = false; // holds U+FFFD: a letter could not be decoded
};

enum class LineBreaks { ToSpaces, Kept };
CellText readCellText(QByteArrayView cell, LineBreaks breaks = LineBreaks::ToSpaces);

// The first characters of a text, never half of one.
QString cutText(const QString &text, qsizetype limit);

// The cell as it stood, for a list of problems: control characters as visible signs, cut with … where it is long.
QString quotedCell(QByteArrayView cell);

}
