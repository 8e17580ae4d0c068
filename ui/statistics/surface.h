// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace optoutdesk {

// A sheet of paper on the page: the ground on which charts, tables and numbers stand.
class Surface : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// Draws the same ground for a widget that cannot be one.
void paintSurface(QWidget *widget);

}
