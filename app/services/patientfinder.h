// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionstatus.h"
#include "domain/patient.h"
#include "services/session.h"

#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace optoutdesk {

class PatientIndex;

// One row of an answer. The address of a restricted patient is not in it.
struct PatientSummary
{
    PatientId id = {};
    PersonName name = {};
    QDate born = {};
    QDate died = {};
    Sex sex = Sex::NotKnown;
    std::optional<NhsNumber> nhsNumber = {};
    QString address = {}; // one line; empty when restricted
    bool restricted = false;
    Registration registration = Registration::Registered;
    bool similarName = false; // another row of this practice has the same name, or the same surname and birth date
    QMap<QString, ObjectionStatus> objections = {}; // ObjectionType::id → today's status
};

struct FindAnswer
{
    QString text; // what was asked, so that stale answers can be told
    qint64 total = 0;
    bool exact = true; // false: nothing matched, these are similar names
    std::vector<PatientSummary> patients = {};
};

// An event as history shows it: with its letter, its coding and the void inside it.
struct HistoryEntry
{
    struct Voided
    {
        EventUuid by = {}; // the voiding event
        QDateTime at = {};
        QString byName = {};
        QString note = {};
    };

    ObjectionEvent event = {};
    QDate coded = {};
    QString letterReference = {}; // empty: none wanted
    std::optional<Voided> voided = {}; // the void that counts
};

// One patient opened at the desk.
struct PatientRecord
{
    Patient patient = {}; // restricted: without address and phones until opened by openRestricted
    bool detailsHidden = false;
    bool similarName = false;
    std::vector<HistoryEntry> history = {}; // oldest first, voids inside the event they take back
    QMap<QString, ObjectionStatus> objections = {};
    bool clinicalSystemCompared = false;
};

// Find a patient and open them. Searching is no look at a patient; opening one is, and is recorded.
class PatientFinder
{
public:
    explicit PatientFinder(Desk &desk);
    ~PatientFinder();
    PatientFinder(const PatientFinder &) = delete;
    PatientFinder &operator=(const PatientFinder &) = delete;

    // Reads the whole list into the search index. Until then, NHS number and surname prefixes answer from the register.
    Done buildIndex(const std::function<bool(qint64 done)> &goOn = {});
    bool indexReady() const;
    // After an import, or when another desk changed the list.
    void forgetIndex();

    Result<FindAnswer> find(const QString &text, int limit = 50);
    // The last patients this user opened, newest first.
    Result<FindAnswer> recent(int limit = 10);

    Result<PatientId> patientWithNhsNumber(const NhsNumber &number);
    // Recorded as a look at the patient.
    Result<PatientRecord> open(PatientId patient);
    // The same without recording a look: to show again what is already open after something was recorded.
    Result<PatientRecord> reload(PatientId patient);
    // Address and phone of a restricted patient: a recorded act of its own.
    Result<PatientRecord> openRestricted(PatientId patient);
    Result<QMap<QString, ObjectionStatus>> statusAsOf(PatientId patient, QDate asOf);

private:
    Result<PatientRecord> read(PatientId patient, bool withDetails);
    Result<PatientSummary> summaryOf(const Patient &patient);
    Result<FindAnswer> findWithoutIndex(const QString &text, int limit);

    Desk &m_desk;
    std::unique_ptr<PatientIndex> m_index;
};

}
