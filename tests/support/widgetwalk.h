// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

class QWidget;

namespace optoutdesk::testing {

// A text that a person can see or hear: on or of which widget, and where (text, tooltip, header, cell, accessible name …).
struct ShownText
{
    QString widget;
    QString place;
    QString text;
};

// Every text of the window and all it holds, hidden pages, menus, headers and the first rows of each list included; what a
// person typed into a field is not of the program and left out.
QList<ShownText> shownTexts(const QWidget &window);

// Under the pseudo-language of tests/support/pseudolanguage.py: the texts with words outside ⟦…⟧, one line each. `data`
// matches what is no wording of the program: names, dates, numbers of the sample. Empty: everything passed through tr().
QStringList textsOutsideTr(const QWidget &window, const QList<QRegularExpression> &data = {});

// Labels, and tool tips, that could read data as markup: each label says Qt::PlainText. Empty is good.
QStringList labelsThatGuessTheirFormat(const QWidget &window);

// Controls that take the keyboard's focus and that a screen reader could not name. Empty is good.
QStringList controlsWithoutName(const QWidget &window);

}
