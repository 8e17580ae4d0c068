// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/addressform.h"

#include "domain/folding.h"
#include "domain/postcode.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

bool isFlatWord(const QString &word)
{
    return word == QLatin1StringView("flat") || word == QLatin1StringView("room");
}

bool startsWithDigit(const QString &word)
{
    return !word.isEmpty() && word[0].isDigit();
}

// As people shorten them, with what they mean.
QString inFull(const QString &word)
{
    static const QHash<QString, QString> meanings = [] {
        QHash<QString, QString> all;
        const auto add = [&all](const char *meaning, std::initializer_list<const char *> shorts) {
            for (const char *each : shorts)
                all.insert(QString::fromLatin1(each), QString::fromLatin1(meaning));
        };
        add("road", {"rd"});
        add("avenue", {"ave", "av", "avn"});
        add("lane", {"ln"});
        add("close", {"cl", "clo"});
        add("court", {"ct", "crt"});
        add("crescent", {"cres", "cresc", "cr"});
        add("drive", {"dr", "drv"});
        add("gardens", {"gdns", "gdn", "gds"});
        add("grove", {"gr", "grv", "gro"});
        add("place", {"pl", "plc"});
        add("square", {"sq"});
        add("terrace", {"ter", "terr", "tce"});
        add("park", {"pk"});
        add("house", {"hse", "ho"});
        add("lodge", {"ldg"});
        add("cottage", {"cott", "ctg"});
        add("buildings", {"bldgs", "bldg", "building"});
        add("mount", {"mt"});
        add("heights", {"hts"});
        add("walk", {"wlk"});
        add("hill", {"hl"});
        add("way", {"wy"});
        add("flat", {"apartment", "apt", "appt", "flt", "unit"});
        add("room", {"rm"});
        add("annexe", {"annex"});
        return all;
    }();
    return meanings.value(word, word);
}

bool isStreetWord(const QString &word)
{
    static const QSet<QString> all{
        QStringLiteral("street"),   QStringLiteral("road"),   QStringLiteral("avenue"), QStringLiteral("lane"),
        QStringLiteral("close"),    QStringLiteral("court"),  QStringLiteral("drive"),  QStringLiteral("crescent"),
        QStringLiteral("gardens"),  QStringLiteral("grove"),  QStringLiteral("place"),  QStringLiteral("square"),
        QStringLiteral("terrace"),  QStringLiteral("park"),   QStringLiteral("mount"),  QStringLiteral("heights"),
        QStringLiteral("walk"),     QStringLiteral("hill"),   QStringLiteral("way"),    QStringLiteral("row"),
        QStringLiteral("mews"),     QStringLiteral("yard"),   QStringLiteral("parade"), QStringLiteral("rise"),
        QStringLiteral("view"),     QStringLiteral("green"),  QStringLiteral("gate"),   QStringLiteral("path"),
        QStringLiteral("broadway"), QStringLiteral("circus"), QStringLiteral("fold"),   QStringLiteral("croft")};
    return all.contains(word);
}

bool isHouseWord(const QString &word)
{
    static const QSet<QString> all{
        QStringLiteral("house"),   QStringLiteral("cottage"), QStringLiteral("cottages"),  QStringLiteral("farm"),
        QStringLiteral("lodge"),   QStringLiteral("villa"),   QStringLiteral("hall"),      QStringLiteral("manor"),
        QStringLiteral("rectory"), QStringLiteral("barn"),    QStringLiteral("mill"),      QStringLiteral("vicarage"),
        QStringLiteral("grange"),  QStringLiteral("home"),    QStringLiteral("bungalow"),  QStringLiteral("farmhouse"),
        QStringLiteral("hostel"),  QStringLiteral("inn"),     QStringLiteral("buildings"), QStringLiteral("tower")};
    return all.contains(word);
}

// What stands for a part of a house, before its street or after it.
bool isPartWord(const QString &word)
{
    static const QSet<QString> all{QStringLiteral("floor"),   QStringLiteral("basement"),  QStringLiteral("attic"),
                                   QStringLiteral("annexe"),  QStringLiteral("bedsit"),    QStringLiteral("studio"),
                                   QStringLiteral("block"),   QStringLiteral("penthouse"), QStringLiteral("suite"),
                                   QStringLiteral("caravan"), QStringLiteral("pitch"),     QStringLiteral("plot"),
                                   QStringLiteral("bed")};
    return isFlatWord(word) || all.contains(word);
}

// "12 High St", "12 High St Flat 2" and "12 High St North" are streets, "3 St Johns Road" and "St Marys" are saints.
bool isStreetAt(const QStringList &words, qsizetype at)
{
    static const QSet<QString> directions{QStringLiteral("north"), QStringLiteral("south"), QStringLiteral("east"),
                                          QStringLiteral("west")};
    if (at == words.size() - 1)
        return true;
    if (at == 0 || startsWithDigit(words[at - 1]))
        return false;
    const QString next = inFull(words[at + 1]);
    return startsWithDigit(next) || isPartWord(next) || directions.contains(next);
}

// "12 A" is 12a, but the A of "Flat 2 A" is left alone only when a name follows: one letter behind a number belongs to it.
QStringList joinedLetters(const QStringList &words)
{
    QStringList joined;
    for (const QString &word : words) {
        const bool loneLetter = word.size() == 1 && word[0].isLetter();
        if (loneLetter && !joined.isEmpty() && startsWithDigit(joined.last()) && joined.last().back().isDigit())
            joined.last() += word;
        else
            joined.append(word);
    }
    return joined;
}

QStringList wordsOf(const QString &line)
{
    QStringList words = foldedParts(line);
    words.removeAll(QStringLiteral("no"));
    words.removeAll(QStringLiteral("number"));
    words = joinedLetters(words);
    QStringList full;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool saintOrStreet = words[i] == u"st"_s;
        full.append(!saintOrStreet ? inFull(words[i]) : isStreetAt(words, i) ? u"street"_s : u"saint"_s);
    }
    return full;
}

// "2/12 High Street" says the same as "Flat 2, 12 High Street".
QString withFlats(QString line)
{
    static const QRegularExpression slashed(QStringLiteral("^\\s*(\\d+[A-Za-z]?)\\s*/\\s*(\\d)"));
    return line.replace(slashed, QStringLiteral("Flat \\1 \\2"));
}

bool isStreetLine(const QStringList &line)
{
    return line.size() > 1 && std::ranges::any_of(line, isStreetWord);
}

bool isNumberedStreet(const QStringList &line)
{
    return isStreetLine(line) && std::ranges::any_of(line, startsWithDigit);
}

QList<QStringList> linesOf(const Address &address)
{
    QList<QStringList> lines;
    for (const QString &line : address.lines) {
        for (const QString &part : line.split(u',')) {
            if (QStringList words = wordsOf(withFlats(part)); !words.isEmpty() && !Postcode::parse(part))
                lines.append(words);
        }
    }
    // A number alone on its line belongs to the street below it; below a numbered street it is a flat's.
    for (qsizetype i = 0; i + 1 < lines.size() && !isNumberedStreet(lines[i]); ++i) {
        if (lines[i].size() == 1 && startsWithDigit(lines[i].first()))
            lines[i] += lines.takeAt(i + 1);
    }
    return lines;
}

bool isHouseLine(const QStringList &line)
{
    return std::ranges::any_of(line, isHouseWord);
}

// "Hill View", "Park House" and "St Mary's Court" may stand above the street: it is the line that has a number, if any.
QList<QStringList>::const_iterator streetOf(const QList<QStringList> &lines)
{
    if (const auto numbered = std::ranges::find_if(lines, isNumberedStreet); numbered != lines.cend())
        return numbered;
    const auto named = [](const QStringList &line) { return isStreetLine(line) && !isHouseLine(line); };
    if (const auto street = std::ranges::find_if(lines, named); street != lines.cend())
        return street;
    return std::ranges::find_if(lines, isStreetLine);
}

bool saysHome(const QList<QStringList> &lines)
{
    return std::ranges::any_of(
        lines, [](const QStringList &line) { return isHouseLine(line) || std::ranges::any_of(line, startsWithDigit); });
}

// Behind the street "3F2" and "Top Floor" are a part of the house; "Leeds 6" is a place.
bool namesPart(const QStringList &line)
{
    return startsWithDigit(line.first()) || std::ranges::any_of(line, isPartWord);
}

// The lines that say which home it is: up to the street, parts of a house wherever they stand. What follows names the place.
QList<QStringList> identityOf(const Address &address, bool hasPostcode)
{
    const QList<QStringList> lines = linesOf(address);
    const auto street = streetOf(lines);
    const bool streetKnown = street != lines.cend();
    QList<QStringList> identity;
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        const bool beforePlace = streetKnown ? line <= street : line == lines.cbegin();
        if (beforePlace || !hasPostcode || namesPart(*line))
            identity.append(*line);
    }
    // A house that is called nothing but by its name stands on the line above its street.
    const bool nameAboveStreet = streetKnown && street != lines.cbegin();
    return saysHome(identity) || nameAboveStreet ? identity : QList<QStringList>();
}

// Who wrote "12 A" is found by 12, not by 12a.
QString withoutLetter(const QString &word)
{
    const bool numberAndLetter = startsWithDigit(word) && word.back().isLetter() && word.chopped(1).back().isDigit();
    return numberAndLetter ? word.chopped(1) : word;
}

// A flat's number stays with its word, so that Flat 2 of 12 is not Flat 12 of 2. The 12 below "Top Flat" is the house's.
QStringList withFlatNumbers(QStringList line)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (isFlatWord(line[i]))
            line[i] += u' ' + line.takeAt(i + 1);
    }
    return line;
}

}

QString addressSearch(const Address &address)
{
    // "LS27AA" finds those who wrote "LS2 7AA" too, and not the other way round.
    if (const std::optional<Postcode> postcode = Postcode::parse(address.postcode))
        return fold(postcode->text()).remove(u' ');
    QStringList kept;
    for (const QStringList &line : identityOf(address, false)) {
        for (const QString &word : line) {
            const bool shortened = isStreetWord(word) || isHouseWord(word) || isPartWord(word) || word == u"saint"_s;
            if (!shortened)
                kept.append(withoutLetter(word));
        }
    }
    return kept.join(u' ');
}

QString addressForm(const Address &address)
{
    const std::optional<Postcode> postcode = Postcode::parse(address.postcode);
    const QList<QStringList> lines = identityOf(address, postcode.has_value());
    if (lines.isEmpty())
        return {};
    QStringList identity;
    for (const QStringList &line : lines)
        identity += withFlatNumbers(line);
    identity.sort();
    return (postcode ? fold(postcode->text()).remove(u' ') : QString()) + u'|' + identity.join(u'|');
}

}
