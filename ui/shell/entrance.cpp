// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entrance.h"

#include "services/demoregister.h"
#include "services/keyfilerescue.h"
#include "services/openregister.h"
#include "services/recovery.h"
#include "services/rescue.h"
#include "text/backupwords.h"
#include "text/sentences.h"
#include "ui/backups/restoreact.h"
#include "ui/backups/restorepage.h"
#include "ui/desk/busybar.h"
#include "ui/desk/deskthread.h"
#include "ui/shell/firstrun.h"
#include "ui/shell/recoverypage.h"
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

std::chrono::seconds wholeSeconds(std::chrono::milliseconds wait)
{
    return std::chrono::ceil<std::chrono::seconds>(wait);
}

}

Entrance::Entrance(DeskThread &desk, const Clock &clock, WindowSettings &settings, QWidget *parent)
    : QStackedWidget(parent),
      m_desk(desk),
      m_clock(clock),
      m_settings(settings),
      m_waiting(new CentredSheet(48, CentredSheet::From::Middle)),
      m_waitingFor(new TextLabel({}, TextRole::Heading)),
      m_signIn(new SignInPage),
      m_recovery(new RecoveryPage),
      m_trouble(new TroublePage)
{
    m_waiting->column()->addWidget(m_waitingFor);
    m_waiting->column()->addWidget(new BusyBar(desk));
    for (QWidget *page : {static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_signIn),
                          static_cast<QWidget *>(m_recovery), static_cast<QWidget *>(m_trouble)})
        addWidget(page);
    connectPages();
}

void Entrance::connectPages()
{
    connect(m_signIn, &SignInPage::signInAsked, this, &Entrance::signIn);
    connect(m_signIn, &SignInPage::forgottenAsked, this, &Entrance::showRecovery);
    connect(m_recovery, &RecoveryPage::recoverAsked, this, &Entrance::recover);
    connect(m_recovery, &RecoveryPage::backAsked, this, [this] {
        m_recovery->forget();
        signInAgain();
    });
    connect(m_trouble, &TroublePage::remedyAsked, this, &Entrance::follow);
}

FirstRun &Entrance::firstRun()
{
    if (!m_firstRun) {
        m_firstRun = new FirstRun(m_desk, m_clock);
        addWidget(m_firstRun);
        connect(m_firstRun, &FirstRun::created, this, &Entrance::signIn);
    }
    return *m_firstRun;
}

RestoreAct &Entrance::restoring()
{
    if (!m_restore) {
        m_restore = new RestoreAct(m_desk, m_clock, this);
        addWidget(m_restore->page());
        connect(m_restore, &RestoreAct::restored, this, [this](const QString &sentence) {
            m_greeting = sentence;
            begin(m_path);
        });
        connect(m_restore, &RestoreAct::left, this, [this] { begin(m_path); });
    }
    return *m_restore;
}

void Entrance::begin(const QString &path)
{
    m_path = path;
    m_looksAnyway = false;
    if (path.startsWith(QLatin1String("postgresql:")))
        return showTrouble({Problem::PostgresNotBuilt});
    if (QFileInfo::exists(path))
        return look();
    if (!m_settings.wasOpenedBefore(path))
        return showFirstRun();
    showTrouble({Problem::RegisterNotFound, path});
}

QString Entrance::helpTopic() const
{
    const QWidget *shown = currentWidget();
    if (shown == m_firstRun)
        return QStringLiteral("protection");
    if (shown == m_signIn || shown == m_recovery)
        return QStringLiteral("password");
    if (shown == m_trouble)
        return QStringLiteral("trouble");
    return m_restore && shown == m_restore->page() ? QStringLiteral("backups") : QStringLiteral("guide");
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

void Entrance::beginRestore()
{
    setCurrentWidget(restoring().page());
    restoring().begin(m_path);
}

void Entrance::protect(const Credentials &credentials)
{
    m_waitingFor->setText(tr("Protecting the register …"));
    setCurrentWidget(m_waiting);
    m_desk.runAtGate(
        this, tr("Protecting the register"),
        [path = m_path, credentials, &clock = m_clock](SignInGate &gate) {
            return protectRegister(path, credentials, clock, gate);
        },
        [this](const Result<QStringList> &done) {
            m_greeting =
                done ? protectedText(*done) : tr("The register was not protected. %1").arg(sentenceFor(done.failure()));
            begin(m_path);
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
            m_signIn->setProtected(*there == Protection::Sealed || isDemonstration());
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
    setCurrentWidget(&firstRun());
    firstRun().begin(m_path);
}

void Entrance::showTrouble(const Failure &failure)
{
    setCurrentWidget(m_trouble);
    m_trouble->showFailure(failure, m_path);
}

void Entrance::follow(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TryAgain: return tryAgain();
    case Remedy::OtherRegister: return chooseOther();
    case Remedy::Restore: return beginRestore();
    case Remedy::PutBackKeyFile: return findKeyFile();
    case Remedy::LookAnyway: return lookAnyway();
    case Remedy::StartElsewhere: return chooseNewPlace();
    }
}

void Entrance::signIn(const Credentials &credentials)
{
    m_desk.open(this, m_path, credentials, [this, credentials, attempt = ++m_attempt](const Done &opened) {
        if (attempt != m_attempt)
            return;
        if (!opened)
            return refuseSignIn(opened.failure(), credentials);
        remember();
        letIn();
    });
}

void Entrance::letIn()
{
    m_desk.run(
        this,
        [](OpenRegister &reg) {
            reg.indexInBackground();
            return whoEntered(reg);
        },
        [this, attempt = m_attempt](const Result<Entered> &who) {
            // The check that goes on beside may have been quicker: then its reason already stands here.
            if (attempt != m_attempt)
                return;
            if (!who)
                return showTrouble(who.failure());
            m_signIn->setProtected(who->protection == Protection::Sealed);
            m_greeting = isDemonstration() ? m_greeting : QString();
            m_waitingFor->clear();
            setCurrentWidget(m_waiting);
            Q_EMIT entered(*who);
        });
}

void Entrance::refuseSignIn(const Failure &failure, const Credentials &credentials)
{
    if (!isAboutSigningIn(failure))
        return showTrouble(failure);
    setCurrentWidget(m_signIn);
    m_desk.askGate(
        this, [path = m_path, userName = credentials.userName](SignInGate &gate) { return gate.waitFor(path, userName); },
        [this, failure](std::chrono::milliseconds wait) { m_signIn->refuse(sentenceFor(failure), wholeSeconds(wait)); });
}

void Entrance::showRecovery()
{
    setCurrentWidget(m_recovery);
    m_recovery->begin();
}

void Entrance::recover(const QString &code, const QString &userName, const QString &password)
{
    m_desk.runApart(
        this, tr("Setting the new password"),
        [path = m_path, code, userName, password, &clock = m_clock] {
            return recoverAccess(path, code, userName, password, clock);
        },
        [this](const Done &recovered) {
            if (recovered) {
                m_recovery->forget();
                m_greeting = tr("The new password is saved. Sign in with it.");
                return signInAgain();
            }
            const Problem problem = recovered.failure().problem;
            if (problem == Problem::RecoveryCodeMistyped || problem == Problem::RecoveryCodeWrong)
                m_recovery->refuseCode(sentenceFor(recovered.failure()));
            else if (problem == Problem::NotAllowedForRole)
                m_recovery->refuse(tr("This is not the account of a manager. Ask a manager to set a new password."));
            else
                m_recovery->refuse(sentenceFor(recovered.failure()));
        });
}

void Entrance::findKeyFile()
{
    m_desk.runApart(
        this, tr("Looking for the key file"), [path = m_path] { return keyFilesOfBackups(path); },
        [this](const QStringList &found) {
            if (!found.isEmpty())
                return putBackKeyFrom(found.first());
            m_trouble->tell(
                tr("No key file was found with the backups beside the register. Choose one from another place, such "
                   "as the disk with the second backups."));
            askWhichFile(this, tr("Choose the key file of a backup"), QFileInfo(m_path).absolutePath(),
                         {tr("Key files (*.keys)"), tr("All files (*)")},
                         [this](const QString &chosen) { putBackKeyFrom(chosen); });
        });
}

void Entrance::putBackKeyFrom(const QString &keyFile)
{
    m_desk.runApart(
        this, tr("Putting the key file back"), [path = m_path, keyFile] { return putBackKeyFile(path, keyFile); },
        [this](const Done &done) {
            if (!done)
                return m_trouble->tell(sentenceFor(done.failure()));
            m_greeting = tr("The key file of a backup is back in its place. Sign in with the password of that day; later "
                            "passwords have to be set again.");
            begin(m_path);
        });
}

void Entrance::lookAnyway()
{
    m_looksAnyway = true;
    m_greeting = tr("Sign in as a manager to look at the older file. Nothing can be recorded in it.");
    signInAgain();
}

void Entrance::chooseOther()
{
    askWhichFile(this, tr("Open another register"), QFileInfo(m_path).absolutePath(),
                 {tr("Registers (*.optout)"), tr("All files (*)")}, [this](const QString &chosen) {
                     m_greeting.clear();
                     begin(chosen);
                 });
}

// Never in the place of the register that is missed.
void Entrance::chooseNewPlace()
{
    askWhereToSave(this, tr("Where the new register will be kept"), QStringLiteral("new-practice.optout"),
                   tr("Registers (*.optout)"), [this](const QString &chosen) {
                       if (QFileInfo::exists(chosen) || m_settings.wasOpenedBefore(chosen))
                           return m_trouble->tell(tr("A register belongs at %1 already. Choose another name.").arg(chosen));
                       m_path = chosen;
                       m_greeting.clear();
                       showFirstRun();
                   });
}

}
