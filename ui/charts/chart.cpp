// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"

#include <QAccessibleWidget>
#include <QScopedValueRollback>

namespace optoutdesk {

namespace {

constexpr int narrowest = 16; // in lines of text
constexpr int lowest = 13;

QAccessibleInterface *accessibleChart(const QString &, QObject *object)
{
    auto *chart = qobject_cast<Chart *>(object);
    return chart ? new QAccessibleWidget(chart, QAccessible::Chart) : nullptr;
}

}

Chart::Chart(const QString &accessibleName, QWidget *parent) : QCustomPlot(parent)
{
    QAccessible::installFactory(accessibleChart);
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents); // the wheel scrolls the page
    setAutoAddPlottableToLegend(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    plotLayout()->setMargins({});
    connect(this, &QCustomPlot::afterLayout, this, [this] {
        if (!m_drawing)
            place();
    });
}

QSize Chart::minimumSizeHint() const
{
    return {narrowest * lineHeight(), lowest * lineHeight()};
}

QSize Chart::sizeHint() const
{
    return {2 * narrowest * lineHeight(), lowest * lineHeight()};
}

QCPItemText *Chart::addWords(const QString &words, const QPointF &at, Qt::Alignment alignment, const QColor &colour)
{
    auto *item = new QCPItemText(this);
    item->position->setAxes(xAxis, verticalAxis());
    item->position->setCoords(at);
    item->setPositionAlignment(alignment);
    item->setText(words);
    item->setFont(QGuiApplication::font());
    item->setColor(colour);
    item->setClipToAxisRect(false);
    item->setSelectable(false);
    return item;
}

void Chart::redraw()
{
    m_drawn = isVisible();
    if (!m_drawn)
        return;
    {
        const QScopedValueRollback guard(m_drawing, true);
        clearPlottables();
        clearItems();
        setBackground(QBrush(palette().color(QPalette::Base)));
        for (QCPAxis *axis : {xAxis, yAxis, xAxis2, yAxis2}) {
            axis->setTickLabelFont(QGuiApplication::font());
            axis->setTickLabelColor(palette().color(QPalette::PlaceholderText));
            axis->setBasePen(Qt::NoPen);
            axis->setTickPen(Qt::NoPen);
            axis->setSubTickPen(Qt::NoPen);
            axis->setTickLabelPadding(grid::gap);
            axis->grid()->setVisible(false);
            axis->setVisible(false);
        }
        xAxis->setRangeReversed(isMirrored());
        draw();
        nameTicks();
    }
    replot(rpQueuedReplot);
}

void Chart::resizeEvent(QResizeEvent *event)
{
    if (size().isEmpty()) // there is nothing to paint on
        return;
    nameTicks();
    QCustomPlot::resizeEvent(event);
}

void Chart::showEvent(QShowEvent *event)
{
    QCustomPlot::showEvent(event);
    if (!m_drawn)
        redraw();
}

bool Chart::event(QEvent *event)
{
    const bool done = QCustomPlot::event(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        updateGeometry();
        redraw();
        break;
    default: break;
    }
    return done;
}

}
