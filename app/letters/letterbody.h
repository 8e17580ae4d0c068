// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/letterflow.h"
#include "letters/letterstyle.h"
#include "letters/lettertext.h"

namespace optoutdesk {

// The column of the letter, set but not yet divided into pages: heading, paragraphs, facts, bullets; in large print also
// what else stands beside the address or at the foot.
std::vector<FlowBlock> setBody(const QList<LetterBlock> &blocks, const LetterStyle &style);

// The texts of one style, line below line.
QString textOf(const QList<LetterBlock> &blocks, BlockStyle style);

}
