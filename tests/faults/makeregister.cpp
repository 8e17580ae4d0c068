// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a small register, sealed unless --plain is given, for the fault harnesses: some patients, and a manager "jo" whose
// password takes no time to check, because a harness signs in hundreds of times.
#include "domain/calendar.h"
#include "services/audittrail.h"
#include "services/registersetup.h"
#include "storage/patientrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace optoutdesk;

namespace {

Done furnish(Database &database, KeySlots &slots, const DataKey &key, int patients)
{
    if (const Done set =
            slots.setPassword(QStringLiteral("jo"), QStringLiteral("demonstration"), key, PasswordStrength::Least);
        !set)
        return set;
    UserAccount jo;
    jo.userName = QStringLiteral("jo");
    jo.displayName = QStringLiteral("Jo Field");
    jo.role = Role::Manager;
    const Result<UserAccount> added = UserRepository(database).insert(jo);
    if (!added)
        return added.failure();
    for (int i = 1; i <= patients; ++i) {
        Patient patient;
        patient.sourceId = QString::number(i);
        patient.name = {.given = QStringLiteral("Pat"), .family = QStringLiteral("Number%1").arg(i)};
        patient.born = QDate(1950, 1, 1).addDays(i);
        if (const Result<PatientId> listed = PatientRepository(database).insert(patient); !listed)
            return listed.failure();
    }
    const Clock clock;
    Desk desk{.database = database,
              .clock = clock,
              .session = {added->id, added->userName, added->displayName, added->role},
              .dataKey = key};
    return sealEverything(desk, QStringLiteral("make-fault-register"));
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments();
    const bool plain = words.removeAll(QStringLiteral("--plain")) > 0;
    if (words.size() != 3) {
        QTextStream(stderr) << "usage: make-fault-register [--plain] PATH PATIENTS\n";
        return 2;
    }
    const int patients = words[2].toInt();
    const Practice practice{QStringLiteral("Fault Lane Surgery"), QStringLiteral("A81001"), {}, {}};
    const Result<RegisterPlan> plan = planRegister(plain ? Protection::Plain : Protection::Sealed);
    const Done created = plan ? createPlanned(words[1], *plan, practice,
                                              [&](Database &database, KeySlots &slots) {
                                                  return furnish(database, slots, plan->key, patients);
                                              })
                              : Done(plan.failure());
    if (!created)
        QTextStream(stderr) << "failed: " << static_cast<int>(created.failure().problem) << ' ' << created.failure().detail
                            << '\n';
    return created ? 0 : 1;
}
