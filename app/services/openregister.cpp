// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/openregister.h"

#include "services/accounts.h"
#include "services/audittrail.h"
#include "services/backgroundcheck.h"
#include "services/backgroundindexing.h"
#include "services/codingqueue.h"
#include "services/letterissuer.h"
#include "services/objectionrecorder.h"
#include "services/patientfinder.h"
#include "services/patientimport.h"
#include "services/practicestatistics.h"
#include "services/registersetup.h"
#include "services/registerverifier.h"
#include "services/search/patientindex.h"
#include "storage/codelistrepository.h"
#include "storage/database.h"
#include "storage/objectiontyperepository.h"
#include "storage/patientrepository.h"
#include "storage/practicerepository.h"
#include "storage/register.h"
#include "storage/transaction.h"

namespace optoutdesk {

struct OpenRegister::Parts
{
    Parts(std::unique_ptr<Register> opened, const Clock &clock)
        : reg(std::move(opened)), practice(reg->facts().practice), desk{reg->database(), clock}
    {}

    std::unique_ptr<Register> reg;
    Practice practice;
    Desk desk;
    PatientIndex index;
    BackgroundIndexing indexing{*reg, index};
    BackgroundCheck check{*reg};
    PatientFinder finder{desk, index};
    ObjectionRecorder recorder{desk};
    LetterIssuer letters{desk};
    CodingQueue coding{desk};
    Accounts accounts{desk};
    PatientImport patientImport{desk};
    PracticeStatistics statistics{desk};
    RegisterVerifier verifier{desk};
};

OpenRegister::OpenRegister(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
OpenRegister::~OpenRegister() = default;

Result<std::unique_ptr<OpenRegister>> OpenRegister::open(const QString &path, const Clock &clock)
{
    Result<std::unique_ptr<Register>> opened = Register::open(path);
    if (!opened)
        return opened.failure();
    return std::unique_ptr<OpenRegister>(new OpenRegister(std::make_unique<Parts>(std::move(*opened), clock)));
}

Result<std::unique_ptr<OpenRegister>> OpenRegister::openAtOnce(const QString &path, const Clock &clock,
                                                               std::function<void(const Done &)> then)
{
    Result<std::unique_ptr<Register>> opened = Register::open(path, Register::Checks::Later);
    if (!opened)
        return opened.failure();
    std::unique_ptr<OpenRegister> reg(new OpenRegister(std::make_unique<Parts>(std::move(*opened), clock)));
    BackgroundCheck &check = reg->m_parts->check;
    reg->m_parts->desk.sound = [&check] { return check.outcome(); };
    check.start(std::move(then));
    return reg;
}

Done OpenRegister::signIn(const QString &userName, const QString &password)
{
    const Result<Session> session = optoutdesk::signIn(m_parts->desk.database, m_parts->desk.clock, userName, password);
    if (!session)
        return session.failure();
    m_parts->desk.session = *session;
    return {};
}

void OpenRegister::signOut()
{
    m_parts->indexing.stop();
    m_parts->index.clear();
    m_parts->desk.session = {};
}

bool OpenRegister::isSignedIn() const
{
    return m_parts->desk.session.user.isValid();
}

const Session &OpenRegister::session() const
{
    return m_parts->desk.session;
}

Done OpenRegister::unlock(const QString &password)
{
    const Result<Session> session =
        optoutdesk::signIn(m_parts->desk.database, m_parts->desk.clock, m_parts->desk.session.userName, password);
    if (!session)
        return session.failure();
    return {};
}

void OpenRegister::indexInBackground()
{
    m_parts->indexing.start();
}

Done OpenRegister::indexNow(const std::function<bool(qint64)> &goOn)
{
    m_parts->indexing.stop();
    return buildIndex(m_parts->desk.database, m_parts->index, goOn);
}

bool OpenRegister::isIndexed() const
{
    return m_parts->index.isReady();
}

QString OpenRegister::path() const
{
    return m_parts->reg->path();
}

Practice OpenRegister::practice() const
{
    return m_parts->practice;
}

Done OpenRegister::changePractice(const Practice &practice)
{
    if (const Done may = requireMay(m_parts->desk.session, Act::EditPractice); !may)
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
    return CodeLists{*types, *reasons, *channels};
}

Result<qint64> OpenRegister::patientCount()
{
    return PatientRepository(m_parts->desk.database).count();
}

PatientFinder &OpenRegister::finder()
{
    return m_parts->finder;
}

ObjectionRecorder &OpenRegister::recorder()
{
    return m_parts->recorder;
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

}
