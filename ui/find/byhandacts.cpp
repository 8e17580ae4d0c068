// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/byhandacts.h"

#include "services/openregister.h"
#include "services/patienteditor.h"
#include "services/patientmerger.h"
#include "text/patientwords.h"
#include "ui/patients/detailwords.h"
#include "ui/patients/mergepanel.h"
#include "ui/patients/patientpanel.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct ByHandActs
{
    Q_DECLARE_TR_FUNCTIONS(ByHandActs)
};

Done separated(OpenRegister &reg, PatientId duplicate)
{
    const Result<PatientId> kept = reg.merger().separate(duplicate);
    return kept ? Done() : Done(kept.failure());
}

}

OtherAct actOf(const EditedDetails &what)
{
    QStringList names;
    for (const PatientDetail detail : what.changed)
        names.append(detailName(detail));
    const QString name = shownName(what.patient.name);
    return {.done = ByHandActs::tr("Details of %1 changed: %2.").arg(name, names.join(QStringLiteral(", "))),
            .undo = ByHandActs::tr("Undo gives them their values of before (Ctrl+Z)."),
            .takeBack = [patient = what.patient.id, before = what.before](OpenRegister &reg) -> Done {
                const Result<QList<PatientDetail>> changed = reg.editor().edit(patient, before);
                return changed ? Done() : Done(changed.failure());
            },
            .takenBack = ByHandActs::tr("Taken back: the details of %1 are as they were.").arg(name)};
}

OtherAct actOf(const MergedRecords &what)
{
    const QString name = shownName(what.duplicateName);
    const QString merged = ByHandActs::tr("The record of %1 is merged into this patient's.").arg(name);
    const QString apart = ByHandActs::tr("The record of %1 is separate again.").arg(name);
    if (what.separated)
        return {.done = apart,
                .undo = ByHandActs::tr("Undo merges them again (Ctrl+Z)."),
                .takeBack = [what](OpenRegister &reg) { return reg.merger().merge(what.kept, what.duplicate); },
                .takenBack = merged};
    return {.done = merged,
            .undo = ByHandActs::tr("Undo separates them (Ctrl+Z)."),
            .takeBack = [what](OpenRegister &reg) { return separated(reg, what.duplicate); },
            .takenBack = apart};
}

}
