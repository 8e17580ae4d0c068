// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"
#include "domain/likeness.h"
#include "domain/listedpatient.h"
#include "domain/objectionstatus.h"
#include "domain/patientdetail.h"
#include "services/duplicateadvice.h"
#include "services/indexupkeep.h"
#include "services/patienthistory.h"
#include "services/patientsummary.h"
#include "services/search/searchquery.h"
#include "services/session.h"

#include <QMap>
#include <QString>

#include <functional>
#include <span>
#include <vector>

namespace optoutdesk {

class PatientIndex;

struct FindAnswer
{
    QString text = {}; // what was asked, so that stale answers can be told
    qint64 total = 0;
    bool exact = true; // false: nothing matched, these are similar names
    bool mistypedNhsNumber = false; // nobody matches, and it would be an NHS number but for its check digit
    bool wholeList = true; // false while the index is being built: only NHS numbers and surnames were looked at
    QList<SearchTerm> terms = {}; // as they were understood, for showing what matched
    std::vector<PatientSummary> patients = {};
};

// One patient opened at the desk.
struct PatientRecord
{
    Patient patient = {}; // restricted: without address and phones until opened by openRestricted
    bool detailsHidden = false;
    LookAlikes lookAlikes = {};
    std::vector<HistoryEntry> history = {}; // oldest first, voids inside the event they take back
    QMap<QString, ObjectionStatus> objections = {};
    bool clinicalSystemCompared = false;
    CommunicationNeeds needs = {};
    PatientEdits edits = {}; // what the list says in place of values mended by hand
    bool addedByHand = false; // no list has named them yet
    qsizetype mergedRecords = 0; // other records that are this one's duplicates
};

// Somebody on the list who may be the person that is about to be added.
struct PossibleDuplicate
{
    PatientSummary patient = {};
    DuplicateSign sign = DuplicateSign::Name;
};

// Find a patient and open them. Searching is no look at a patient; opening one is, and is recorded.
class PatientFinder
{
public:
    // The index is shared with whoever builds it; it may be empty. `rebuild` builds it anew, beside.
    PatientFinder(Desk &desk, PatientIndex &index, std::function<void()> rebuild = {});

    // To be told before a build of the index begins: from then on each search sees what was changed, here or at another desk.
    Done indexBegins() { return m_upkeep.begin(); }

    // Until the index is ready, NHS numbers and surname prefixes answer from the register.
    Result<FindAnswer> find(const QString &text, int limit = 50);
    // The last patients this user opened, newest first.
    Result<FindAnswer> recent(int limit = 10);

    // The strongest signs first, at most a few; nobody while the index is being built, but for an NHS number.
    Result<std::vector<PossibleDuplicate>> possibleDuplicates(const Patient &typed);

    // Everybody else whose address is the same (addressform.h), the patient first, then those on the books from old to young,
    // then who left or died; restricted people are in no household. A recorded act. AddressHidden for a restricted patient whose
    // details are not open, AddressNamesNoHome, ListBeingRead while the index is being built.
    enum class Details { AsTheyAre, Opened };
    Result<FindAnswer> household(PatientId patient, Details details = Details::AsTheyAre);

    // PatientNotFound, or NhsNumberAmbiguous when the list holds it twice.
    Result<PatientId> patientWithNhsNumber(const NhsNumber &number);
    // Recorded as a look at the patient.
    Result<PatientRecord> open(PatientId patient);
    // The same without recording a look: to show again what is already open after something was recorded.
    Result<PatientRecord> reload(PatientId patient);
    // Address and phone of a restricted patient: a recorded act of its own.
    Result<PatientRecord> openRestricted(PatientId patient);
    Result<QMap<QString, ObjectionStatus>> statusAsOf(PatientId patient, QDate asOf);

private:
    Result<PatientRecord> read(PatientId asked);
    Result<PatientId> keptFor(PatientId patient);
    Result<FindAnswer> findInIndex(const SearchQuery &query, int limit);
    Result<FindAnswer> findInRegister(const SearchQuery &query, int limit);

    Desk &m_desk;
    PatientIndex &m_index;
    IndexUpkeep m_upkeep;
};

// Reads the whole list into a new index: 100,000 patients take about a second, so on a thread with a connection of its
// own. Cancelled when `goOn` says false.
Done buildIndex(Database &database, PatientIndex &index, const std::function<bool(qint64 done)> &goOn = {});

}
