// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"
#include "storage/patientmergerepository.h"

namespace optoutdesk {

// Makes two records one person's, and two again: what was recorded for the duplicate counts for the one that is kept, values
// that the kept one lacks are filled in, and the duplicate is listed nowhere. Nothing is deleted or rewritten.
class PatientMerger
{
public:
    explicit PatientMerger(Desk &desk) : m_desk(desk) {}

    // What the kept record would take over: its value stays empty or becomes the duplicate's.
    Result<QMap<PatientDetail, PatientMerge::Filled>> preview(PatientId kept, PatientId duplicate);
    // MergeWithItself; MergedAlready when one of them is a duplicate or others are merged into the duplicate.
    Done merge(PatientId kept, PatientId duplicate);
    // NotMerged when it is nobody's duplicate. Filled-in values go again, unless somebody has changed them since.
    Result<PatientId> separate(PatientId duplicate);
    // The records merged into a patient's.
    Result<QList<Patient>> mergedInto(PatientId kept);

private:
    Done requireSeparate(PatientId kept, PatientId duplicate);
    Done noteBoth(const QString &action, PatientId kept, PatientId duplicate);
    Done fill(PatientId patient, const QMap<PatientDetail, QString> &values);

    Desk &m_desk;
};

}
