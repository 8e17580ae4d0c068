// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QStringList>

namespace optoutdesk {

// Counts as horizontal bars, each with its number at its end. Series stand in columns side by side on one scale, each under
// its own title, so that no colour has to be told from another. Title and rows are as high as those of a table: beside one,
// each bar stands on the line of its number.
class BarChart : public Chart
{
    Q_OBJECT

public:
    struct Series
    {
        QString title = {};
        QList<qint64> counts = {}; // one a row

        bool operator==(const Series &) const = default;
    };

    using Chart::Chart;

    // From top to bottom, and from the side where reading begins.
    void setBars(const QStringList &rows, const QList<Series> &series);
    const QStringList &rows() const { return m_rows; }
    const QList<Series> &series() const { return m_series; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void draw() override;
    void nameTicks() override;
    void place() override;

private:
    struct Column
    {
        QCPBars *bars = nullptr;
        QCPItemText *title = nullptr;
        QList<QCPItemText *> numbers = {};
    };

    // The width that each column gets out of the whole, and how long a bar of one is.
    struct Scale
    {
        QList<double> widths = {};
        double perCount = 0; // pixels
    };
    Scale scaleFor(double width) const;

    QStringList m_rows;
    QList<Series> m_series;
    QList<Column> m_columns;
};

}
