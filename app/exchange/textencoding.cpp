// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textencoding.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace optoutdesk {

namespace {

constexpr qint64 largestBlock = 256 * 1024;
constexpr qint64 smallestBlock = 4 * 1024;

// No more room than what is left of the file needs: a short list is read several times.
QByteArray readBlock(QIODevice &device)
{
    return device.read(std::clamp(device.size() - device.pos(), smallestBlock, largestBlock));
}

// 0x80 … 0x9F of Windows-1252; 0 marks the five bytes that mean nothing.
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool isUnknownToWindows1252(uchar byte)
{
    return byte >= 0x80 && byte < 0xA0 && windows1252[byte - 0x80U] == 0;
}

// Counts whole and broken characters beyond ASCII while the blocks of a file pass by.
class Utf8Census
{
public:
    void add(const QByteArray &block)
    {
        const char *data = block.constData();
        const char *const end = data + block.size();
        while (data < end) {
            if (m_wanted == 0 && end - data >= 8 && areAscii(data))
                data += 8;
            else
                add(static_cast<uchar>(*data++));
        }
    }

    // The file ended: a character that waits for more bytes is broken.
    void end() { broken += m_wanted > 0 ? 1 : 0; }

    qint64 whole = 0;
    qint64 broken = 0;
    bool unknownToWindows1252 = false;

private:
    static bool areAscii(const char *eightBytes)
    {
        quint64 word = 0;
        std::memcpy(&word, eightBytes, sizeof word);
        return (word & 0x8080'8080'8080'8080U) == 0;
    }

    void add(uchar byte)
    {
        unknownToWindows1252 = unknownToWindows1252 || isUnknownToWindows1252(byte);
        if (m_wanted > 0) {
            if (byte >= m_lowest && byte <= m_highest) {
                m_lowest = 0x80;
                m_highest = 0xBF;
                if (--m_wanted == 0)
                    ++whole;
                return;
            }
            ++broken;
            m_wanted = 0;
        }
        start(byte);
    }

    // Bounds of the second byte: they keep out overlong forms, surrogates and what lies beyond U+10FFFF.
    void start(uchar byte)
    {
        m_lowest = byte == 0xE0 ? 0xA0 : (byte == 0xF0 ? 0x90 : 0x80);
        m_highest = byte == 0xED ? 0x9F : (byte == 0xF4 ? 0x8F : 0xBF);
        if (byte < 0x80)
            m_wanted = 0;
        else if (byte >= 0xC2 && byte <= 0xDF)
            m_wanted = 1;
        else if (byte >= 0xE0 && byte <= 0xEF)
            m_wanted = 2;
        else if (byte >= 0xF0 && byte <= 0xF4)
            m_wanted = 3;
        else
            ++broken;
    }

    int m_wanted = 0;
    uchar m_lowest = 0x80;
    uchar m_highest = 0xBF;
};

QByteArray fromWindows1252(const QByteArray &block)
{
    QByteArray text;
    text.reserve(block.size() + block.size() / 8);
    const char *data = block.constData();
    const char *const end = data + block.size();
    while (data < end) {
        const char *plainEnd = std::find_if(data, end, [](char c) { return static_cast<uchar>(c) >= 0x80; });
        text.append(data, plainEnd - data);
        data = plainEnd;
        if (data == end)
            break;
        const auto byte = static_cast<uchar>(*data++);
        const char16_t known = byte < 0xA0 ? windows1252[byte - 0x80U] : char16_t{byte};
        text.append(QStringView(known == 0 ? u"\uFFFD" : &known, 1).toUtf8());
    }
    return text;
}

Failure readFailure(const QIODevice &device)
{
    return Failure{Problem::ReadFailed, {}, device.errorString()};
}

}

Result<TextEncoding> detectEncoding(QIODevice &device)
{
    if (!device.seek(0))
        return readFailure(device);
    QByteArray block = readBlock(device);
    if (block.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (block.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;

    const bool marked = block.startsWith("\xEF\xBB\xBF");
    Utf8Census census;
    while (!block.isEmpty()) {
        if (block.contains('\0'))
            return Failure{Problem::FileNotText};
        census.add(block);
        block = readBlock(device);
    }
    if (!device.atEnd())
        return readFailure(device);
    census.end();
    if (marked || census.broken == 0 || census.whole > 4 * census.broken)
        return TextEncoding::Utf8;
    if (census.unknownToWindows1252)
        return Failure{Problem::FileNotText};
    return TextEncoding::Windows1252;
}

Utf8Stream::Utf8Stream(QIODevice &device, TextEncoding encoding)
    : m_device(device),
      m_encoding(encoding),
      m_utf16(encoding == TextEncoding::Utf16BigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE)
{}

Result<QByteArray> Utf8Stream::read()
{
    if (m_atStart && !m_device.seek(0))
        return readFailure(m_device);
    QByteArray block = readBlock(m_device);
    if (block.isEmpty())
        return m_device.atEnd() ? Result<QByteArray>(block) : readFailure(m_device);
    if (m_atStart && block.startsWith("\xEF\xBB\xBF"))
        block.remove(0, 3);
    m_atStart = false;
    return decoded(block);
}

Result<QByteArray> Utf8Stream::decoded(const QByteArray &block)
{
    switch (m_encoding) {
    case TextEncoding::Utf8: return block;
    case TextEncoding::Windows1252: return fromWindows1252(block);
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian: break;
    }
    const QString text = m_utf16(block); // drops the byte order mark
    if (text.contains(QChar(0)))
        return Failure{Problem::FileNotText};
    return text.toUtf8();
}

}
