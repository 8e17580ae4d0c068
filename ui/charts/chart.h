// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"

namespace optoutdesk {

// What all charts share: colours of the palette, fonts of the application, mirrored with the layout, and all three followed
// while the program runs. A picture to look at: it takes neither mouse nor keyboard, a screen reader hears its name and its
// numbers in words, and the same numbers stand in a table beside it.
class Chart : public QCustomPlot
{
    Q_OBJECT

public:
    explicit Chart(const QString &accessibleName, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    // Draws what is shown anew, in the present colours and fonts.
    virtual void draw() = 0;
    // Words beside the axes for the present width of the widget, before the axes get their room.
    virtual void nameTicks() {}
    // What depends on the room that the axes have got.
    virtual void place() {}

    bool isMirrored() const { return layoutDirection() == Qt::RightToLeft; }
    // Words inside the picture, not cut off at the axes.
    QCPItemText *addWords(const QString &words, const QPointF &at, Qt::Alignment alignment, const QColor &colour);
    // The axis of a direction that is in use: the first one, or its mirrored twin.
    QCPAxis *verticalAxis() const { return isMirrored() ? yAxis2 : yAxis; }
    void redraw();

    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    bool m_drawing = false;
    bool m_drawn = false; // as things are now; what nobody sees is drawn when it is shown
};

}
