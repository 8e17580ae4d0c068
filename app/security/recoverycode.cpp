// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/recoverycode.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr QLatin1StringView alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int dataDigits = 26; // 130 bits: the first two are zero
constexpr int allDigits = 28;
// The largest prime below 32². A number in base 32 that is a multiple of it stops being one when one digit changes, and when
// two digits change places (32 has order 204 modulo 1021, far above the length).
constexpr unsigned modulus = 1021;

using Digits = std::array<std::uint8_t, allDigits>;

unsigned remainderOf(const Digits &digits)
{
    unsigned remainder = 0;
    for (const std::uint8_t digit : digits)
        remainder = (remainder * 32 + digit) % modulus;
    return remainder;
}

int digitOf(QChar character)
{
    const char16_t upper = character.toUpper().unicode();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    return upper < 0x80 ? static_cast<int>(alphabet.indexOf(QChar(upper))) : -1;
}

bool isSpacing(QChar character)
{
    return character.isSpace() || character.category() == QChar::Punctuation_Dash;
}

Digits digitsOf(const RecoveryCode::Bytes &bytes)
{
    Digits digits{};
    unsigned bits = 0;
    int held = 2; // the two zero bits in front
    std::size_t next = 0;
    for (const std::uint8_t byte : bytes) {
        bits = ((bits << 8) | byte) & 0xffffu;
        held += 8;
        for (; held >= 5; held -= 5)
            digits[next++] = static_cast<std::uint8_t>((bits >> (held - 5)) & 31u);
    }
    const unsigned check = (modulus - remainderOf(digits)) % modulus;
    digits[dataDigits] = static_cast<std::uint8_t>(check / 32);
    digits[dataDigits + 1] = static_cast<std::uint8_t>(check % 32);
    return digits;
}

}

RecoveryCode RecoveryCode::create()
{
    Bytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    RecoveryCode code(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return code;
}

RecoveryCode::~RecoveryCode()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

std::optional<RecoveryCode> RecoveryCode::parse(QStringView text)
{
    Digits digits{};
    std::size_t count = 0;
    for (const QChar character : text) {
        if (isSpacing(character))
            continue;
        const int digit = digitOf(character);
        if (digit < 0 || count == digits.size())
            return std::nullopt;
        digits[count++] = static_cast<std::uint8_t>(digit);
    }
    if (count != digits.size() || digits[0] > 7 || remainderOf(digits) != 0)
        return std::nullopt;

    Bytes bytes{};
    unsigned bits = digits[0];
    int held = 3;
    std::size_t next = 0;
    for (std::size_t i = 1; i < dataDigits; ++i) {
        bits = ((bits << 5) | digits[i]) & 0xffffu;
        held += 5;
        if (held >= 8) {
            held -= 8;
            bytes[next++] = static_cast<std::uint8_t>((bits >> held) & 0xffu);
        }
    }
    return RecoveryCode(bytes);
}

QString RecoveryCode::text() const
{
    QString text;
    int written = 0;
    for (const std::uint8_t digit : digitsOf(m_bytes)) {
        if (written > 0 && written % 4 == 0)
            text += u'-';
        text += alphabet[digit];
        ++written;
    }
    return text;
}

bool RecoveryCode::isSame(const RecoveryCode &other) const
{
    return sodium_memcmp(m_bytes.data(), other.m_bytes.data(), size) == 0;
}

}
