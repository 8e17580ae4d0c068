// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace optoutdesk {

// What stands on every issued letter: its own number, and the first bits of the audit trail at the moment it was issued.
// "001234 · 7F3A-91C2-08BD-44E1"; only the number before the letter is issued, and on letters from before key files.
struct LetterReference
{
    QString number = {}; // six digits or more
    QString head = {}; // "7F3A-91C2-08BD-44E1" or empty

    QString text() const;
    // As somebody types it from the paper: "Ref" in front or not, in any case, any of space, dot or hyphen between its parts,
    // O for 0 and I or L for 1.
    static std::optional<LetterReference> parse(const QString &text);
    // Several of them in one text, each to be parsed; what is none of them stays in one piece.
    static QStringList apart(const QString &text);
};

}
