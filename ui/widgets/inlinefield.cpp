// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inlinefield.h"

#include "ui/theme/grid.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace optoutdesk {

QWidget *newInlineField(const QString &caption, QWidget *field)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::gap);
    auto *words = new TextLabel(caption);
    words->setWordWrap(false);
    words->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    row->addWidget(words);
    row->addWidget(field);
    return pair;
}

}
