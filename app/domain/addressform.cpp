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

// As people shorten them, with what they mean.
QString inFull(const QString &word, bool isLast)
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
        return all;
    }();
    // At the end of its line a street, elsewhere a saint.
    if (word == QLatin1StringView("st"))
        return isLast ? QStringLiteral("street") : QStringLiteral("saint");
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

bool isFlatWord(const QString &word)
{
    return word == QLatin1StringView("flat") || word == QLatin1StringView("room");
}

bool startsWithDigit(const QString &word)
{
    return !word.isEmpty() && word[0].isDigit();
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
    for (qsizetype i = 0; i < words.size(); ++i)
        words[i] = inFull(words[i], i == words.size() - 1);
    return words;
}

QList<QStringList> linesOf(const Address &address)
{
    QList<QStringList> lines;
    for (const QString &line : address.lines) {
        for (const QString &part : line.split(u',')) {
            if (QStringList words = wordsOf(part); !words.isEmpty() && !Postcode::parse(part))
                lines.append(words);
        }
    }
    // A number alone on its line belongs to the street below it.
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].size() == 1 && startsWithDigit(lines[i].first()))
            lines[i] += lines.takeAt(i + 1);
    }
    return lines;
}

bool isStreetLine(const QStringList &line)
{
    return line.size() > 1 && std::ranges::any_of(line, isStreetWord);
}

bool saysHome(const QStringList &words)
{
    return std::ranges::any_of(words, [](const QString &word) { return startsWithDigit(word) || isHouseWord(word); });
}

// The lines that say which home it is: up to the street, flats wherever they stand. What follows names the place.
QStringList identityOf(const QList<QStringList> &lines, bool hasPostcode)
{
    const auto street = std::ranges::find_if(lines, isStreetLine);
    const bool streetKnown = street != lines.cend();
    QStringList identity;
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        const bool beforePlace = streetKnown ? line <= street : line == lines.cbegin();
        if (beforePlace || !hasPostcode || std::ranges::any_of(*line, isFlatWord))
            identity += *line;
    }
    if (saysHome(identity))
        return identity;
    // A house that is called nothing but by its name stands on the line above its street.
    const bool nameAboveStreet = streetKnown && street != lines.cbegin() && !identity.isEmpty();
    return nameAboveStreet ? identity : QStringList();
}

// "2/12 High Street" says the same as "Flat 2, 12 High Street".
QString withFlats(QString line)
{
    static const QRegularExpression slashed(QStringLiteral("^\\s*(\\d+[A-Za-z]?)\\s*/\\s*(\\d)"));
    return line.replace(slashed, QStringLiteral("Flat \\1 \\2"));
}

QStringList identityIn(const Address &address, bool hasPostcode)
{
    Address spelt = address;
    for (QString &line : spelt.lines)
        line = withFlats(line);
    return identityOf(linesOf(spelt), hasPostcode);
}

}

QString addressSearch(const Address &address)
{
    // "LS27AA" finds those who wrote "LS2 7AA" too, and not the other way round.
    if (const std::optional<Postcode> postcode = Postcode::parse(address.postcode))
        return fold(postcode->text()).remove(u' ');
    QStringList kept;
    for (const QString &word : identityIn(address, false)) {
        const bool shortened = isStreetWord(word) || isHouseWord(word) || isFlatWord(word) || word == u"saint"_s;
        if (!shortened)
            kept.append(word);
    }
    return kept.join(u' ');
}

QString addressForm(const Address &address)
{
    const std::optional<Postcode> postcode = Postcode::parse(address.postcode);
    QStringList identity = identityIn(address, postcode.has_value());
    if (identity.isEmpty())
        return {};
    // A flat's number stays with its word, so that Flat 2 of 12 is not Flat 12 of 2.
    for (qsizetype i = 0; i + 1 < identity.size(); ++i) {
        if (isFlatWord(identity[i]))
            identity[i] += u' ' + identity.takeAt(i + 1);
    }
    identity.sort();
    return (postcode ? fold(postcode->text()).remove(u' ') : QString()) + u'|' + identity.join(u'|');
}

}
