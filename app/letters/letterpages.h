// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"

#include <QPageSize>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;

namespace optoutdesk {

struct LaidOutLetter;

// A letter laid out on A4 pages, the same for screen, PDF and printer: everything shows it through paint(). Laying out
// needs fonts, so a QGuiApplication; it takes about 2 ms and may happen on any thread. Nothing outside the snapshot is
// read: there is no markup in a letter and nothing it could refer to.
class LetterPages
{
public:
    explicit LetterPages(const LetterSnapshot &snapshot, LetterFormat format = LetterFormat::Standard, bool copy = false);
    ~LetterPages();
    LetterPages(LetterPages &&other) noexcept;
    LetterPages &operator=(LetterPages &&other) noexcept;

    static QPageSize pageSize() { return QPageSize(QPageSize::A4); }
    // A sheet in the units of paint(): 1/1200 inch, as QPdfWriter counts.
    static constexpr int unitsPerInch = 1200;
    static QSizeF sheet();

    int count() const;
    QString reference() const;
    // "Letter 001234": the title of a document or print job. Never a name.
    QString title() const;
    // "letter-001234", for a file name.
    QString fileBaseName() const;

    // Paints a page (0 …) so that the sheet fills `target`. The painter comes back as it was.
    void paint(QPainter &painter, int page, const QRectF &target) const;

    // Every word of the letter in reading order, for a screen reader.
    QString plainText() const;
    // Characters for which this computer has no glyph, each once; empty when the whole letter can be printed.
    QString missingCharacters() const;

private:
    std::unique_ptr<const LaidOutLetter> m_letter;
};

}
