// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

#include "services/accounts.h"
#include "services/codingqueue.h"
#include "services/letterissuer.h"
#include "services/objectionrecorder.h"
#include "services/patientfinder.h"
#include "services/patientimport.h"
#include "services/practicestatistics.h"
#include "services/registerverifier.h"
#include "services/search/patientindex.h"
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
};

// reliability.md, "Who may do what", written down a second time on purpose.
constexpr std::array permissions{
    Permission{Act::FindPatients, true, true},
    Permission{Act::OpenPatient, true, true},
    Permission{Act::Record, true, true},
    Permission{Act::VoidOwnOfToday, true, true},
    Permission{Act::VoidAny, false, true},
    Permission{Act::IssueLetters, true, true},
    Permission{Act::MarkCoded, true, true},
    Permission{Act::SeeStatistics, false, true},
    Permission{Act::ExportStatistics, false, true},
    Permission{Act::ImportPatients, false, true},
    Permission{Act::ManageAccounts, false, true},
    Permission{Act::EditPractice, false, true},
    Permission{Act::Verify, true, true},
    Permission{Act::EditPatient, true, true},
    Permission{Act::LiftRestriction, false, true},
    Permission{Act::MergePatients, false, true},
};

// Everything a service offers, called the way a person without a right would call it.
struct Attempts
{
    QStringList allowed = {};

    template <typename Outcome>
    void note(const char *what, const Outcome &outcome)
    {
        if (outcome || outcome.failure().problem != Problem::NotAllowedForRole)
            allowed.append(QString::fromLatin1(what));
    }
};

}

class TstSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleMayDoExactlyWhatTheTableSays()
    {
        QCOMPARE(permissions.size(), static_cast<size_t>(Act::Verify) + 1);
        for (const Permission &permission : permissions) {
            QCOMPARE(mayDo(Role::Receptionist, permission.act), permission.receptionist);
            QCOMPARE(mayDo(Role::Manager, permission.act), permission.manager);
        }
    }

    void nobodyMayDoAnything()
    {
        for (const Permission &permission : permissions)
            QCOMPARE(requireMay(Session{}, permission.act).failure().problem, Problem::NotAllowedForRole);
    }

    // A service that forgets to ask would let a signed-out desk in.
    void everyServiceAsksWhoIsActing()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        RecordingAct act;
        act.request.patient = jane;
        act.request.type = QStringLiteral("type1");
        const EventUuid event = ObjectionRecorder(sam).record(act)->event;
        const qint64 lastEvent = *ObjectionEventRepository(reg.database()).lastSequence();
        const qint64 lastEntry = *AuditRepository(reg.database()).lastSequence();

        Desk nobody = sam;
        nobody.session = {};
        PatientIndex index;
        PatientFinder finder(nobody, index);
        ObjectionRecorder recorder(nobody);
        LetterIssuer letters(nobody);
        CodingQueue coding(nobody);
        Accounts accounts(nobody, KeySlots::pathBeside(reg.path()));
        PatientImport import(nobody);
        PracticeStatistics statistics(nobody);
        RegisterVerifier verifier(nobody);
        const QDate today = reg.clock.today();
        const QString file = reg.folder() + QStringLiteral("/out.csv");
        Attempts attempts;
        attempts.note("find", finder.find(QStringLiteral("smith")));
        attempts.note("recent", finder.recent());
        attempts.note("open", finder.open(jane));
        attempts.note("reload", finder.reload(jane));
        attempts.note("openRestricted", finder.openRestricted(jane));
        attempts.note("statusAsOf", finder.statusAsOf(jane, today));
        attempts.note("patientWithNhsNumber", finder.patientWithNhsNumber(*NhsNumber::parse(u"9990000018")));
        attempts.note("record", recorder.record(act));
        attempts.note("void", recorder.voidEvent(event, QStringLiteral("note")));
        attempts.note("undo", recorder.undo());
        attempts.note("preview", letters.preview(event));
        attempts.note("issue", letters.issue(event));
        attempts.note("issueToPdf", letters.issueToPdf(event, file));
        attempts.note("noteDelivered", letters.noteDelivered(event, QStringLiteral("pdf"), false));
        attempts.note("lettersToPrint", letters.lettersToPrint());
        attempts.note("toCode", coding.toCode());
        attempts.note("markCoded", coding.markCoded(event, today));
        attempts.note("unmarkCoded", coding.unmarkCoded(event));
        attempts.note("listAccounts", accounts.list());
        attempts.note("addAccount", accounts.add(QStringLiteral("x"), {}, Role::Manager, QStringLiteral("a long password")));
        attempts.note("disable", accounts.disable(QStringLiteral("jo")));
        attempts.note("setPassword", accounts.setPassword(QStringLiteral("jo"), QStringLiteral("a long password")));
        attempts.note("dryRun", import.dryRun({.file = file}));
        attempts.note("import", import.import({.file = file}));
        attempts.note("preview list", import.preview(file, {}));
        attempts.note("keepPreset", import.keepPreset({.name = QStringLiteral("mine")}));
        attempts.note("report", statistics.report(QStringLiteral("type1"), today));
        attempts.note("exportCsv",
                      statistics.exportCsv(QStringLiteral("type1"), today, Precision::DisclosureControlled, file));
        attempts.note("verify", verifier.verify());

        QVERIFY2(attempts.allowed.isEmpty(), qPrintable(attempts.allowed.join(u' ')));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(*ObjectionEventRepository(reg.database()).lastSequence(), lastEvent);
        QCOMPARE(*AuditRepository(reg.database()).lastSequence(), lastEntry);
    }

    void aReceptionistIsRefusedTheManagersWork()
    {
        TestRegister reg;
        reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        Accounts accounts(sam, KeySlots::pathBeside(reg.path()));
        PatientImport import(sam);
        PracticeStatistics statistics(sam);
        const QString file = reg.folder() + QStringLiteral("/out.csv");
        Attempts attempts;
        attempts.note("listAccounts", accounts.list());
        attempts.note("addAccount", accounts.add(QStringLiteral("x"), {}, Role::Manager, QStringLiteral("a long password")));
        attempts.note("disable", accounts.disable(QStringLiteral("jo")));
        attempts.note("other's password", accounts.setPassword(QStringLiteral("jo"), QStringLiteral("a long password")));
        attempts.note("import", import.import({.file = file}));
        attempts.note("report", statistics.report(QStringLiteral("type1"), reg.clock.today()));
        QVERIFY2(attempts.allowed.isEmpty(), qPrintable(attempts.allowed.join(u' ')));
    }
};

OPTOUTDESK_TEST(TstSession);
#include "tst_session.moc"
