// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QStringList>

namespace optoutdesk {

// Counts as horizontal bars, each with its number at its end. Several series stand in columns side by side on one scale,
// each under its own title, so that no colour has to be told from another.
class BarChart : public Chart
{
    Q_OBJECT

public:
    struct Series
    {
        QString title = {}; // not shown for a single series
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

    qint64 highest() const;

    QStringList m_rows;
    QList<Series> m_series;
    QList<Column> m_columns;
};

}
