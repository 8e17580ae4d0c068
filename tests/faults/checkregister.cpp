// SPDX-License-Identifier: GPL-3.0-or-later
// Opens one register after another, in one process, and says what is in each: reads paths from its standard input and
// answers each with one JSON line. {"opened": true, "ok": …, "fault": …, "events": {uuid: letter}} or
// {"opened": false, "problem": number, "detail": …}. A crash image costs milliseconds so.
#include "domain/calendar.h"
#include "services/openregister.h"
#include "services/patientfinder.h"
#include "services/registerverifier.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

namespace {

QJsonObject refused(const Failure &failure)
{
    return {{u"opened"_s, false},
            {u"problem"_s, static_cast<int>(failure.problem)},
            {u"subject"_s, failure.subject},
            {u"detail"_s, failure.detail}};
}

QJsonObject look(const QString &path, int patients, const Clock &clock)
{
    SignInGate gate(clock);
    const Result<std::unique_ptr<OpenRegister>> opened =
        OpenRegister::open(path, {u"jo"_s, u"demonstration"_s}, gate, clock);
    if (!opened)
        return refused(opened.failure());
    const Result<Verification> verified = (*opened)->verifier().verify();
    if (!verified)
        return refused(verified.failure());
    QJsonObject events;
    for (int patient = 1; patient <= patients; ++patient) {
        const Result<PatientRecord> record = (*opened)->finder().reload(PatientId(patient));
        if (!record)
            return refused(record.failure());
        for (const HistoryEntry &entry : record->history)
            events.insert(entry.event.uuid.text(), entry.letterReference);
    }
    return {{u"opened"_s, true},
            {u"ok"_s, verified->ok},
            {u"fault"_s, verified->firstFault ? verified->firstFault->detail : QString()},
            {u"events"_s, events}};
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int patients = QCoreApplication::arguments().value(1).toInt();
    if (patients < 1) {
        std::cerr << "usage: check-fault-register PATIENTS <paths\n";
        return 2;
    }
    const Clock clock;
    std::string path;
    while (std::getline(std::cin, path)) {
        const QByteArray line =
            QJsonDocument(look(QString::fromStdString(path), patients, clock)).toJson(QJsonDocument::Compact);
        std::cout << line.toStdString() << std::endl;
    }
    return 0;
}
