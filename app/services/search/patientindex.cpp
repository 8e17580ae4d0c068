// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/patientindex.h"

#include "services/search/indexbuilder.h"

#include <algorithm>
#include <numeric>

namespace optoutdesk {

namespace {

constexpr qsizetype mostOfOneDay = 10'000; // born on the days of a pasted line
constexpr int reach = 3; // similar names that are more than one slip farther than the nearest are left out

void add(SearchMatches &matches, const SearchMatches &others)
{
    matches.total += others.total;
    const auto middle = matches.hits.insert(matches.hits.end(), others.hits.begin(), others.hits.end());
    std::inplace_merge(matches.hits.begin(), middle, matches.hits.end());
    matches.atDistance.resize(std::max(matches.atDistance.size(), others.atDistance.size()));
    for (size_t distance = 0; distance < others.atDistance.size(); ++distance)
        matches.atDistance[distance] += others.atDistance[distance];
}

SearchTerm bornOn(const QList<QDate> &dates)
{
    return {.kind = SearchTerm::Kind::BirthDate, .dates = dates};
}

void keepNearest(SearchMatches &matches)
{
    const auto isFound = [](qsizetype count) { return count > 0; };
    const auto nearest = std::ranges::find_if(matches.atDistance, isFound);
    if (matches.atDistance.end() - nearest <= reach)
        return;
    matches.total = std::accumulate(nearest, nearest + reach + 1, qsizetype(0));
    const auto last = nearest - matches.atDistance.begin() + reach;
    std::erase_if(matches.hits, [last](const SearchHit &hit) { return hit.distance > last; });
}

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
    if (changed)
        add(matches, changed->find(stage, limit));
    keepNearest(matches);
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

// Two numbers are two people, and a number beside another surname or birth date, or the names of a twin, may be mistyped:
// never the plain answer.
std::optional<SearchAnswer> PatientIndex::State::findPastedNumbers(const PastedLine &line, qsizetype limit) const
{
    SearchMatches matches;
    SearchStage stage;
    for (const NhsNumber &number : line.numbers()) {
        const SearchTerm term{.kind = SearchTerm::Kind::NhsNumber, .text = number.digits(), .nhsNumber = number};
        add(matches, find({.terms = {term}}, limit));
        stage.terms.append(term);
    }
    if (matches.hits.empty())
        return std::nullopt;
    const NamedByLine named = namedBy(line);
    stage.exact = line.numbers().size() == 1 && std::ranges::none_of(matches.hits, [&](const SearchHit &hit) {
                      return line.contradicts(hit.index->listed(hit.rank)) || named.isSomebodyElse(hit.id);
                  });
    return answer(matches, stage, limit);
}

std::optional<SearchAnswer> PatientIndex::State::findPastedName(const PastedLine &line, qsizetype limit) const
{
    const NamedByLine named = namedBy(line);
    if (named.matches.hits.empty())
        return std::nullopt;
    return answer(named.matches,
                  {.terms = {bornOn(line.dates())}, .exact = named.otherNames > 0 && line.numbers().isEmpty()}, limit);
}

// Who was born on its day and has its surname; of several those who share the most names, which tells twins apart.
PatientIndex::NamedByLine PatientIndex::State::namedBy(const PastedLine &line) const
{
    NamedByLine named;
    if (line.dates().isEmpty())
        return named;
    for (const SearchHit &hit : find({.terms = {bornOn(line.dates())}}, mostOfOneDay).hits) {
        const PersonName name = hit.index->listed(hit.rank).name;
        const qsizetype shared = line.otherNames(name);
        if (!line.hasFamily(name) || shared < named.otherNames)
            continue;
        if (shared > named.otherNames)
            named.matches.hits.clear();
        named.otherNames = shared;
        named.matches.hits.push_back(hit);
    }
    named.matches.total = std::ssize(named.matches.hits);
    return named;
}

bool PatientIndex::NamedByLine::isSomebodyElse(PatientId patient) const
{
    return otherNames > 0 && std::ranges::find(matches.hits, patient, &SearchHit::id) == matches.hits.end();
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
