// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entrance.h"

#include "services/demoregister.h"
#include "services/openregister.h"
#include "services/registersetup.h"
#include "text/sentences.h"
#include "ui/desk/busybar.h"
#include "ui/desk/deskthread.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/troublepage.h"
#include "ui/shell/windowsettings.h"
#include "ui/widgets/centredsheet.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/textlabel.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

// What stays wrong however often somebody types: the sign-in page is no place to tell it.
bool isAboutSigningIn(const Failure &failure)
{
    return failure.kind() == FailureKind::SignIn || failure.kind() == FailureKind::NotAllowed;
}

Result<Entered> enter(OpenRegister &reg)
{
    Result<CodeLists> lists = reg.codeLists();
    if (!lists)
        return lists.failure();
    const Result<qint64> patients = reg.patientCount();
    if (!patients)
        return patients.failure();
    reg.indexInBackground();
    return Entered{reg.session(), reg.practice(), std::move(*lists), *patients};
}

}

Entrance::Entrance(DeskThread &desk, const Clock &clock, WindowSettings &settings, QWidget *parent)
    : QStackedWidget(parent),
      m_desk(desk),
      m_clock(clock),
      m_settings(settings),
      m_waiting(new CentredSheet(48, CentredSheet::From::Middle)),
      m_waitingFor(new TextLabel({}, TextRole::Heading)),
      m_firstRun(new FirstRunPage),
      m_signIn(new SignInPage),
      m_trouble(new TroublePage)
{
    m_waiting->column()->addWidget(m_waitingFor);
    m_waiting->column()->addWidget(new BusyBar(desk));
    for (QWidget *page : {static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_firstRun),
                          static_cast<QWidget *>(m_signIn), static_cast<QWidget *>(m_trouble)})
        addWidget(page);
    connect(m_firstRun, &FirstRunPage::startAsked, this, &Entrance::start);
    connect(m_signIn, &SignInPage::signInAsked, this, &Entrance::signIn);
    connect(m_trouble, &TroublePage::tryAgainAsked, this, &Entrance::tryAgain);
    connect(m_trouble, &TroublePage::otherRegisterAsked, this, &Entrance::chooseOther);
    connect(m_trouble, &TroublePage::newRegisterAsked, this, &Entrance::showFirstRun);
}

void Entrance::begin(const QString &path)
{
    m_path = path;
    if (path.startsWith(QLatin1String("postgresql:")))
        return showTrouble({Problem::PostgresNotBuilt});
    if (QFileInfo::exists(path))
        return look();
    if (!m_settings.wasOpenedBefore(path))
        return showFirstRun();
    setCurrentWidget(m_trouble);
    m_trouble->showMissing(path);
}

void Entrance::beginDemonstration()
{
    m_demonstration = std::make_unique<platform::PrivateFolder>();
    m_path = m_demonstration->filePath(QStringLiteral("demonstration.optout"));
    m_waitingFor->setText(tr("Making up a practice with invented patients …"));
    setCurrentWidget(m_waiting);
    m_desk.runApart(
        this, tr("Making up a practice"),
        [path = m_path, &clock = m_clock](Progress &progress) {
            return makeDemoRegister(path, {.today = clock.today()}, clock,
                                    [&progress](qint64 patients) { return progress.report(patients); });
        },
        [this](const Result<DemoSummary> &made) {
            if (!made)
                return showTrouble(made.failure());
            m_greeting = tr("A demonstration: every patient here is invented, and everything is thrown away when the window "
                            "closes. Sign in as %1 or %2, password %3.")
                             .arg(demoReceptionist, demoManager, demoPassword);
            look();
        });
}

void Entrance::tryAgain()
{
    if (isDemonstration() && !QFileInfo::exists(m_path))
        beginDemonstration();
    else
        begin(m_path);
}

bool Entrance::isDemonstration() const
{
    return m_demonstration && m_path.startsWith(m_demonstration->path());
}

void Entrance::signInAgain()
{
    setCurrentWidget(m_signIn);
    m_signIn->begin(m_greeting);
}

void Entrance::look()
{
    m_waitingFor->setText(tr("Opening the register …"));
    setCurrentWidget(m_waiting);
    m_desk.runApart(
        this, tr("Opening the register"), [path = m_path] { return OpenRegister::look(path); },
        [this](const Result<Protection> &there) {
            if (!there)
                return showTrouble(there.failure());
            signInAgain();
        });
}

void Entrance::remember()
{
    if (!isDemonstration())
        m_settings.noteOpened(m_path);
}

void Entrance::showFirstRun()
{
    setCurrentWidget(m_firstRun);
    m_firstRun->begin(m_path);
}

void Entrance::showTrouble(const Failure &failure)
{
    setCurrentWidget(m_trouble);
    m_trouble->showFailure(failure, m_path);
}

void Entrance::start(const Practice &practice, const FirstManager &manager)
{
    m_desk.runApart(
        this, tr("Creating the register"),
        [path = m_path, practice, manager, &clock = m_clock]() -> Done {
            const Result<RegisterPlan> plan = planRegister(Protection::Plain);
            return plan ? createRegister(path, *plan, practice, manager, clock) : Done(plan.failure());
        },
        [this, manager](const Done &created) {
            if (!created)
                return m_firstRun->refuse(sentenceFor(created.failure()));
            m_firstRun->forget();
            signIn(manager.userName, manager.password);
        });
}

void Entrance::signIn(const QString &userName, const QString &password)
{
    m_desk.open(this, m_path, {userName, password}, [this](const Done &opened) {
        if (!opened)
            return refuseSignIn(opened.failure());
        remember();
        m_desk.run(
            this, [](OpenRegister &reg) { return enter(reg); },
            [this](const Result<Entered> &who) {
                if (!who)
                    return showTrouble(who.failure());
                m_waitingFor->clear();
                setCurrentWidget(m_waiting);
                Q_EMIT entered(*who);
            });
    });
}

void Entrance::refuseSignIn(const Failure &failure)
{
    if (!isAboutSigningIn(failure))
        return showTrouble(failure);
    setCurrentWidget(m_signIn);
    m_signIn->refuse(sentenceFor(failure));
}

void Entrance::chooseOther()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    askWhichFile(this, tr("Open another register"), folder, {tr("Registers (*.optout)"), tr("All files (*)")},
                 [this](const QString &chosen) {
                     m_greeting.clear();
                     begin(chosen);
                 });
}

}
