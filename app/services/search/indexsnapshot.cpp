// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/indexsnapshot.h"

#include "services/search/firstindex.h"
#include "services/search/orderkey.h"
#include "services/search/searchtokens.h"

#include <algorithm>
#include <array>
#include <span>

namespace optoutdesk {

namespace {

// A prefix that more than one patient in so many have is kept as a ready set: adding its ranks one by one would cost more.
constexpr quint32 denseShare = 16;

constexpr int farthest = 63; // of all words of a search together; what is farther comes in the order of names

// What a term is looked up as: first among the listed words, then among the streets.
struct Lookup
{
    QList<QByteArray> prefixes = {};
    QList<QByteArray> wholes = {};
    QByteArray street = {};
};

Lookup lookupOf(const SearchTerm &term)
{
    Lookup lookup;
    switch (term.kind) {
    case SearchTerm::Kind::Word: lookup.street = token(TokenSpace::Street, term.text); [[fallthrough]];
    case SearchTerm::Kind::Phone:
    case SearchTerm::Kind::Postcode: lookup.prefixes = lookup.wholes = {token(TokenSpace::Listed, term.text)}; break;
    case SearchTerm::Kind::BirthDate:
        for (const QDate date : term.dates)
            lookup.wholes.append(token(date));
        break;
    case SearchTerm::Kind::NhsNumber: lookup.wholes.append(token(*term.nhsNumber)); break;
    }
    return lookup;
}

}

SearchMatches IndexSnapshot::find(const SearchStage &stage, qsizetype limit, const RankSet *hidden) const
{
    RankSet everyone(size(), true);
    if (hidden)
        everyone -= *hidden;
    return stage.similar ? findSimilar(stage.terms, limit, std::move(everyone))
                         : findPlain(stage.terms, limit, std::move(everyone));
}

SearchMatches IndexSnapshot::findPlain(const QList<SearchTerm> &terms, qsizetype limit, RankSet &&everyone) const
{
    RankSet whole = everyone;
    RankSet listed = everyone;
    RankSet found = std::move(everyone);
    for (const SearchTerm &term : terms) {
        const Lookup lookup = lookupOf(term);
        RankSet matching(size());
        for (const QByteArray &text : lookup.wholes)
            addRanks(matching, m_tokens.exactly(text));
        whole &= matching;
        for (const QByteArray &prefix : lookup.prefixes)
            addRanks(matching, m_tokens.withPrefix(prefix));
        listed &= matching;
        if (!lookup.street.isEmpty())
            addRanks(matching, m_tokens.withPrefix(lookup.street));
        found &= matching;
        if (found.isEmpty())
            return {};
    }

    SearchMatches matches;
    matches.total = found.count();
    const auto list = [&](SearchHit::Tier tier, const RankSet &ranks) {
        ranks.visit([&](quint32 rank) {
            if (std::ssize(matches.hits) >= limit)
                return false;
            matches.hits.push_back(hit(rank, tier));
            return true;
        });
    };
    list(SearchHit::Tier::Whole, whole);
    found -= listed;
    listed -= whole;
    list(SearchHit::Tier::Listed, listed);
    list(SearchHit::Tier::Street, found);
    return matches;
}

SearchMatches IndexSnapshot::findSimilar(const QList<SearchTerm> &terms, qsizetype limit, RankSet &&everyone) const
{
    RankSet found = std::move(everyone);
    std::vector<quint8> distances(size());
    for (const SearchTerm &term : terms) {
        const Lookup lookup = lookupOf(term);
        RankSet matching(size());
        for (const QByteArray &text : lookup.wholes)
            addRanks(matching, m_tokens.exactly(text));
        for (const QByteArray &prefix : lookup.prefixes)
            addRanks(matching, m_tokens.withPrefix(prefix));
        if (!lookup.street.isEmpty())
            addRanks(matching, m_tokens.withPrefix(lookup.street));
        if (term.isGuessable())
            addSimilar(matching, term, distances);
        found &= matching;
        if (found.isEmpty())
            return {};
    }
    return nearestOf(found, distances, limit);
}

std::optional<quint32> IndexSnapshot::rankOf(PatientId patient) const
{
    const auto found = std::ranges::find(m_patients, patient);
    return found == m_patients.end() ? std::nullopt : std::optional(static_cast<quint32>(found - m_patients.begin()));
}

bool IndexSnapshot::hasNamesake(const SearchHit &hit, const RankSet *hidden) const
{
    const auto isOther = [&](quint32 rank) { return m_patients[rank] != hit.id && !(hidden && hidden->contains(rank)); };
    // Everybody of one name stands together, around the patient where that is one of ours.
    const QByteArrayView name = order::name(hit.order);
    const quint32 from = hit.index == this ? hit.rank : firstNotBefore(name);
    for (quint32 rank = from; rank < size() && orderOf(rank).startsWith(name); ++rank) {
        if (isOther(rank))
            return true;
    }
    for (quint32 rank = from; rank > 0 && orderOf(rank - 1).startsWith(name); --rank) {
        if (isOther(rank - 1))
            return true;
    }
    const QDate born = order::born(hit.order);
    if (!born.isValid())
        return false;
    const TokenRange sameDay = m_tokens.exactly(token(born));
    const QByteArrayView family = order::family(hit.order);
    return std::ranges::any_of(std::span(m_ranks).subspan(m_starts[sameDay.first], postingCount(sameDay)),
                               [&](quint32 rank) { return orderOf(rank).startsWith(family) && isOther(rank); });
}

ListedPatient IndexSnapshot::listed(quint32 rank) const
{
    ListedPatient patient = m_packed.at(m_packedPlaces[rank]);
    patient.id = m_patients[rank];
    return patient;
}

size_t IndexSnapshot::bytes() const
{
    size_t bytes = m_tokens.bytes() + m_nameWords.bytes() + (m_starts.capacity() + m_ranks.capacity()) * sizeof(quint32)
                   + m_patients.capacity() * sizeof(PatientId) + m_order.capacity()
                   + (m_orderStarts.capacity() + m_packedPlaces.capacity()) * sizeof(quint32) + m_packed.bytes();
    for (const auto &[tokens, ranks] : m_denseSets)
        bytes += sizeof(std::pair<TokenRange, RankSet>) + ranks.bytes();
    return bytes;
}

void IndexSnapshot::addRanks(RankSet &set, TokenRange tokens) const
{
    const quint32 count = postingCount(tokens);
    if (count > size() / denseShare) {
        const auto dense = std::ranges::lower_bound(m_denseSets, tokens, {}, &std::pair<TokenRange, RankSet>::first);
        if (dense != m_denseSets.end() && dense->first == tokens) {
            set |= dense->second;
            return;
        }
    }
    set.insert(std::span(m_ranks).subspan(m_starts[tokens.first], count));
}

void IndexSnapshot::addSimilar(RankSet &set, const SearchTerm &term, std::vector<quint8> &distances) const
{
    for (const SimilarWord &word : m_nameWords.similarTo(term.text, m_tokens)) {
        for (const quint32 rank :
             std::span(m_ranks).subspan(m_starts[word.token], postingCount({word.token, word.token + 1}))) {
            if (set.contains(rank))
                continue;
            set.insert(rank);
            distances[rank] = static_cast<quint8>(std::min(distances[rank] + word.distance, farthest));
        }
    }
}

SearchMatches IndexSnapshot::nearestOf(const RankSet &found, const std::vector<quint8> &distances, qsizetype limit) const
{
    SearchMatches matches;
    std::array<std::vector<quint32>, farthest + 1> ranks; // of each distance the first
    matches.atDistance.resize(ranks.size());
    found.visit([&](quint32 rank) {
        ++matches.total;
        ++matches.atDistance[distances[rank]];
        if (std::vector<quint32> &near = ranks[distances[rank]]; std::ssize(near) < limit)
            near.push_back(rank);
        return true;
    });
    for (size_t distance = 0; distance < ranks.size(); ++distance) {
        for (const quint32 rank : ranks[distance]) {
            if (std::ssize(matches.hits) >= limit)
                return matches;
            matches.hits.push_back(hit(rank, SearchHit::Tier::Listed, static_cast<quint8>(distance)));
        }
    }
    return matches;
}

void IndexSnapshot::makeDenseSets()
{
    makeDenseSets({0, m_tokens.size()}, 0);
    std::ranges::sort(m_denseSets, {}, &std::pair<TokenRange, RankSet>::first);
}

// Descends the tree of prefixes as long as a prefix is frequent; a longer one that means the same tokens needs no set of
// its own. The first byte is the token's space, so nobody can ask for the sets of depth 0.
void IndexSnapshot::makeDenseSets(TokenRange tokens, qsizetype depth)
{
    for (quint32 first = tokens.first; first < tokens.last;) {
        if (m_tokens[first].size() <= depth) {
            ++first;
            continue;
        }
        const TokenRange branch = m_tokens.withPrefix(m_tokens[first].first(depth + 1));
        first = branch.last;
        if (postingCount(branch) <= size() / denseShare)
            continue;
        if (depth > 0 && (m_denseSets.empty() || m_denseSets.back().first != branch)) {
            RankSet ranks(size());
            ranks.insert(std::span(m_ranks).subspan(m_starts[branch.first], postingCount(branch)));
            m_denseSets.emplace_back(branch, std::move(ranks));
        }
        makeDenseSets(branch, depth + 1);
    }
}

QByteArrayView IndexSnapshot::orderOf(quint32 rank) const
{
    const quint32 start = m_orderStarts[rank];
    return {m_order.data() + start, static_cast<qsizetype>(m_orderStarts[rank + 1] - start)};
}

quint32 IndexSnapshot::firstNotBefore(QByteArrayView order) const
{
    return firstIndexWhere(0, size(), [this, order](quint32 rank) { return orderOf(rank) >= order; });
}

}
