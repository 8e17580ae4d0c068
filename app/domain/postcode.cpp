// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postcode.h"

#include <array>

namespace optoutdesk {

namespace {

// The text without spaces, in capitals, as long as it fits: no code has more than seven characters.
class Compacted
{
public:
    explicit Compacted(QStringView text)
    {
        for (const QChar c : text) {
            if (c.isSpace())
                continue;
            if (m_size == m_characters.size()) {
                m_size = 0;
                return;
            }
            m_characters[m_size++] = c >= u'a' && c <= u'z' ? QChar(c.unicode() - u'a' + u'A') : c;
        }
    }

    QStringView view() const { return {m_characters.data(), static_cast<qsizetype>(m_size)}; }

private:
    std::array<QChar, 7> m_characters;
    size_t m_size = 0;
};

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// A9, A99, AA9, AA99, A9A, AA9A
bool isOutwardCode(QStringView code)
{
    if (code.size() < 2 || code.size() > 4 || !isLetter(code[0]))
        return false;
    const qsizetype letters = isLetter(code[1]) ? 2 : 1;
    const QStringView rest = code.mid(letters);
    if (rest.size() == 1)
        return isDigit(rest[0]);
    return rest.size() == 2 && isDigit(rest[0]) && (isDigit(rest[1]) || isLetter(rest[1]));
}

bool isInwardCode(QStringView code)
{
    return code.size() == 3 && isDigit(code[0]) && isLetter(code[1]) && isLetter(code[2]);
}

}

std::optional<Postcode> Postcode::parse(QStringView text)
{
    const Compacted compacted(text);
    const QStringView compact = compacted.view();
    if (compact.size() < 5)
        return std::nullopt;
    const QStringView outward = compact.chopped(3);
    const QStringView inward = compact.last(3);
    if (!isInwardCode(inward) || !isOutwardCode(outward))
        return std::nullopt;
    return Postcode(outward % u' ' % inward);
}

std::optional<OdsCode> OdsCode::parse(QStringView text)
{
    const Compacted compacted(text);
    const QStringView compact = compacted.view();
    if (compact.size() != 6 || !isLetter(compact[0]))
        return std::nullopt;
    for (const QChar c : compact.sliced(1)) {
        if (!isDigit(c))
            return std::nullopt;
    }
    return OdsCode(compact.toString());
}

}
