// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/patientindex.h"

#include "services/search/indexbuilder.h"

#include <algorithm>

namespace optoutdesk {

quint64 PatientIndex::moment() const
{
    const std::scoped_lock lock(m_mutex);
    return m_moment;
}

void PatientIndex::replace(std::shared_ptr<const IndexSnapshot> index, quint64 moment)
{
    const std::scoped_lock lock(m_mutex);
    m_changes.removeIf([moment](const auto &change) { return change.value().moment <= moment; });
    publish(std::move(index));
}

void PatientIndex::put(const SearchEntry &entry)
{
    const std::scoped_lock lock(m_mutex);
    m_changes.insert(entry.id, {++m_moment, entry});
    publish(m_state ? m_state->index : nullptr);
}

void PatientIndex::remove(PatientId patient)
{
    const std::scoped_lock lock(m_mutex);
    m_changes.insert(patient, {++m_moment, std::nullopt});
    publish(m_state ? m_state->index : nullptr);
}

void PatientIndex::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_changes.clear();
    m_state.reset();
}

bool PatientIndex::isReady() const
{
    const std::shared_ptr<const State> now = state();
    return now && now->index;
}

bool PatientIndex::needsRebuild() const
{
    const std::scoped_lock lock(m_mutex);
    return m_changes.size() > manyChanges;
}

bool PatientIndex::State::hasNamesake(const SearchHit &hit) const
{
    return (index && index->hasNamesake(hit, changed ? &outdated : nullptr)) || (changed && changed->hasNamesake(hit));
}

SearchAnswer PatientIndex::search(const SearchQuery &query, qsizetype limit) const
{
    SearchAnswer answer;
    const std::shared_ptr<const State> now = state();
    for (const SearchStage &stage : query.stages()) {
        std::vector<SearchHit> hits;
        if (now && now->index) {
            SearchMatches matches = now->index->find(stage, limit, now->changed ? &now->outdated : nullptr);
            answer.total = matches.total;
            hits = std::move(matches.hits);
        }
        if (now && now->changed) {
            const SearchMatches matches = now->changed->find(stage, limit);
            answer.total += matches.total;
            const auto middle = hits.insert(hits.end(), matches.hits.begin(), matches.hits.end());
            std::inplace_merge(hits.begin(), middle, hits.end());
        }
        if (answer.total == 0)
            continue;
        for (const SearchHit &hit : std::span(hits).first(std::min(hits.size(), static_cast<size_t>(limit))))
            answer.patients.append({hit.index->listed(hit.rank), now->hasNamesake(hit)});
        answer.exact = stage.exact;
        answer.terms = stage.terms;
        return answer;
    }
    answer.mistypedNhsNumber = query.hasMistypedNhsNumber();
    return answer;
}

size_t PatientIndex::bytes() const
{
    const std::shared_ptr<const State> now = state();
    size_t bytes = 0;
    for (const IndexSnapshot *index : {now ? now->index.get() : nullptr, now ? now->changed.get() : nullptr})
        bytes += index ? index->bytes() : 0;
    return bytes;
}

std::shared_ptr<const PatientIndex::State> PatientIndex::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void PatientIndex::publish(std::shared_ptr<const IndexSnapshot> index)
{
    auto next = std::make_shared<State>();
    if (!m_changes.isEmpty()) {
        IndexBuilder builder;
        next->outdated = RankSet(index ? index->size() : 0);
        for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change) {
            if (change->entry)
                builder.add(*change->entry);
            if (const std::optional<quint32> rank = index ? index->rankOf(change.key()) : std::nullopt)
                next->outdated.insert(*rank);
        }
        next->changed = builder.finish();
    }
    next->index = std::move(index);
    m_state = std::move(next);
}

}
