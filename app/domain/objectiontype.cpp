// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/objectiontype.h"

#include <array>

namespace optoutdesk {

bool ObjectionType::countsOn(QDate day) const
{
    return (!validFrom.isValid() || day >= validFrom) && !hasEndedBy(day);
}

std::optional<ObjectionCode> ObjectionType::codeFor(EventKind kind, CodeScheme scheme) const
{
    for (const ObjectionCode &code : codes) {
        if (code.kind == kind && code.scheme == scheme)
            return code;
    }
    return std::nullopt;
}

QString normalisedReadCode(const QString &code)
{
    const QString trimmed = code.trimmed();
    if (trimmed.size() == 7 && trimmed[5].isDigit() && trimmed[6].isDigit())
        return trimmed.left(5); // Vision's two-character term code
    if (trimmed.size() == 4)
        return trimmed % u'.';
    return trimmed;
}

bool isSnomedIdentifier(QStringView text)
{
    // Verhoeff: dihedral group D5 multiplication and the position permutation.
    static constexpr std::array<std::array<int, 10>, 10> product{{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                                                                  {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
                                                                  {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
                                                                  {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
                                                                  {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
                                                                  {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
                                                                  {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
                                                                  {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
                                                                  {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
                                                                  {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}}};
    static constexpr std::array<std::array<int, 10>, 8> permutation{{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                                                                     {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
                                                                     {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
                                                                     {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
                                                                     {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
                                                                     {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
                                                                     {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
                                                                     {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}}};
    if (text.size() < 6 || text.size() > 18 || text.front() == u'0')
        return false;
    size_t check = 0;
    size_t position = 0;
    for (auto c = text.crbegin(); c != text.crend(); ++c, ++position) {
        if (*c < u'0' || *c > u'9')
            return false;
        const auto digit = static_cast<size_t>(c->unicode() - u'0');
        check = static_cast<size_t>(product[check][static_cast<size_t>(permutation[position % 8][digit])]);
    }
    return check == 0;
}

}
