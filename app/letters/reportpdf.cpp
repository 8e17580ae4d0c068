// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/reportpdf.h"

#include "letters/letterpdf.h"
#include "letters/letterstyle.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace optoutdesk {

namespace {

// Sets a report from the top of the first page down; a table that does not fit goes on below its columns on the next.
class ReportSetter
{
public:
    ReportSetter(QPdfWriter &writer, const ReportDocument &document)
        : m_writer(writer), m_document(document), m_style(LetterFormat::Standard)
    {}

    // Pages set; 0 when the writer refused.
    int set();

private:
    void line(const QFont &font, const QString &text);
    void plate(const QStringList &groups);
    void table(const ReportTable &table);
    void row(const QFont &font, const QStringList &cells, qsizetype columns);
    void rule();
    bool make(qreal height);
    void foot();
    qreal heightOf(const QFont &font) const { return QFontMetricsF(font, &m_writer).lineSpacing(); }

    QPdfWriter &m_writer;
    const ReportDocument &m_document;
    const LetterStyle m_style;
    QPainter m_painter;
    qreal m_top = 0;
    int m_pages = 0;
    bool m_refused = false;
};

int ReportSetter::set()
{
    if (!m_painter.begin(&m_writer))
        return 0;
    m_pages = 1;
    m_top = m_style.page.top();
    line(m_style.letterhead, m_document.title);
    m_top += m_style.paragraphSpace;
    for (const QString &text : m_document.lines)
        line(m_style.body, text);
    if (!m_document.plate.isEmpty())
        plate(m_document.plate);
    for (const QString &text : m_document.afterPlate)
        line(m_style.body, text);
    for (const ReportTable &each : m_document.tables)
        table(each);
    foot();
    return m_painter.end() && !m_refused ? m_pages : 0;
}

// Room for so much more on this page, or a new page. False when the writer refuses one.
bool ReportSetter::make(qreal height)
{
    if (m_top + height <= m_style.page.bottom())
        return true;
    foot();
    if (!m_writer.newPage()) {
        m_refused = true;
        return false;
    }
    ++m_pages;
    m_top = m_style.page.top();
    return true;
}

void ReportSetter::line(const QFont &font, const QString &text)
{
    const QRectF room(m_style.page.left(), m_top, m_style.page.width(), m_style.page.height());
    const QRectF needed = QFontMetricsF(font, &m_writer).boundingRect(room, Qt::TextWordWrap, text);
    if (!make(needed.height()))
        return;
    m_painter.setFont(font);
    m_painter.drawText(QRectF(m_style.page.left(), m_top, m_style.page.width(), needed.height()), Qt::TextWordWrap, text);
    m_top += needed.height();
}

void ReportSetter::plate(const QStringList &groups)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(2 * m_style.letterhead.pixelSize());
    m_top += m_style.sectionSpace;
    line(font, groups.join(QStringLiteral("  ")));
    m_top += m_style.sectionSpace;
}

void ReportSetter::table(const ReportTable &table)
{
    m_top += m_style.sectionSpace;
    // A title never stands alone at the foot of a page.
    if (!make(4 * heightOf(m_style.body)))
        return;
    line(m_style.heading, table.title);
    row(m_style.strong, table.columns, table.columns.size());
    rule();
    for (const QStringList &cells : table.rows)
        row(m_style.body, cells, table.columns.size());
}

void ReportSetter::row(const QFont &font, const QStringList &cells, qsizetype columns)
{
    const qreal height = heightOf(font);
    if (columns < 1 || !make(height))
        return;
    m_painter.setFont(font);
    const qreal number = m_style.page.width() / 5;
    const qreal first = m_style.page.width() - number * static_cast<qreal>(columns - 1);
    const QFontMetricsF metrics(font, &m_writer);
    m_painter.drawText(QRectF(m_style.page.left(), m_top, first, height), Qt::AlignLeft,
                       metrics.elidedText(cells.value(0), Qt::ElideRight, first));
    for (qsizetype i = 1; i < columns; ++i) {
        const qreal left = m_style.page.left() + first + number * static_cast<qreal>(i - 1);
        m_painter.drawText(QRectF(left, m_top, number, height), Qt::AlignRight, cells.value(i));
    }
    m_top += height;
}

void ReportSetter::rule()
{
    m_painter.fillRect(QRectF(m_style.page.left(), m_top, m_style.page.width(), LetterStyle::ruleWidth), Qt::black);
    m_top += m_style.factSpace;
}

void ReportSetter::foot()
{
    m_painter.setFont(m_style.foot);
    const QRectF room(m_style.page.left(), m_style.footTop, m_style.page.width(), millimetres(12));
    m_painter.drawText(room, Qt::TextWordWrap, m_document.footnote);
}

}

Result<QByteArray> reportPdf(const ReportDocument &document)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    int pages = 0;
    if (buffer.open(QIODevice::WriteOnly)) {
        QPdfWriter writer(&buffer);
        writer.setPageSize(LetterPages::pageSize());
        writer.setResolution(LetterPages::unitsPerInch);
        writer.setPageMargins(QMarginsF());
        writer.setTitle(document.title);
        writer.setCreator(QStringLiteral("OptOut Desk"));
        pages = ReportSetter(writer, document).set();
    }
    if (pages == 0 || !isWholePdf(pdf, pages))
        return Failure{Problem::PrintFailed, document.title};
    return pdf;
}

}
