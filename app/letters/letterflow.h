// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/letterlayout.h"
#include "letters/letterstyle.h"

#include <vector>

namespace optoutdesk {

// A label, side heading or bullet on the baseline of a block's first line.
struct Beside
{
    SetText text = {};
    qreal indent = 0;
};

// One text in the column of the letter, with what stands beside it.
struct FlowBlock
{
    SetText text = {};
    qreal indent = 0;
    std::vector<Beside> beside = {};
    qreal spaceBefore = 0;
    bool startsRow = true; // below all that stands beside the blocks before it
    bool keepWithNext = false;
    bool ruleBefore = false; // a thin line across the column
};

// Fills the column from `top` on the first page, page after page. A heading stays with two lines of what follows, no line
// of a paragraph stands alone on a page, and space before a block is lost at the top of one. Returns the number of pages.
int flow(const std::vector<FlowBlock> &blocks, const LetterStyle &style, qreal top, LaidOutLetter &letter);

}
