// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ratechart.h"

#include "domain/calendar.h"
#include "text/numberwords.h"
#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"
#include "ui/theme/textrole.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace optoutdesk {

namespace {

class PercentTicker : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return QString::number(tick, 'g', 4) % u'%'; }
};

double keyOf(QDate day)
{
    return static_cast<double>(day.toJulianDay());
}

QString monthText(QDate day)
{
    return screenDate(day).mid(3);
}

}

void RateChart::setPoints(const QList<Point> &points)
{
    m_points = points;
    const QList<Point> shown = known();
    setAccessibleDescription(shown.isEmpty() ? tr("There is no rate to show.")
                                             : tr("Objection rate from %1 on %2 to %3 on %4")
                                                   .arg(rateText(shown.first().percent), screenDate(shown.first().on),
                                                        rateText(shown.last().percent), screenDate(shown.last().on)));
    redraw();
}

QList<RateChart::Point> RateChart::known() const
{
    QList<Point> points;
    std::ranges::copy_if(m_points, std::back_inserter(points), [](const Point &point) { return point.percent.has_value(); });
    return points;
}

void RateChart::draw()
{
    if (m_points.isEmpty())
        return;
    QCPAxis *percentAxis = verticalAxis();
    percentAxis->setVisible(true);
    xAxis->setVisible(true);
    xAxis->setBasePen(QPen(palette().color(QPalette::Mid), 1));
    percentAxis->grid()->setVisible(true);
    percentAxis->grid()->setPen(QPen(palette().color(QPalette::Midlight), 1));
    percentAxis->grid()->setZeroLinePen(Qt::NoPen);
    const QSharedPointer<PercentTicker> ticker(new PercentTicker);
    ticker->setTickCount(4);
    percentAxis->setTicker(ticker);

    QVector<double> days;
    QVector<double> rates;
    double highest = 0;
    for (const Point &point : std::as_const(m_points)) {
        days.append(keyOf(point.on));
        rates.append(point.percent.value_or(std::numeric_limits<double>::quiet_NaN()));
        highest = std::max(highest, point.percent.value_or(0));
    }
    percentAxis->setRange(0, highest > 0 ? highest * 1.2 : 1);
    xAxis->setRange(days.first(), std::max(days.last(), days.first() + 1));

    const QColor colour = seriesColours(currentScheme()).constFirst();
    QCPGraph *line = addGraph(xAxis, percentAxis);
    line->setPen(QPen(colour, lineHeight() / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (currentScheme() != Scheme::HighContrast) {
        QColor area = colour;
        area.setAlphaF(0.1F);
        line->setBrush(area);
    }
    line->setData(days, rates, true);
    line->setAntialiased(true);
    nameEnds();
}

// The ends carry their values, so that nobody has to follow the line back to the axis.
void RateChart::nameEnds()
{
    const QList<Point> shown = known();
    if (shown.isEmpty())
        return;
    const QColor colour = seriesColours(currentScheme()).constFirst();
    QFont bold = QGuiApplication::font();
    bold.setWeight(QFont::DemiBold);
    const auto name = [this, &colour, &bold, &shown](const Point &point, bool isLast) {
        auto *dot = new QCPItemTracer(this); // an item, not a point of the graph: that one is cut off at the axes
        dot->position->setAxes(xAxis, verticalAxis());
        dot->position->setCoords(keyOf(point.on), *point.percent);
        dot->setClipToAxisRect(false);
        dot->setStyle(QCPItemTracer::tsCircle);
        dot->setSize(lineHeight() * 0.6);
        dot->setPen(QPen(palette().color(QPalette::Base), lineHeight() / 10.0));
        dot->setBrush(colour);
        const QString text = rateText(point.percent);
        // Above all of the line that runs under the words.
        const double days = xAxis->range().size() * QFontMetricsF(bold).horizontalAdvance(text) / std::max(1, width());
        double above = *point.percent;
        for (const Point &other : shown) {
            if (std::abs(keyOf(other.on) - keyOf(point.on)) <= 1.5 * days)
                above = std::max(above, *other.percent);
        }
        const bool atRight = isLast != isMirrored();
        QCPItemText *words =
            addWords(text, {keyOf(point.on), above}, Qt::AlignBottom | (atRight ? Qt::AlignRight : Qt::AlignLeft),
                     palette().color(QPalette::Text));
        words->setFont(bold);
        words->setPadding(QMargins(0, 0, 0, grid::gap));
    };
    if (shown.size() > 1)
        name(shown.first(), false);
    name(shown.last(), true);
}

// As many months as have room, counted back from the last day.
void RateChart::nameTicks()
{
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const int wordWidth = QFontMetrics(QGuiApplication::font()).horizontalAdvance(QStringLiteral("May-2026"));
    const int room = std::max(2, 2 * width() / (3 * wordWidth));
    const qsizetype step = std::max<qsizetype>(1, (m_points.size() + room - 2) / room);
    for (qsizetype at = m_points.size() - 1; at >= 0; at -= step)
        ticker->addTick(keyOf(m_points[at].on), monthText(m_points[at].on));
    xAxis->setTicker(ticker);
    // Half of the outermost words stands beyond the axis.
    axisRect()->setMinimumMargins(QMargins(wordWidth / 2, lineHeight(), wordWidth / 2 + grid::tight, 0));
}

}
