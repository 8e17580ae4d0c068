// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/openregister.h"

#include "security/derivedkeys.h"
#include "services/accounts.h"
#include "services/adoption.h"
#include "services/audittrail.h"
#include "services/backgroundcheck.h"
#include "services/backgroundindexing.h"
#include "services/backups.h"
#include "services/codingqueue.h"
#include "services/letterissuer.h"
#include "services/managersdoor.h"
#include "services/needsrecorder.h"
#include "services/objectionrecorder.h"
#include "services/patienteditor.h"
#include "services/patientfinder.h"
#include "services/patientimport.h"
#include "services/patientmerger.h"
#include "services/practicestatistics.h"
#include "services/registersetup.h"
#include "services/registerverifier.h"
#include "services/search/patientindex.h"
#include "services/soundness.h"
#include "services/trailreports.h"
#include "storage/codelistrepository.h"
#include "storage/communicationneedsrepository.h"
#include "storage/database.h"
#include "storage/objectiontyperepository.h"
#include "storage/patientrepository.h"
#include "storage/practicerepository.h"
#include "storage/register.h"
#include "storage/registerfile.h"
#include "storage/transaction.h"

#include <utility>

namespace optoutdesk {

struct OpenRegister::Parts
{
    Parts(std::unique_ptr<Register> opened, const Clock &clock, SignInGate &door)
        : reg(std::move(opened)), gate(door), practice(reg->facts().practice), desk{reg->database(), clock}
    {}

    // Once: what was sound when it was opened stays so under our own hands.
    Done checkSound()
    {
        if (!m_sound)
            m_sound = checkSoundness(desk.database, desk.dataKey);
        if (*m_sound)
            noteEntry();
        return *m_sound;
    }
    void noteEntry();

    std::unique_ptr<Register> reg;
    SignInGate &gate;
    Practice practice;
    Desk desk;
    std::optional<Unlocked> entering = {}; // who came in, until the trail knows
    PatientIndex index;
    BackgroundIndexing indexing{*reg, index};
    BackgroundCheck check{*reg};
    BackgroundBackup backup{*reg};
    PatientFinder finder{desk, index, [this] { indexing.start(); }};
    ObjectionRecorder recorder{desk};
    NeedsRecorder needs{desk};
    LetterIssuer letters{desk};
    CodingQueue coding{desk};
    Accounts accounts{desk, KeySlots::pathBeside(reg->path())};
    Backups backups{desk, *reg};
    PatientEditor editor{desk};
    PatientMerger merger{desk};
    PatientImport patientImport{desk};
    PracticeStatistics statistics{desk};
    TrailReports trail{desk};
    RegisterVerifier verifier{desk};

private:
    std::optional<Done> m_sound;
};

namespace {

// What happened at the closed door goes into the trail first, then who came in. A register that can no longer be written may
// still be read: a note that fails must not keep anybody out.
void noteSignIn(Desk &desk, const Unlocked &unlocked, const QString &registerPath, const QString &action)
{
    for (const KeySlots::FailedSignIn &failed : unlocked.slots.failedSignIns()) {
        Desk stranger{.database = desk.database,
                      .clock = desk.clock,
                      .session = {.userName = failed.userName},
                      .dataKey = desk.dataKey};
        const QString at = failed.at.toUTC().toString(Qt::ISODateWithMs);
        if (!recordAct(stranger, QStringLiteral("sign-in-failed"), {}, failed.userName, {{QStringLiteral("at"), at}}))
            return;
    }
    [[maybe_unused]] const Done noted = recordAct(desk, action, {}, desk.session.userName);
    if (unlocked.slots.failedSignIns().isEmpty())
        return;
    // Those that another desk noted meanwhile wait for the next who signs in.
    [[maybe_unused]] const Done forgotten =
        KeySlots::update(KeySlots::pathBeside(registerPath), [&unlocked](KeySlots &slots) -> Done {
            slots.forgetFailedSignIns(unlocked.slots.failedSignIns());
            return {};
        });
}

struct OpenedBy
{
    std::unique_ptr<Register> reg = {};
    Unlocked unlocked = {};
};

Result<OpenedBy> openWithoutKeys(const QString &path, const Credentials &credentials, const Clock &clock)
{
    Result<std::unique_ptr<Register>> reg = Register::open(path, {}, Register::Checks::Later);
    if (!reg)
        return reg.failure();
    const Result<bool> adoptable = isWithoutKeys(**reg);
    if (!adoptable)
        return adoptable.failure();
    if (!*adoptable)
        return Failure{Problem::KeyFileMissing, KeySlots::pathBeside(path)};
    const Result<Unlocked> adopted = adoptRegister(**reg, credentials, clock);
    if (!adopted)
        return adopted.failure();
    return OpenedBy{std::move(*reg), *adopted};
}

Result<OpenedBy> openBy(const QString &location, const Credentials &credentials, SignInGate &gate, const Clock &clock)
{
    const Result<QString> path = RegisterFile::locate(location);
    if (!path)
        return path.failure();
    if (const Done fits = RegisterFile::examine(*path); !fits)
        return fits.failure();
    const Result<Unlocked> unlocked = gate.tryPassword(*path, credentials);
    if (!unlocked) {
        if (unlocked.failure().problem == Problem::KeyFileMissing && !RegisterFile::isSealed(*path))
            return openWithoutKeys(*path, credentials, clock);
        return unlocked.failure();
    }
    Result<std::unique_ptr<Register>> reg =
        Register::open(*path, derivedKey(unlocked->key, KeyUse::Pages), Register::Checks::Later);
    if (!reg)
        return reg.failure();
    if ((*reg)->facts().id != unlocked->slots.registerId())
        return Failure{Problem::KeyFileForeign, KeySlots::pathBeside(*path)};
    const Result<bool> cutOff = isWithoutKeys(**reg);
    if (!cutOff)
        return cutOff.failure();
    if (*cutOff) {
        if (const Done finished = finishAdoption(**reg, *unlocked, credentials.userName, clock); !finished)
            return finished.failure();
    }
    return OpenedBy{std::move(*reg), *unlocked};
}

}

void OpenRegister::Parts::noteEntry()
{
    if (const auto unlocked = std::exchange(entering, std::nullopt))
        noteSignIn(desk, *unlocked, reg->path(), QStringLiteral("sign-in"));
}

OpenRegister::OpenRegister(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
OpenRegister::~OpenRegister() = default;

Result<Protection> OpenRegister::look(const QString &location)
{
    const Result<QString> path = RegisterFile::locate(location);
    if (!path)
        return path.failure();
    if (const Done fits = RegisterFile::examine(*path); !fits)
        return fits.failure();
    const bool sealed = RegisterFile::isSealed(*path);
    const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(*path));
    if (!slots && (sealed || slots.failure().problem != Problem::KeyFileMissing))
        return slots.failure();
    if (sealed)
        return Protection::Sealed;
    // Behind no seal more can be told.
    const Result<std::unique_ptr<Register>> reg = Register::open(*path, {}, Register::Checks::Later);
    if (!reg)
        return reg.failure();
    if (slots) {
        if (slots->registerId() != (*reg)->facts().id)
            return Failure{Problem::KeyFileForeign, KeySlots::pathBeside(*path)};
        return Protection::Plain;
    }
    const Result<bool> adoptable = isWithoutKeys(**reg);
    if (!adoptable)
        return adoptable.failure();
    if (!*adoptable)
        return slots.failure();
    return Protection::Plain;
}

Result<std::unique_ptr<OpenRegister>> OpenRegister::openUnchecked(const QString &path, const Credentials &credentials,
                                                                  SignInGate &gate, const Clock &clock)
{
    Result<OpenedBy> opened = openBy(path, credentials, gate, clock);
    if (!opened)
        return opened.failure();
    auto parts = std::make_unique<Parts>(std::move(opened->reg), clock, gate);
    const Result<Session> session = sessionFor(parts->desk.database, credentials.userName);
    if (!session)
        return session.failure();
    parts->desk.session = *session;
    parts->desk.dataKey = opened->unlocked.key;
    parts->desk.database.setRowKey(derivedKey(opened->unlocked.key, KeyUse::Rows));
    OpenRegister::Parts &own = *parts;
    own.desk.sound = [&own] { return own.checkSound(); };
    parts->entering = std::move(opened->unlocked);
    // Quickly told behind seals, so that who came in is noted at once; into an older file nothing is written unasked.
    if (parts->reg->isSealed())
        static_cast<void>(parts->checkSound());
    return std::unique_ptr<OpenRegister>(new OpenRegister(std::move(parts)));
}

Result<std::unique_ptr<OpenRegister>> OpenRegister::open(const QString &path, const Credentials &credentials,
                                                         SignInGate &gate, const Clock &clock)
{
    Result<std::unique_ptr<OpenRegister>> reg = openUnchecked(path, credentials, gate, clock);
    if (!reg)
        return reg.failure();
    if (const Done sound = (*reg)->checkSound(); !sound)
        return sound.failure();
    return reg;
}

Result<std::unique_ptr<OpenRegister>> OpenRegister::openAtOnce(const QString &path, const Credentials &credentials,
                                                               SignInGate &gate, const Clock &clock,
                                                               std::function<void(const Done &)> then)
{
    Result<std::unique_ptr<OpenRegister>> reg = openUnchecked(path, credentials, gate, clock);
    if (!reg)
        return reg.failure();
    BackgroundCheck &check = (*reg)->m_parts->check;
    (*reg)->m_parts->desk.sound = [&check] { return check.outcome(); };
    check.start((*reg)->m_parts->desk.dataKey, std::move(then));
    return reg;
}

Done OpenRegister::checkSound()
{
    return m_parts->checkSound();
}

void OpenRegister::noteEntry()
{
    m_parts->noteEntry();
}

const Session &OpenRegister::session() const
{
    return m_parts->desk.session;
}

Done OpenRegister::unlock(const QString &password)
{
    return changeUser({m_parts->desk.session.userName, password});
}

Done OpenRegister::changeUser(const Credentials &credentials)
{
    noteEntry();
    const Result<Unlocked> unlocked = m_parts->gate.tryPassword(m_parts->reg->path(), credentials);
    if (!unlocked)
        return unlocked.failure();
    // A key file of one's own making knows any password; only the register's own holds the key that is in use here.
    if (unlocked->slots.registerId() != m_parts->reg->facts().id || !sameKey(unlocked->key, m_parts->desk.dataKey))
        return Failure{Problem::KeyFileForeign, KeySlots::pathBeside(m_parts->reg->path())};
    const Result<Session> session = sessionFor(m_parts->desk.database, credentials.userName);
    if (!session)
        return session.failure();
    const bool same = session->user == m_parts->desk.session.user;
    m_parts->desk.session = *session;
    noteSignIn(m_parts->desk, *unlocked, m_parts->reg->path(),
               same ? QStringLiteral("unlock") : QStringLiteral("change-user"));
    return {};
}

void OpenRegister::indexInBackground()
{
    if (m_parts->finder.indexBegins()) // a register that cannot even be asked answers each search with the reason
        m_parts->indexing.start();
}

Done OpenRegister::indexNow(const std::function<bool(qint64)> &goOn)
{
    m_parts->indexing.stop();
    if (const Done begun = m_parts->finder.indexBegins(); !begun)
        return begun;
    return buildIndex(m_parts->desk.database, m_parts->index, goOn);
}

bool OpenRegister::isIndexed() const
{
    return m_parts->index.isReady();
}

void OpenRegister::backUpInBackground(BackupCause cause, BackgroundBackup::Told then)
{
    // What is not sound must not become the newest backup.
    if (const Done sound = m_parts->desk.sound(); !sound)
        return then(sound.failure());
    m_parts->backup.start(m_parts->desk, cause, std::move(then));
}

void OpenRegister::dropBackup()
{
    m_parts->backup.cancel();
}

QString OpenRegister::path() const
{
    return m_parts->reg->path();
}

Protection OpenRegister::protection() const
{
    return m_parts->reg->isSealed() ? Protection::Sealed : Protection::Plain;
}

Practice OpenRegister::practice() const
{
    return m_parts->practice;
}

Done OpenRegister::changePractice(const Practice &practice)
{
    if (const Done may = requireMaySafely(m_parts->desk, Act::EditPractice); !may)
        return may;
    const Result<Practice> checked = checkedPractice(practice);
    if (!checked)
        return checked.failure();
    Result<Transaction> transaction = Transaction::begin(m_parts->desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done set = PracticeRepository(m_parts->desk.database).setPractice(*checked); !set)
        return set;
    if (const Done noted = appendAudit(m_parts->desk, QStringLiteral("change-practice"), {}, checked->code); !noted)
        return noted;
    if (const Done committed = transaction->commit(); !committed)
        return committed;
    m_parts->practice = *checked;
    return {};
}

Result<CodeLists> OpenRegister::codeLists()
{
    const Result<QList<ObjectionType>> types = ObjectionTypeRepository(m_parts->desk.database).all();
    if (!types)
        return types.failure();
    const CodeListRepository lists(m_parts->desk.database);
    const Result<QList<ListEntry>> reasons = lists.reasons();
    if (!reasons)
        return reasons.failure();
    const Result<QList<ListEntry>> channels = lists.channels();
    if (!channels)
        return channels.failure();
    const Result<QStringList> languages = CommunicationNeedsRepository(m_parts->desk.database).languages();
    if (!languages)
        return languages.failure();
    return CodeLists{*types, *reasons, *channels, *languages};
}

Result<qint64> OpenRegister::patientCount()
{
    return PatientRepository(m_parts->desk.database).count();
}

PatientEditor &OpenRegister::editor()
{
    return m_parts->editor;
}

PatientMerger &OpenRegister::merger()
{
    return m_parts->merger;
}

PatientFinder &OpenRegister::finder()
{
    return m_parts->finder;
}

ObjectionRecorder &OpenRegister::recorder()
{
    return m_parts->recorder;
}

NeedsRecorder &OpenRegister::needs()
{
    return m_parts->needs;
}

LetterIssuer &OpenRegister::letters()
{
    return m_parts->letters;
}

CodingQueue &OpenRegister::coding()
{
    return m_parts->coding;
}

Accounts &OpenRegister::accounts()
{
    return m_parts->accounts;
}

PatientImport &OpenRegister::patientImport()
{
    return m_parts->patientImport;
}

PracticeStatistics &OpenRegister::statistics()
{
    return m_parts->statistics;
}

RegisterVerifier &OpenRegister::verifier()
{
    return m_parts->verifier;
}

TrailReports &OpenRegister::trail()
{
    return m_parts->trail;
}

Backups &OpenRegister::backups()
{
    return m_parts->backups;
}

}
