// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedpatient.h"

#include <QSet>

#include <optional>

namespace optoutdesk {

// A line about one patient copied from another system: "SMITH, Jane (Mrs)  Born 05-Apr-1971 (42y)  NHS No. 999 000 0018",
// "Smith;Jane;05/04/1971;9990000018;12 High Street". Only its NHS numbers, days and words of letters are read; whoever it
// is about must not be guessed from the rest.
class PastedLine
{
public:
    // Nothing for a text without an NHS number that has a day but does not look copied: that was typed, and every word
    // of it is meant. `readable` is a readableText().
    static std::optional<PastedLine> read(const QString &readable, QDate today);

    const QList<NhsNumber> &numbers() const { return m_numbers; }
    const QList<QDate> &dates() const { return m_dates; }

    // Whether a surname, now or before, stands in it whole.
    bool hasFamily(const PersonName &name) const;
    // How many of the other names do.
    qsizetype otherNames(const PersonName &name) const;
    // Words of the name that stand in it.
    QStringList wordsOf(const PersonName &name) const;
    // It speaks of another birth date or another surname.
    bool contradicts(const ListedPatient &patient) const;

private:
    void takeNumbers(QString &text);
    void takeDates(QString &text, QDate today);
    void takeWords(const QString &text);

    QList<NhsNumber> m_numbers;
    QList<QDate> m_dates;
    QSet<QString> m_words;
    bool m_hasLabels = false;
    bool m_hasOtherWords = false; // besides labels
};

}
