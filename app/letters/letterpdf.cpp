// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterpdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace optoutdesk {

bool isWholePdf(const QByteArray &pdf, int pages)
{
    const QByteArray count = "/Count " % QByteArray::number(pages) % '\n';
    return pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF") && pdf.contains(count);
}

bool paintLetters(QPagedPaintDevice &device, std::span<const LetterPages> letters)
{
    if (!device.setPageSize(LetterPages::pageSize()))
        return false;
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const qreal scale = static_cast<qreal>(device.logicalDpiX()) / LetterPages::unitsPerInch;
    const QRectF sheet(QPointF(), LetterPages::sheet() * scale);
    bool first = true;
    for (const LetterPages &letter : letters) {
        for (int page = 0; page < letter.count(); ++page) {
            if (!std::exchange(first, false) && !device.newPage())
                return false;
            letter.paint(painter, page, sheet);
        }
    }
    return painter.end();
}

Result<QByteArray> lettersPdf(std::span<const LetterPages> letters, const QString &title)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    const bool opened = buffer.open(QIODevice::WriteOnly);
    bool painted = false;
    if (opened) {
        QPdfWriter writer(&buffer);
        writer.setResolution(LetterPages::unitsPerInch);
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("OptOut Desk"));
        painted = paintLetters(writer, letters);
    }
    int pages = 0;
    for (const LetterPages &letter : letters)
        pages += letter.count();
    if (!painted || !isWholePdf(pdf, pages))
        return Failure{Problem::PrintFailed, letters.size() == 1 ? letters.front().reference() : title};
    return pdf;
}

Result<QByteArray> letterPdf(const LetterPages &letter)
{
    return lettersPdf(std::span(&letter, 1), letter.title());
}

Result<QByteArray> letterPdf(const LetterSnapshot &snapshot, LetterFormat format, bool copy)
{
    return letterPdf(LetterPages(snapshot, format, copy));
}

}
