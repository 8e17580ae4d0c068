// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/temporaryregister.h"

#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/patientrepository.h"
#include "storage/registerfile.h"
#include "storage/transaction.h"
#include "storage/userrepository.h"
#include "tests/storage/sealing/samplekey.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace optoutdesk::testing {

namespace {

void need(const auto &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(words(outcome.failure())));
}

DataKey pageKey()
{
    return qEnvironmentVariable("OPTOUT_DESK_TEST_PROTECTION") == "sealed"_L1 ? sampleKey() : DataKey();
}

}

TemporaryRegister::TemporaryRegister()
{
    need(RegisterFile::create(
        path(), practice(),
        [](Database &database) -> Done {
            const auto manager = UserRepository(database).insert({{}, u"jo"_s, u"Jo Field"_s, Role::Manager, "hash", {}});
            return manager ? Done() : manager.failure();
        },
        {{}, pageKey()}));
}

QStringList TemporaryRegister::fileNames() const
{
    return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

Database &TemporaryRegister::database()
{
    if (!m_register) {
        auto opened = Register::open(path(), pageKey());
        need(opened);
        m_register = std::move(*opened);
    }
    return m_register->database();
}

Practice TemporaryRegister::practice()
{
    return {u"Riverside Surgery"_s, u"A81001"_s, u"1 River Street\nLeeds\nLS1 1AA"_s, u"0113 496 0123"_s};
}

QDateTime TemporaryRegister::time(int second)
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 15), Qt::UTC).addSecs(second);
}

Patient TemporaryRegister::patient(const QString &family, const QString &given)
{
    Patient patient;
    patient.name.family = family;
    patient.name.given = given;
    patient.born = QDate(1971, 4, 5);
    patient.sex = Sex::Female;
    return patient;
}

Patient TemporaryRegister::addPatient(const QString &family, const QString &given)
{
    Patient added = patient(family, given);
    const Result<PatientId> id = PatientRepository(database()).insert(added);
    need(id);
    added.id = *id;
    return added;
}

ObjectionEvent TemporaryRegister::event(PatientId patient, EventKind kind, QDate effective)
{
    ObjectionEvent event;
    event.uuid = EventUuid::create();
    event.act = event.uuid;
    event.patient = patient;
    event.type = u"type1"_s;
    event.kind = kind;
    event.received = effective;
    event.effective = effective;
    event.recordedAt = time();
    event.recordedBy = UserId(1);
    event.recordedByName = u"jo"_s;
    event.channel = u"in-person"_s;
    event.reasons = {u"prefers-not-to-say"_s};
    return event;
}

ObjectionEvent TemporaryRegister::record(const Patient &patient, EventKind kind, QDate effective)
{
    auto transaction = Transaction::begin(database());
    need(transaction);
    const auto recorded = ObjectionEventRepository(database()).append(event(patient.id, kind, effective));
    need(recorded);
    need(ObjectionStatusRepository(database()).refresh(patient.id, recorded->type));
    need(transaction->commit());
    return *recorded;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString words(const Failure &failure)
{
    return u"problem %1, subject \"%2\", detail \"%3\""_s.arg(int(failure.problem)).arg(failure.subject, failure.detail);
}

}
