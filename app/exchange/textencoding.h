// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/words.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>

namespace optoutdesk {

// How the bytes of a text file spell letters. Spreadsheets in England still save Windows-1252.
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

template <>
struct Words<TextEncoding>
{
    static constexpr WordTable<TextEncoding, 4> table{{{TextEncoding::Utf8, QLatin1StringView("utf-8")},
                                                       {TextEncoding::Utf16LittleEndian, QLatin1StringView("utf-16le")},
                                                       {TextEncoding::Utf16BigEndian, QLatin1StringView("utf-16be")},
                                                       {TextEncoding::Windows1252, QLatin1StringView("windows-1252")}}};
};

// Reads the whole device once, block by block, because one accent in the last line decides. UTF-16 needs its byte order
// mark; UTF-8 with a little damage stays UTF-8 when most of its accents are whole; everything else that has no NUL and no
// byte unknown to Windows-1252 is that. FileNotText for the rest (a workbook, a PDF).
Result<TextEncoding> detectEncoding(QIODevice &device);

// The text of a device from its beginning as UTF-8 blocks, without a byte order mark; memory stays flat.
class Utf8Stream
{
public:
    // The device must be open, seekable and outlive the stream.
    Utf8Stream(QIODevice &device, TextEncoding encoding);

    // The next block; empty at the end of the file. A block may end inside a character of UTF-8.
    Result<QByteArray> read();

private:
    Result<QByteArray> decoded(const QByteArray &block);

    QIODevice &m_device;
    TextEncoding m_encoding;
    QStringDecoder m_utf16;
    bool m_atStart = true;
};

}
