// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/search/indexsnapshot.h"
#include "services/search/searchentry.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <span>

namespace optoutdesk {

struct FoundPatient
{
    ListedPatient patient = {}; // as it was when the index was built or the patient put; restricted: without address
    bool namesake = false; // somebody else on the list has the same name, or the same family name and birth date

    bool operator==(const FoundPatient &) const = default;
};

struct SearchAnswer
{
    QList<FoundPatient> patients = {}; // the first of them: whole words before beginnings, then alphabetical
    qsizetype total = 0;
    bool exact = true; // false: nobody matches, these names are similar
    QList<SearchTerm> terms = {}; // as they were understood; for showing what matched
    bool mistypedNhsNumber = false; // nobody matches and it would be an NHS number but for its check digit
};

// The index of the whole list and what changed since it was built. Any thread may call anything; a search never waits for
// a build. Each change costs time in proportion to the changes so far, so after many of them a new build is due.
class PatientIndex
{
public:
    static constexpr qsizetype usualLimit = 50;
    static constexpr qsizetype manyChanges = 500;

    // To be asked before the first patient is read for a build, and handed back with its result: changes made meanwhile
    // are kept on top of it.
    quint64 moment() const;
    void replace(std::shared_ptr<const IndexSnapshot> index, quint64 moment);

    void put(const SearchEntry &entry); // a new patient or new values of a known one
    void remove(PatientId patient);
    void clear();

    bool isReady() const; // an index has been put in place
    bool needsRebuild() const;
    SearchAnswer search(const SearchQuery &query, qsizetype limit = usualLimit) const;
    size_t bytes() const;

private:
    struct Change
    {
        quint64 moment = 0;
        std::optional<SearchEntry> entry = {}; // nothing: removed
    };
    struct NamedByLine
    {
        SearchMatches matches = {};
        qsizetype otherNames = 0; // that each of them shares with the line, besides the surname

        bool isSomebodyElse(PatientId patient) const;
    };
    // What one search looks at; replaced as a whole, never changed.
    struct State
    {
        std::shared_ptr<const IndexSnapshot> index;
        std::shared_ptr<const IndexSnapshot> changed;
        RankSet outdated; // ranks of `index` that `changed` replaces or that are gone

        bool hasNamesake(const SearchHit &hit) const;
        SearchMatches find(const SearchStage &stage, qsizetype limit) const;
        std::optional<SearchAnswer> firstFound(std::span<const SearchStage> stages, qsizetype limit) const;
        std::optional<SearchAnswer> findPasted(const PastedLine &line, qsizetype limit) const;
        std::optional<SearchAnswer> findPastedNumbers(const PastedLine &line, qsizetype limit) const;
        std::optional<SearchAnswer> findPastedName(const PastedLine &line, qsizetype limit) const;
        NamedByLine namedBy(const PastedLine &line) const;
        SearchAnswer answer(const SearchMatches &matches, const SearchStage &stage, qsizetype limit) const;
    };

    std::shared_ptr<const State> state() const;
    void publish(std::shared_ptr<const IndexSnapshot> index);

    mutable std::mutex m_mutex;
    std::shared_ptr<const State> m_state;
    QHash<PatientId, Change> m_changes;
    quint64 m_moment = 0;
};

}
