// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts.h"
#include "services/codingqueue.h"
#include "services/letterissuer.h"
#include "services/needsrecorder.h"
#include "services/objectionrecorder.h"
#include "services/patienteditor.h"
#include "services/patientfinder.h"
#include "services/patientimport.h"
#include "services/patientmerger.h"
#include "services/practicestatistics.h"
#include "services/registerverifier.h"
#include "services/search/patientindex.h"
#include "services/session.h"
#include "storage/auditrepository.h"
#include "storage/objectioneventrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <array>

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

struct Permission
{
    Act act;
    bool receptionist;
    bool manager;
    bool auditor;

    bool of(Role role) const
    {
        switch (role) {
        case Role::Receptionist: return receptionist;
        case Role::Manager: return manager;
        case Role::Auditor: return auditor;
        }
        return false;
    }
};

constexpr bool yes = true;
constexpr bool no = false;

// The one table: reliability.md, "Who may do what", written down a second time on purpose.
constexpr std::array permissions{
    Permission{Act::FindPatients, yes, yes, yes},   Permission{Act::OpenPatient, yes, yes, yes},
    Permission{Act::Record, yes, yes, no},          Permission{Act::VoidOwnOfToday, yes, yes, no},
    Permission{Act::VoidAny, no, yes, no},          Permission{Act::IssueLetters, yes, yes, no},
    Permission{Act::MarkCoded, yes, yes, no},       Permission{Act::SeeStatistics, no, yes, yes},
    Permission{Act::ExportStatistics, no, yes, no}, Permission{Act::ImportPatients, no, yes, no},
    Permission{Act::ManageAccounts, no, yes, no},   Permission{Act::EditPractice, no, yes, no},
    Permission{Act::Verify, yes, yes, yes},         Permission{Act::ReadTrail, no, yes, yes},
    Permission{Act::ExportTrail, no, yes, yes},     Permission{Act::BackUp, no, yes, no},
    Permission{Act::Restore, no, yes, no},          Permission{Act::EditPatient, yes, yes, no},
    Permission{Act::LiftRestriction, no, yes, no},  Permission{Act::MergePatients, no, yes, no},
};
constexpr std::array roles{Role::Receptionist, Role::Manager, Role::Auditor};

bool tableSays(Role role, Act act)
{
    return std::ranges::find(permissions, act, &Permission::act)->of(role);
}

// The real services of one desk, and everything they offer, each under the act it stands for.
class Services
{
public:
    Services(TestRegister &reg, Desk desk, PatientId patient, const EventUuid &event)
        : m_reg(reg), m_desk(std::move(desk)), m_patient(patient), m_event(event)
    {}

    // The names of what did not answer as `may` says.
    template <typename May>
    QStringList wrongAnswers(May may)
    {
        m_wrong.clear();
        m_may = may;
        findAndOpen();
        recordAndPrint();
        managersWork();
        return m_wrong;
    }

private:
    void findAndOpen()
    {
        PatientFinder finder(m_desk, m_index);
        note(Act::FindPatients, "find", finder.find(QStringLiteral("smith")));
        note(Act::FindPatients, "recent", finder.recent());
        note(Act::FindPatients, "number", finder.patientWithNhsNumber(*NhsNumber::parse(u"9990000018")));
        note(Act::OpenPatient, "open", finder.open(m_patient));
        note(Act::OpenPatient, "reload", finder.reload(m_patient));
        note(Act::OpenPatient, "household", finder.household(m_patient));
        note(Act::OpenPatient, "openRestricted", finder.openRestricted(m_patient));
        note(Act::OpenPatient, "statusAsOf", finder.statusAsOf(m_patient, today()));
        note(Act::FindPatients, "duplicates", finder.possibleDuplicates(TestRegister::janeSmith()));
        PatientEditor editor(m_desk);
        note(Act::EditPatient, "add", editor.add({}));
        note(Act::EditPatient, "edit", editor.edit(m_patient, {}));
        PatientMerger merger(m_desk);
        note(Act::MergePatients, "mergePreview", merger.preview(m_patient, m_patient));
        note(Act::MergePatients, "merge", merger.merge(m_patient, m_patient));
        note(Act::MergePatients, "separate", merger.separate(m_patient));
        note(Act::OpenPatient, "mergedInto", merger.mergedInto(m_patient));
        RegisterVerifier verifier(m_desk);
        note(Act::Verify, "verify", verifier.verify());
        note(Act::Verify, "last", verifier.last());
    }

    void recordAndPrint()
    {
        ObjectionRecorder recorder(m_desk);
        RecordingAct act;
        act.request.patient = m_patient;
        act.request.type = QStringLiteral("type1");
        note(Act::VoidAny, "void", recorder.voidEvent(m_event, QStringLiteral("note")));
        note(Act::Record, "record", recorder.record(act));
        NeedsRecorder needs(m_desk);
        note(Act::OpenPatient, "needs", needs.of(m_patient));
        note(Act::Record, "record needs", needs.record(m_patient, {}));
        note(Act::VoidOwnOfToday, "undo", recorder.undo());
        CodingQueue coding(m_desk);
        note(Act::MarkCoded, "toCode", coding.toCode());
        note(Act::MarkCoded, "markCoded", coding.markCoded(m_event, today()));
        note(Act::MarkCoded, "unmarkCoded", coding.unmarkCoded(m_event));
        LetterIssuer letters(m_desk);
        note(Act::IssueLetters, "preview", letters.preview(m_event));
        note(Act::IssueLetters, "issueToPdf", letters.issueToPdf(m_event, file()));
        note(Act::IssueLetters, "issue", letters.issue(m_event));
        note(Act::IssueLetters, "paper", letters.prepareForPaper({m_event}));
        note(Act::IssueLetters, "onPaper", letters.issueOnPaper({}, QStringLiteral("printer")));
        note(Act::IssueLetters, "delivered", letters.noteDelivered(m_event, QStringLiteral("pdf"), false));
        note(Act::IssueLetters, "waiting", letters.lettersToPrint());
    }

    void managersWork()
    {
        PracticeStatistics statistics(m_desk);
        const QString type = QStringLiteral("type1");
        note(Act::SeeStatistics, "report", statistics.report(type, today()));
        note(Act::ExportStatistics, "csv", statistics.exportCsv(type, today(), Precision::DisclosureControlled, file()));
        PatientImport import(m_desk);
        note(Act::ImportPatients, "preview", import.preview(file(), {}));
        note(Act::ImportPatients, "dryRun", import.dryRun({.file = file()}));
        note(Act::ImportPatients, "import", import.import({.file = file()}));
        note(Act::ImportPatients, "preset", import.keepPreset({.name = QStringLiteral("mine")}));
        Accounts accounts(m_desk, KeySlots::pathBeside(m_reg.path()), PasswordStrength::Least);
        const QString password = QStringLiteral("a long password");
        note(Act::ManageAccounts, "list", accounts.list());
        note(Act::ManageAccounts, "add", accounts.add(QStringLiteral("x"), {}, Role::Manager, password));
        note(Act::ManageAccounts, "password", accounts.setPassword(QStringLiteral("x"), password));
        note(Act::ManageAccounts, "disable", accounts.disable(QStringLiteral("x")));
        note(Act::ManageAccounts, "code", accounts.makeRecoveryCode());
    }

    template <typename Outcome>
    void note(Act act, const char *what, const Outcome &outcome)
    {
        const bool refused = !outcome && outcome.failure().kind() == FailureKind::NotAllowed;
        if (refused == m_may(act))
            m_wrong.append(QString::fromLatin1(what) % (refused ? QStringLiteral(" refused") : QStringLiteral(" allowed")));
    }

    QDate today() const { return m_reg.clock.today(); }
    QString file() const { return m_reg.folder() % QStringLiteral("/out"); }

    TestRegister &m_reg;
    Desk m_desk;
    PatientIndex m_index;
    PatientId m_patient;
    EventUuid m_event;
    std::function<bool(Act)> m_may;
    QStringList m_wrong;
};

}

class TstRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsInTheTable()
    {
        QCOMPARE(permissions.size(), static_cast<size_t>(Act::Restore) + 1);
        for (const Role role : roles) {
            for (const Permission &permission : permissions) {
                QCOMPARE(mayDo(role, permission.act), permission.of(role));
                Session session{.user = UserId(1), .userName = QStringLiteral("x"), .role = role};
                QCOMPARE(requireMay(session, permission.act).ok(), permission.of(role));
                session.user = {};
                QCOMPARE(requireMay(session, permission.act).failure().problem, Problem::NotAllowedForRole);
            }
        }
    }

    void everyServiceAnswersAsTheTableSays()
    {
        for (const Role role : roles) {
            TestRegister reg;
            const PatientId jane = reg.add(TestRegister::janeSmith());
            Services services(reg, reg.desk(role), jane, recordedBySomebodyElse(reg, role, jane));
            const QStringList wrong = services.wrongAnswers([role](Act act) { return tableSays(role, act); });
            QVERIFY2(wrong.isEmpty(), qPrintable(QString(wordOf(role)) % u": " % wrong.join(u", ")));
        }
    }

    // A service that forgets to ask would let a signed-out desk in.
    void nobodyIsLetIn()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        const EventUuid event = recordedBySomebodyElse(reg, Role::Auditor, jane);
        const qint64 lastEvent = *ObjectionEventRepository(reg.database()).lastSequence();
        const qint64 lastEntry = *AuditRepository(reg.database()).lastSequence();
        Desk nobody = reg.manager();
        nobody.session = {};
        const QStringList wrong = Services(reg, nobody, jane, event).wrongAnswers([](Act) { return false; });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", ")));
        QVERIFY(!QFile::exists(reg.folder() % QStringLiteral("/out")));
        QCOMPARE(*ObjectionEventRepository(reg.database()).lastSequence(), lastEvent);
        QCOMPARE(*AuditRepository(reg.database()).lastSequence(), lastEntry);
    }

private:
    static EventUuid recordedBySomebodyElse(TestRegister &reg, Role role, PatientId patient)
    {
        Desk other = reg.desk(role == Role::Manager ? Role::Receptionist : Role::Manager);
        RecordingAct act;
        act.request.patient = patient;
        act.request.type = QStringLiteral("type1");
        return ObjectionRecorder(other).record(act)->event;
    }
};

OPTOUTDESK_TEST(TstRoles);
#include "tst_roles.moc"
