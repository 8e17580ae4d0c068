// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a small register for the fault harnesses: some patients, and a manager "jo" whose password takes no time to check,
// because a harness signs in hundreds of times.
#include "storage/patientrepository.h"
#include "storage/registerfile.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QTextStream>

#include <array>
#include <sodium.h>

using namespace optoutdesk;

namespace {

QByteArray quickHash(const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0
        || crypto_pwhash_str(hash.data(), password.constData(), static_cast<unsigned long long>(password.size()),
                             crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN)
               != 0)
        qFatal("no password hash");
    return hash.data();
}

Done furnish(Database &database, int patients)
{
    UserAccount jo;
    jo.userName = QStringLiteral("jo");
    jo.displayName = QStringLiteral("Jo Field");
    jo.role = Role::Manager;
    jo.passwordHash = quickHash("demonstration");
    if (const Result<UserAccount> added = UserRepository(database).insert(jo); !added)
        return added.failure();
    for (int i = 1; i <= patients; ++i) {
        Patient patient;
        patient.sourceId = QString::number(i);
        patient.name = {.given = QStringLiteral("Pat"), .family = QStringLiteral("Number%1").arg(i)};
        patient.born = QDate(1950, 1, 1).addDays(i);
        if (const Result<PatientId> added = PatientRepository(database).insert(patient); !added)
            return added.failure();
    }
    return {};
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const bool isPlain = words.value(1) == QStringLiteral("--plain");
    if (words.size() != 4 || !isPlain) {
        QTextStream(stderr) << "usage: make-fault-register --plain PATH PATIENTS\n";
        return 2;
    }
    const QString path = words[2];
    const int patients = words[3].toInt();
    const Practice practice{QStringLiteral("Fault Lane Surgery"), QStringLiteral("A81001"), {}, {}};
    const Done created =
        RegisterFile::create(path, practice, [patients](Database &database) { return furnish(database, patients); });
    if (!created)
        QTextStream(stderr) << "failed: " << static_cast<int>(created.failure().problem) << ' ' << created.failure().detail
                            << '\n';
    return created ? 0 : 1;
}
