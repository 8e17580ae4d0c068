// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letterreference.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr qsizetype headDigits = 16;

QString inGroups(const QString &hex)
{
    return hex.first(4) + u'-' + hex.mid(4, 4) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4);
}

// Letters and digits only, with what looks like a digit read as one.
QString digitsOf(const QString &text)
{
    QString digits;
    const QString upper = text.toUpper();
    for (const QChar character : upper) {
        if (character == u'O')
            digits += u'0';
        else if (character == u'I' || character == u'L')
            digits += u'1';
        else if (character.isLetterOrNumber())
            digits += character;
    }
    return digits;
}

}

QString LetterReference::text() const
{
    return head.isEmpty() ? number : QString(number + u" · "_s + head);
}

std::optional<LetterReference> LetterReference::parse(const QString &text)
{
    static const QRegularExpression inFront(u"^\\s*(?:letter\\s+)?(?:reference|ref)[\\s.:]*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString digits = digitsOf(QString(text).remove(inFront));
    // The head is the last sixteen; whatever stands before it is the number.
    const bool numberOnly = digits.size() < 6 + headDigits;
    const QString number = numberOnly ? digits : digits.chopped(headDigits);
    const QString head = numberOnly ? QString() : digits.last(headDigits);
    static const QRegularExpression isNumber(u"^[0-9]{6,18}$"_s);
    static const QRegularExpression isHead(u"^[0-9A-F]{16}$"_s);
    if (!isNumber.match(number).hasMatch() || (!head.isEmpty() && !isHead.match(head).hasMatch()))
        return std::nullopt;
    return LetterReference{number, head.isEmpty() ? QString() : inGroups(head)};
}

QStringList LetterReference::apart(const QString &text)
{
    // A number, something between, and four groups of four.
    static const QRegularExpression one(u"(?:ref\\w*\\W*)?\\b[\\dOIL]{6,18}\\W+(?:[\\dA-FOIL]{4}\\W?){4}(?=\\W|$|\\b)"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    QString remainder = text;
    auto matches = one.globalMatch(text);
    while (matches.hasNext()) {
        const QString match = matches.next().captured();
        found.append(match.trimmed());
        remainder.remove(match);
    }
    static const QRegularExpression nothing(u"^[\\s,;]*$"_s);
    if (nothing.match(remainder).hasMatch())
        return found;
    return {text.trimmed()};
}

}
