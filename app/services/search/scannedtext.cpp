// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/scannedtext.h"

namespace optoutdesk {

namespace {

constexpr qsizetype symbologySize = 3;

bool namesSymbology(QStringView text)
{
    const auto isAsciiLetter = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); };
    return text.size() > symbologySize && text[0] == u']' && isAsciiLetter(text[1]) && text[2] >= u'0' && text[2] <= u'9';
}

}

QString readableText(QStringView text)
{
    QString readable;
    readable.reserve(text.size());
    for (const QChar c : text) {
        const bool separates = c == u'\n' || c == u'\r' || c == u'\t';
        if (!separates && (c.category() == QChar::Other_Control || c.isSpace()))
            readable.append(u' ');
        else if (c.category() != QChar::Other_Format)
            readable.append(c);
    }
    QStringView scanned = QStringView(readable).trimmed();
    if (namesSymbology(scanned))
        scanned = scanned.sliced(symbologySize).trimmed();
    if (scanned.size() > 2 && scanned.startsWith(u'*') && scanned.endsWith(u'*'))
        scanned = scanned.sliced(1, scanned.size() - 2).trimmed();
    return scanned.toString();
}

}
