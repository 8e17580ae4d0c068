// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "text/numberwords.h"
#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"
#include "ui/theme/textrole.h"

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr double barWidth = 0.6; // of a row
constexpr double widestName = 0.46; // of the chart

int rowHeight()
{
    return lineHeight() + 2 * grid::unit;
}

QFont titleFont()
{
    QFont bold = QGuiApplication::font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

}

void BarChart::setBars(const QStringList &rows, const QList<Series> &series)
{
    m_rows = rows;
    m_series = series;
    updateGeometry();
    redraw();
}

QSize BarChart::minimumSizeHint() const
{
    return {Chart::minimumSizeHint().width(), static_cast<int>(m_rows.size() + 1) * rowHeight()};
}

QSize BarChart::sizeHint() const
{
    return {Chart::sizeHint().width(), minimumSizeHint().height()};
}

// All columns share one scale; one with short bars is no wider than they, its numbers and its title need.
BarChart::Scale BarChart::scaleFor(double width) const
{
    const QFontMetricsF numbers(QGuiApplication::font());
    const QFontMetricsF titles(titleFont());
    QList<double> longest;
    QList<double> besideBar;
    QList<double> least;
    for (const Series &each : m_series) {
        const qint64 highest = each.counts.isEmpty() ? 0 : *std::ranges::max_element(each.counts);
        longest.append(static_cast<double>(highest));
        besideBar.append(numbers.horizontalAdvance(countText(highest)) + grid::tight + grid::block);
        least.append(std::max(titles.horizontalAdvance(each.title) + grid::block, besideBar.last()));
    }
    Scale scale{least, 0};
    QList<bool> grows(m_series.size(), true);
    for (qsizetype round = 0; round < m_series.size(); ++round) {
        double room = width;
        double sum = 0;
        for (qsizetype at = 0; at < m_series.size(); ++at) {
            room -= grows[at] ? besideBar[at] : least[at];
            sum += grows[at] ? longest[at] : 0;
        }
        scale.perCount = sum > 0 ? std::max(room, 0.0) / sum : 0;
        bool isFinal = true;
        for (qsizetype at = 0; at < m_series.size(); ++at) {
            const double wanted = besideBar[at] + longest[at] * scale.perCount;
            if (grows[at] && wanted < least[at]) {
                grows[at] = false;
                isFinal = false;
            }
            scale.widths[at] = grows[at] ? wanted : least[at];
        }
        if (isFinal)
            break;
    }
    return scale;
}

void BarChart::draw()
{
    m_columns.clear();
    QCPAxis *rowAxis = verticalAxis();
    rowAxis->setVisible(true);
    rowAxis->setRangeReversed(true);
    rowAxis->setRange(-0.5, static_cast<double>(m_rows.size()) - 0.5);
    rowAxis->setTickLabelColor(palette().color(QPalette::Text));

    axisRect()->setAutoMargins(QCP::msLeft | QCP::msRight);
    axisRect()->setMinimumMargins({});
    const Qt::Alignment start = isMirrored() ? Qt::AlignRight : Qt::AlignLeft;
    const QList<QColor> colours = seriesColours(currentScheme());
    for (qsizetype at = 0; at < m_series.size(); ++at) {
        const Series &series = m_series[at];
        Column column;
        column.bars = new QCPBars(rowAxis, xAxis);
        column.bars->setWidth(barWidth);
        column.bars->setPen(Qt::NoPen);
        column.bars->setBrush(colours[at % colours.size()]);
        for (qsizetype row = 0; row < series.counts.size(); ++row) {
            const qint64 count = series.counts[row];
            column.bars->addData(static_cast<double>(row), static_cast<double>(count));
            QCPItemText *number = addWords(countText(count), {0, static_cast<double>(row)}, start | Qt::AlignVCenter,
                                           palette().color(count > 0 ? QPalette::Text : QPalette::PlaceholderText));
            number->setPadding(QMargins(grid::tight, 0, grid::tight, 0));
            column.numbers.append(number);
        }
        column.title = addWords(series.title, {0, -1}, start | Qt::AlignVCenter, palette().color(QPalette::Text));
        column.title->setFont(titleFont());
        m_columns.append(column);
    }
}

void BarChart::place()
{
    const double width = axisRect()->width();
    const Scale scale = scaleFor(width);
    const double perPixel = scale.perCount > 0 ? 1 / scale.perCount : 1;
    xAxis->setRange(0, width * perPixel);
    double base = 0;
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        const Column &column = m_columns[at];
        column.bars->setBaseValue(base);
        column.title->position->setCoords(base, -1);
        for (qsizetype row = 0; row < column.numbers.size(); ++row)
            column.numbers[row]->position->setCoords(base + static_cast<double>(m_series[at].counts[row]),
                                                     static_cast<double>(row));
        base += scale.widths[at] * perPixel;
    }
}

// Long names are shortened here and whole in the table.
void BarChart::nameTicks()
{
    const QFontMetrics metrics(QGuiApplication::font());
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        ticker->addTick(static_cast<double>(row),
                        metrics.elidedText(m_rows[row], Qt::ElideRight, static_cast<int>(width() * widestName)));
    verticalAxis()->setTicker(ticker);
    const int below = height() - static_cast<int>(m_rows.size() + 1) * rowHeight();
    axisRect()->setMargins(QMargins(0, rowHeight(), 0, std::max(0, below)));
}

}
