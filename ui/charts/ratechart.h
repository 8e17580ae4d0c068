// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QDate>

#include <optional>

namespace optoutdesk {

// A rate in per cent on a few days, as a line from zero. First and last value stand at the line itself.
class RateChart : public Chart
{
    Q_OBJECT

public:
    struct Point
    {
        QDate on = {};
        std::optional<double> percent = {}; // none leaves a gap

        bool operator==(const Point &) const = default;
    };

    using Chart::Chart;

    // Oldest first.
    void setPoints(const QList<Point> &points);
    const QList<Point> &points() const { return m_points; }

protected:
    void draw() override;
    void nameTicks() override;

private:
    QList<Point> known() const;
    void nameEnds();

    QList<Point> m_points;
};

}
