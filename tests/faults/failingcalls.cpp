// SPDX-License-Identifier: GPL-3.0-or-later
// Records objections through the real services while the k-th call to the disk, or the k-th request for memory, fails: for
// every k, until the recording succeeds untouched. Each begins with a copy of the register; what was said is compared with
// what a fresh opening finds. Of the requests for memory, thousands, only every STEP-th is taken. One JSON line for each way
// of failing: {"way": …, "faults": n, "recorded": n, "refused": n, "unsure": n, "complaints": [ … ]}.
#include "domain/calendar.h"
#include "services/objectionrecorder.h"
#include "services/openregister.h"
#include "services/patientfinder.h"
#include "services/registerverifier.h"
#include "tests/storage/faultmemory.h"
#include "tests/storage/faultvfs.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <iostream>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::FaultMemory;
using optoutdesk::testing::FaultVfs;

namespace {

constexpr int most = 20'000; // faults of one way: more would mean that they never stop
const Clock clockOfTheDesk;

Result<std::unique_ptr<OpenRegister>> openRegister(const QString &path)
{
    static SignInGate gate(clockOfTheDesk);
    return OpenRegister::open(path, {u"jo"_s, u"demonstration"_s}, gate, clockOfTheDesk);
}

struct Way
{
    QString name;
    std::function<void(int)> failAt;
    std::function<bool()> stop; // no faults from here; whether there was one
    int first = 1;
    int step = 1;
};

QString freshCopy(const QString &path)
{
    const QString copy = path + u".copy"_s;
    for (const QString &suffix : {u""_s, u".keys"_s, u"-journal"_s}) {
        QFile::remove(copy + suffix);
        if (QFile::exists(path + suffix) && !QFile::copy(path + suffix, copy + suffix))
            qFatal("the register cannot be copied");
    }
    return copy;
}

class Tally
{
public:
    explicit Tally(QString way) : m_way(std::move(way)) {}

    // What a person was told against what lies in the register when it is opened again.
    void compare(const QString &path, int call, const EventUuid &event, const Result<Recorded> &told, qint64 before)
    {
        const Result<std::unique_ptr<OpenRegister>> again = openRegister(path);
        if (!again) {
            complain(call, u"the register does not open any more: "_s + again.failure().detail);
            return;
        }
        const Result<Verification> verified = (*again)->verifier().verify();
        const Result<PatientRecord> record = (*again)->finder().reload(PatientId(1));
        if (!verified || !verified->ok || !record) {
            complain(call, u"the register is no longer whole"_s);
            return;
        }
        qint64 found = 0;
        for (const HistoryEntry &entry : record->history) {
            if (entry.event.uuid != event)
                continue;
            ++found;
            if (entry.letterReference.isEmpty())
                complain(call, u"the event has no letter"_s);
        }
        const qint64 events = std::ssize(record->history);
        if (events != before + found)
            complain(call, u"%1 events became %2"_s.arg(before).arg(events));
        if (told) {
            ++m_recorded;
            if (found != 1)
                complain(call, u"said recorded, and it is lost"_s);
        } else if (told.failure().problem == Problem::RecordingUnsure) {
            ++m_unsure;
        } else {
            ++m_refused;
            if (found != 0)
                complain(call, u"said not recorded, and it is there"_s);
        }
    }

    bool hasComplaints() const { return !m_complaints.isEmpty(); }

    QJsonObject json(int faults) const
    {
        return {{u"way"_s, m_way},         {u"faults"_s, faults},   {u"recorded"_s, m_recorded},
                {u"refused"_s, m_refused}, {u"unsure"_s, m_unsure}, {u"complaints"_s, m_complaints}};
    }

private:
    void complain(int call, const QString &what)
    {
        m_complaints.append(u"%1, call %2: %3"_s.arg(m_way).arg(call).arg(what));
    }

    QString m_way;
    int m_recorded = 0;
    int m_refused = 0;
    int m_unsure = 0;
    QJsonArray m_complaints;
};

void play(const QString &original, const Way &way)
{
    Tally tally(way.name);
    int faults = 0;
    for (int call = way.first; call < most && !tally.hasComplaints(); call += way.step) {
        const QString path = freshCopy(original);
        Result<std::unique_ptr<OpenRegister>> opened = openRegister(path);
        if (!opened)
            qFatal("the register does not open: %s", qPrintable(opened.failure().detail));
        std::unique_ptr<OpenRegister> desk = std::move(*opened);
        const Result<PatientRecord> record = desk->finder().reload(PatientId(1));
        if (!record)
            qFatal("patient 1 cannot be read");
        RecordingAct act;
        act.request.uuid = EventUuid::create();
        act.request.patient = PatientId(1);
        act.request.type = u"type1"_s;
        act.request.kind = EventKind::Objection;
        act.request.received = act.request.effective = clockOfTheDesk.today();
        way.failAt(call);
        const Result<Recorded> told = desk->recorder().record(act);
        const bool failed = way.stop();
        desk.reset();
        tally.compare(path, call, act.request.uuid, told, std::ssize(record->history));
        if (!failed)
            break;
        ++faults;
    }
    std::cout << QJsonDocument(tally.json(faults)).toJson(QJsonDocument::Compact).toStdString() << std::endl;
}

}

int main(int argc, char **argv)
{
    FaultMemory memory;
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString path = words.value(1);
    const int first = words.value(2).toInt();
    const int step = words.value(3).toInt();
    if (first < 1 || step < 1) {
        std::cerr << "usage: record-with-faults REGISTER FIRST STEP\n";
        return 2;
    }
    FaultVfs disk;
    using Lasting = FaultVfs::Lasting;
    using Moment = FaultVfs::Moment;
    const auto diskWay = [&disk](const QString &name, Lasting lasting, Moment moment) {
        return Way{name, [&disk, lasting, moment](int call) { disk.failAt(call, lasting, moment, FaultVfs::Calls::All); },
                   [&disk] {
                       const bool failed = disk.hasFailed();
                       disk.work();
                       return failed;
                   }};
    };
    const auto memoryWay = [&memory, first, step](const QString &name, FaultMemory::Lasting lasting) {
        return Way{name, [&memory, lasting](int request) { memory.failAt(request, lasting); },
                   [&memory] {
                       const bool failed = memory.hasFailed();
                       memory.work();
                       return failed;
                   },
                   first, step};
    };
    for (const Way &way : {diskWay(u"disk, once"_s, Lasting::Once, Moment::Before),
                           diskWay(u"disk, once, carried out all the same"_s, Lasting::Once, Moment::After),
                           diskWay(u"disk, from then on"_s, Lasting::FromThenOn, Moment::Before),
                           diskWay(u"disk, from then on, carried out all the same"_s, Lasting::FromThenOn, Moment::After),
                           memoryWay(u"memory, once"_s, FaultMemory::Lasting::Once),
                           memoryWay(u"memory, from then on"_s, FaultMemory::Lasting::FromThenOn)})
        play(path, way);
    return 0;
}
