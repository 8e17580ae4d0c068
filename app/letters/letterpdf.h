// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "domain/result.h"
#include "letters/letterpages.h"

#include <QByteArray>

#include <span>

class QPagedPaintDevice;

namespace optoutdesk {

// Paints letters one after the other, each from a new sheet, on anything with pages: a PDF or a printer. The device has
// A4 sheets and no margins. False as soon as the device refuses to begin, to turn the page or to end.
bool paintLetters(QPagedPaintDevice &device, std::span<const LetterPages> letters);

// Whether a PDF file made here is all there: its end, and the number of its pages. Qt's writer says yes to everything.
bool isWholePdf(const QByteArray &pdf, int pages);

// The letter as a PDF file in memory, checked before it is handed out. PrintFailed (subject: the reference) when it
// did not come out whole.
Result<QByteArray> letterPdf(const LetterPages &letter);
// Several letters in one file, for one job of a printer.
Result<QByteArray> lettersPdf(std::span<const LetterPages> letters, const QString &title);
Result<QByteArray> letterPdf(const LetterSnapshot &snapshot, LetterFormat format = LetterFormat::Standard,
                             bool copy = false);

}
