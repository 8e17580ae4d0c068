// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/patientindex.h"

#include "services/search/indexbuilder.h"

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr qsizetype mostOfOneDay = 10'000; // born on the days of a pasted line

}

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

SearchMatches PatientIndex::State::find(const SearchStage &stage, qsizetype limit) const
{
    SearchMatches matches;
    if (index)
        matches = index->find(stage, limit, changed ? &outdated : nullptr);
    if (!changed)
        return matches;
    const SearchMatches newer = changed->find(stage, limit);
    matches.total += newer.total;
    const auto middle = matches.hits.insert(matches.hits.end(), newer.hits.begin(), newer.hits.end());
    std::inplace_merge(matches.hits.begin(), middle, matches.hits.end());
    return matches;
}

std::optional<SearchAnswer> PatientIndex::State::firstFound(std::span<const SearchStage> stages, qsizetype limit) const
{
    for (const SearchStage &stage : stages) {
        if (const SearchMatches matches = find(stage, limit); matches.total > 0)
            return answer(matches, stage, limit);
    }
    return std::nullopt;
}

std::optional<SearchAnswer> PatientIndex::State::findPasted(const PastedLine &line, qsizetype limit) const
{
    std::optional<SearchAnswer> answer = findPastedNumbers(line, limit);
    if (!answer && !line.dates().isEmpty())
        answer = findPastedName(line, limit);
    if (!answer)
        return std::nullopt;
    for (const FoundPatient &found : answer->patients) {
        for (const QString &word : line.wordsOf(found.patient.name)) {
            if (const SearchTerm term{.text = word}; !answer->terms.contains(term))
                answer->terms.append(term);
        }
    }
    return answer;
}

// Two numbers are two people, and a number beside another surname or birth date may be mistyped: never the plain answer.
std::optional<SearchAnswer> PatientIndex::State::findPastedNumbers(const PastedLine &line, qsizetype limit) const
{
    SearchMatches matches;
    SearchStage stage;
    for (const NhsNumber &number : line.numbers()) {
        const SearchTerm term{.kind = SearchTerm::Kind::NhsNumber, .text = number.digits(), .nhsNumber = number};
        const SearchMatches found = find({.terms = {term}}, limit);
        matches.total += found.total;
        matches.hits.insert(matches.hits.end(), found.hits.begin(), found.hits.end());
        stage.terms.append(term);
    }
    if (matches.hits.empty())
        return std::nullopt;
    std::sort(matches.hits.begin(), matches.hits.end());
    stage.exact = line.numbers().size() == 1 && std::ranges::none_of(matches.hits, [&line](const SearchHit &hit) {
                      return line.contradicts(hit.index->listed(hit.rank));
                  });
    return answer(matches, stage, limit);
}

// Who was born on its day and has its surname; of several those who share the most names, which tells twins apart.
std::optional<SearchAnswer> PatientIndex::State::findPastedName(const PastedLine &line, qsizetype limit) const
{
    SearchStage stage{.terms = {{.kind = SearchTerm::Kind::BirthDate, .dates = line.dates()}}};
    SearchMatches nearest;
    qsizetype most = 0;
    for (const SearchHit &hit : find(stage, mostOfOneDay).hits) {
        const PersonName name = hit.index->listed(hit.rank).name;
        const qsizetype shared = line.otherNames(name);
        if (!line.hasFamily(name) || shared < most)
            continue;
        if (shared > most)
            nearest.hits.clear();
        most = shared;
        nearest.hits.push_back(hit);
    }
    if (nearest.hits.empty())
        return std::nullopt;
    nearest.total = std::ssize(nearest.hits);
    stage.exact = most > 0 && line.numbers().isEmpty();
    return answer(nearest, stage, limit);
}

SearchAnswer PatientIndex::State::answer(const SearchMatches &matches, const SearchStage &stage, qsizetype limit) const
{
    SearchAnswer answer{.total = matches.total, .exact = stage.exact, .terms = stage.terms};
    for (const SearchHit &hit : std::span(matches.hits).first(std::min(matches.hits.size(), static_cast<size_t>(limit))))
        answer.patients.append({hit.index->listed(hit.rank), hasNamesake(hit)});
    return answer;
}

SearchAnswer PatientIndex::search(const SearchQuery &query, qsizetype limit) const
{
    const std::span<const SearchStage> stages(query.stages());
    const auto exact = static_cast<size_t>(std::ranges::find(stages, false, &SearchStage::exact) - stages.begin());
    const std::shared_ptr<const State> now = state();
    std::optional<SearchAnswer> answer;
    if (now) {
        answer = now->firstFound(stages.first(exact), limit);
        if (!answer && query.pasted())
            answer = now->findPasted(*query.pasted(), limit);
        if (!answer)
            answer = now->firstFound(stages.subspan(exact), limit);
    }
    return answer ? *answer : SearchAnswer{.mistypedNhsNumber = query.hasMistypedNhsNumber()};
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
