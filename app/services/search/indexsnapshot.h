// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "services/search/namewords.h"
#include "services/search/packedpatients.h"
#include "services/search/rankset.h"
#include "services/search/searchquery.h"
#include "services/search/tokendictionary.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace optoutdesk {

class IndexSnapshot;

// A patient found, with what the order of a list depends on.
struct SearchHit
{
    // Those whose every word is a whole name come first, those found by a street word come last.
    enum class Tier { Whole, Listed, Street };

    quint8 distance = 0; // of similar names: the nearest first
    Tier tier = Tier::Listed;
    QByteArrayView order = {}; // sort key and birth date; lives as long as the index
    PatientId id = {};
    const IndexSnapshot *index = nullptr; // where the rank counts
    quint32 rank = 0;

    friend bool operator<(const SearchHit &a, const SearchHit &b)
    {
        return std::tuple(a.distance, a.tier, a.order, a.id) < std::tuple(b.distance, b.tier, b.order, b.id);
    }
};

struct SearchMatches
{
    qsizetype total = 0; // exact, however many hits are listed
    std::vector<SearchHit> hits = {}; // the first of them, in order
    std::vector<qsizetype> atDistance = {}; // of similar names: how many of the total are how far away
};

// Which patients have which tokens, unchangeable once built and therefore free to be read by any number of threads.
// Patients are known by their rank in the alphabetical list; for every token the ranks that have it stand in order, and
// because tokens are sorted, those of a prefix stand together. A search is set algebra on bits, one for each patient.
class IndexSnapshot
{
public:
    // The patients that match all terms of a stage, without those in `hidden` (a set of ranks).
    SearchMatches find(const SearchStage &stage, qsizetype limit, const RankSet *hidden = nullptr) const;

    quint32 size() const { return static_cast<quint32>(m_patients.size()); }
    std::optional<quint32> rankOf(PatientId patient) const;
    // Whether anyone else shares the name, or the family name and the birth date, of a patient found here or elsewhere.
    bool hasNamesake(const SearchHit &hit, const RankSet *hidden = nullptr) const;
    ListedPatient listed(quint32 rank) const;
    size_t bytes() const;

private:
    friend class IndexBuilder;

    void addRanks(RankSet &set, TokenRange tokens) const;
    SearchMatches findPlain(const QList<SearchTerm> &terms, qsizetype limit, RankSet &&everyone) const;
    SearchMatches findSimilar(const QList<SearchTerm> &terms, qsizetype limit, RankSet &&everyone) const;
    // Those not in the set yet are so far away by this word.
    void addSimilar(RankSet &set, const SearchTerm &term, std::vector<quint8> &distances) const;
    SearchMatches nearestOf(const RankSet &found, const std::vector<quint8> &distances, qsizetype limit) const;
    SearchHit hit(quint32 rank, SearchHit::Tier tier, quint8 distance = 0) const
    {
        return {distance, tier, orderOf(rank), m_patients[rank], this, rank};
    }
    void makeDenseSets();
    void makeDenseSets(TokenRange tokens, qsizetype depth);
    quint32 postingCount(TokenRange tokens) const { return m_starts[tokens.last] - m_starts[tokens.first]; }
    QByteArrayView orderOf(quint32 rank) const;
    quint32 firstNotBefore(QByteArrayView order) const;

    TokenDictionary m_tokens;
    NameWords m_nameWords;
    std::vector<quint32> m_starts{0}; // token → where its ranks begin in m_ranks
    std::vector<quint32> m_ranks;
    std::vector<PatientId> m_patients; // rank → patient
    std::string m_order; // rank → sort key, birth date (orderkey.h)
    std::vector<quint32> m_orderStarts{0};
    PackedPatients m_packed;
    std::vector<quint32> m_packedPlaces; // rank → where in m_packed
    std::vector<std::pair<TokenRange, RankSet>> m_denseSets; // of frequent prefixes, sorted by range
};

}
