// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nhsnumber.h"
#include "services/search/pastedline.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace optoutdesk {

// One thing a patient must have to be found.
struct SearchTerm
{
    enum class Kind {
        Word, // the beginning of a name, street word, house number, part of a postcode, birth year or phone number
        Phone, // the beginning of a phone number typed in groups
        Postcode, // the beginning of a postcode typed with its space: "ls2 7" is not LS27
        BirthDate, // any of `dates`
        NhsNumber, // `nhsNumber`
    };

    Kind kind = Kind::Word;
    QString text = {}; // folded; digits only for Phone
    QList<QDate> dates = {};
    std::optional<optoutdesk::NhsNumber> nhsNumber = {};

    // Whether a misspelling of it can be guessed: a word of three letters or more.
    bool isGuessable() const;
    bool operator==(const SearchTerm &) const = default;
};

// One way to understand what was typed. All terms must match; where similar names do, guessable words may stand for a name
// that is spelt, typed or pronounced much alike (similarwords.h), and the nearest names come first.
struct SearchStage
{
    QList<SearchTerm> terms = {};
    bool similar = false;
    bool exact = true; // false: only similar names, to be offered as such

    bool operator==(const SearchStage &) const = default;
};

// What a person typed into Find, understood by the rules of the desk: ten digits with a right check digit are an NHS
// number, what makes a past date is a birth date, other digits begin a birth year, phone or house number, words begin any
// part of any name, and a postcode, year or phone number may stand among them. The first stage in which anybody matches
// is the answer: the plain readings first, similar names last, and between them a line pasted from another system.
class SearchQuery
{
public:
    static SearchQuery read(QStringView text, QDate today);

    bool isEmpty() const { return m_stages.isEmpty(); }
    const QList<SearchStage> &stages() const { return m_stages; } // the exact ones first
    const std::optional<PastedLine> &pasted() const { return m_pasted; }
    // Ten digits stand in it that would be an NHS number but for their check digit.
    bool hasMistypedNhsNumber() const { return m_mistypedNhsNumber; }

private:
    QList<SearchStage> m_stages;
    std::optional<PastedLine> m_pasted;
    bool m_mistypedNhsNumber = false;
};

}
