// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "text/numberwords.h"
#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"
#include "ui/theme/textrole.h"

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr double rowPitch = 1.5; // in lines of text
constexpr double barWidth = 0.62; // of a row
constexpr double widestName = 0.4; // of the chart

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
    const int rows = static_cast<int>(static_cast<double>(m_rows.size() + 1) * rowPitch * lineHeight());
    return {Chart::minimumSizeHint().width(), std::max(rows, 4 * lineHeight())};
}

QSize BarChart::sizeHint() const
{
    return {Chart::sizeHint().width(), minimumSizeHint().height()};
}

qint64 BarChart::highest() const
{
    qint64 highest = 0;
    for (const Series &each : m_series) {
        for (const qint64 count : each.counts)
            highest = std::max(highest, count);
    }
    return highest;
}

void BarChart::draw()
{
    m_columns.clear();
    QCPAxis *rowAxis = verticalAxis();
    rowAxis->setVisible(true);
    rowAxis->setRangeReversed(true);
    rowAxis->setRange(-0.5, static_cast<double>(m_rows.size()) - 0.5);
    rowAxis->setTickLabelColor(palette().color(QPalette::Text));

    QFont bold = QGuiApplication::font();
    bold.setWeight(QFont::DemiBold);
    const bool titled = m_series.size() > 1;
    axisRect()->setMinimumMargins(QMargins(0, titled ? lineHeight() + grid::gap : 0, 0, 0));
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
        if (titled) {
            column.title = addWords(series.title, {0, -0.5}, start | Qt::AlignBottom, palette().color(QPalette::Text));
            column.title->setFont(bold);
            column.title->setPadding(QMargins(0, 0, 0, grid::tight));
        }
        m_columns.append(column);
    }
}

// The scale leaves room for the number behind the longest bar, whatever the width and the size of the text.
void BarChart::place()
{
    if (m_columns.isEmpty())
        return;
    const QFontMetrics metrics(QGuiApplication::font());
    const double width = axisRect()->width();
    const double columnWidth = width / static_cast<double>(m_columns.size());
    const double numberWidth = metrics.horizontalAdvance(countText(highest())) + 3 * grid::unit;
    const double barRoom = std::max(columnWidth - numberWidth, columnWidth / 4);
    const double perPixel = static_cast<double>(std::max<qint64>(highest(), 1)) / barRoom;
    xAxis->setRange(0, width * perPixel);
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        const Column &column = m_columns[at];
        const double base = static_cast<double>(at) * columnWidth * perPixel;
        column.bars->setBaseValue(base);
        for (qsizetype row = 0; row < column.numbers.size(); ++row)
            column.numbers[row]->position->setCoords(base + static_cast<double>(m_series[at].counts[row]),
                                                     static_cast<double>(row));
        if (column.title)
            column.title->position->setCoords(base, -0.5);
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
}

}
