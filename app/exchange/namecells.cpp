// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/namecells.h"

#include "domain/folding.h"
#include "domain/limits.h"
#include "exchange/celltext.h"

#include <algorithm>

namespace optoutdesk {

bool hasLetter(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

void completeName(PersonName &name, const PersonName &full)
{
    const auto fill = [](QString &part, const QString &text, int limit) {
        if (part.isEmpty())
            part = cutText(text, limit);
    };
    if (name.family.isEmpty()) {
        name.family = cutText(full.family, limits::name);
        fill(name.given, full.given, limits::name);
    } else {
        const bool givenAlone = full.given.isEmpty() && fold(full.family) != fold(name.family);
        fill(name.given, givenAlone ? full.family : full.given, limits::name);
    }
    fill(name.middle, full.middle, limits::name);
    fill(name.title, full.title, limits::word);
}

bool isRemark(const PersonName &name)
{
    const auto hasDigitOrColon = [](const QString &text) {
        return std::ranges::any_of(text, [](QChar c) { return c.isDigit() || c == u':'; });
    };
    return hasDigitOrColon(name.family) || hasDigitOrColon(name.given);
}

}
