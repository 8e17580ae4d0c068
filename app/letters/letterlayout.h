// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "letters/textsetting.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace optoutdesk {

// Some lines of a text at their place on a page.
struct PlacedText
{
    int page = 0;
    QPointF position = {}; // top left of the first of the lines
    SetText text = {};
    int firstLine = 0;
    int lineCount = 0;
};

struct PlacedShape
{
    int page = 0;
    QRectF frame = {};
    bool filled = false; // a rule; otherwise a box
};

// A letter as it will be painted: nothing but texts and lines at their places.
struct LaidOutLetter
{
    QString reference = {};
    QString plainText = {};
    int pageCount = 1;
    std::vector<PlacedText> texts = {};
    std::vector<PlacedShape> shapes = {};

    // Puts texts one below the other; returns where they end.
    qreal place(const std::vector<SetText> &set, QPointF at, int page = 0);
};

LaidOutLetter layOut(const LetterSnapshot &snapshot, LetterFormat format, bool copy);

}
