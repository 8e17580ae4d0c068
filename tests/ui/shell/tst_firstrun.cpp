// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/registerfile.h"
#include "tests/support/testcase.h"
#include "tests/ui/shell/shellwindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bothChoicesAreExplainedAndProtectionIsChosen();
    void nothingIsCreatedBeforeTheCodeIsTypedBack();
    void aDifferentCodeIsToldBesideTheFieldAndThePageStays();
    void theCodeIsSpelledForAScreenReaderAndNeverInTheClipboard();
    void backKeepsTheFormAndTheCode();
    void anUnprotectedRegisterMayGoOnWithoutTheCodeAndIsLabelled();
    void theWholeFirstRunGoesByKeys();

private:
    void fill();
    QString code() const;

    std::unique_ptr<ShellWindow> m_shell;
    QString m_path;
};

void TstFirstRun::init()
{
    m_shell = std::make_unique<ShellWindow>();
    m_path = m_shell->folder() % QStringLiteral("/new.optout");
    m_shell->open(m_path);
}

void TstFirstRun::cleanup()
{
    m_shell.reset();
}

void TstFirstRun::fill()
{
    m_shell->type(QStringLiteral("Practice name"), QStringLiteral("Oak Road Surgery"));
    m_shell->type(QStringLiteral("Practice code"), QStringLiteral("A81001"));
    m_shell->type(QStringLiteral("Manager's name"), QStringLiteral("Jo Field"));
    m_shell->type(QStringLiteral("User name"), QStringLiteral("jo"));
    m_shell->type(QStringLiteral("Password"), QStringLiteral("three plain words"));
    m_shell->type(QStringLiteral("Repeat password"), QStringLiteral("three plain words"));
}

// What the label says after its name, as somebody who listens would write it down.
QString TstFirstRun::code() const
{
    const QString begin = QStringLiteral("Recovery code: ");
    for (const QLabel *label : m_shell->window().findChildren<QLabel *>()) {
        if (label->isVisible() && label->accessibleName().startsWith(begin))
            return label->accessibleName().mid(begin.size());
    }
    return {};
}

void TstFirstRun::bothChoicesAreExplainedAndProtectionIsChosen()
{
    const auto *protect = m_shell->shown<QRadioButton>(QStringLiteral("Protect this register"));
    const auto *leave = m_shell->shown<QRadioButton>(QStringLiteral("Leave it unprotected"));
    QVERIFY(protect && leave);
    QVERIFY(protect->isChecked());
    QVERIFY(protect->accessibleDescription().contains(QStringLiteral("nobody can open it")));
    QVERIFY(leave->accessibleDescription().contains(QStringLiteral("can read every name")));
    QVERIFY(m_shell->visibleText().contains(protect->accessibleDescription()));
}

void TstFirstRun::nothingIsCreatedBeforeTheCodeIsTypedBack()
{
    fill();
    m_shell->press(QStringLiteral("Start"));
    m_shell->await(QStringLiteral("Protection on"));
    QVERIFY(QDir(m_shell->folder()).entryList(QDir::Files).filter(QStringLiteral("new")).isEmpty());
    m_shell->type(QStringLiteral("Recovery code"), code().toLower());
    m_shell->press(QStringLiteral("Protection on"));
    m_shell->await(QStringLiteral("Lock"));
    QVERIFY(RegisterFile::isSealed(m_path));
    QVERIFY(m_shell->settings().wasOpenedBefore(m_path));
    QVERIFY(code().isEmpty());
}

void TstFirstRun::aDifferentCodeIsToldBesideTheFieldAndThePageStays()
{
    fill();
    m_shell->press(QStringLiteral("Start"));
    m_shell->await(QStringLiteral("Protection on"));
    QString wrong = code();
    wrong[0] = wrong[0] == u'2' ? u'3' : u'2';
    for (const QString &typed : {QString(), wrong}) {
        m_shell->type(QStringLiteral("Recovery code"), typed);
        m_shell->press(QStringLiteral("Protection on"));
        QVERIFY(m_shell->shown(QStringLiteral("Protection on")));
        QCOMPARE(m_shell->focusName(), QStringLiteral("Recovery code"));
    }
    QVERIFY(m_shell->shown(QStringLiteral("Recovery code"))->accessibleDescription().contains(QStringLiteral("differs")));
    QVERIFY(!QFile::exists(m_path));
}

void TstFirstRun::theCodeIsSpelledForAScreenReaderAndNeverInTheClipboard()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    fill();
    m_shell->press(QStringLiteral("Start"));
    m_shell->await(QStringLiteral("Protection on"));
    // The code has the focus: it is what is read out first.
    QVERIFY(m_shell->focusName().startsWith(QStringLiteral("Recovery code: ")));
    const QString spelt = QApplication::focusWidget()->accessibleDescription();
    QVERIFY2(spelt.contains(code().left(1) % u' ' % code().mid(1, 1) % u' '), qPrintable(spelt));
    ShellWindow::key(Qt::Key_A, Qt::ControlModifier);
    ShellWindow::key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void TstFirstRun::backKeepsTheFormAndTheCode()
{
    fill();
    m_shell->press(QStringLiteral("Start"));
    m_shell->await(QStringLiteral("Protection on"));
    const QString before = code();
    m_shell->press(QStringLiteral("Back"));
    QCOMPARE(m_shell->shown<QLineEdit>(QStringLiteral("Practice name"))->text(), QStringLiteral("Oak Road Surgery"));
    m_shell->press(QStringLiteral("Start"));
    m_shell->await(QStringLiteral("Protection on"));
    QCOMPARE(code(), before); // perhaps it is on paper already
}

void TstFirstRun::anUnprotectedRegisterMayGoOnWithoutTheCodeAndIsLabelled()
{
    fill();
    m_shell->shown<QRadioButton>(QStringLiteral("Leave it unprotected"))->click();
    m_shell->press(QStringLiteral("Start"));
    m_shell->await(QStringLiteral("Open the register"));
    QVERIFY(!code().isEmpty());
    m_shell->press(QStringLiteral("Go on without the code"));
    m_shell->await(QStringLiteral("Lock"));
    QVERIFY(!RegisterFile::isSealed(m_path));
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(m_shell->sees(QStringLiteral("This register is not protected")));
    for (QAction *action : m_shell->window().actions()) {
        if (action->text().remove(u'&') == QLatin1String("Sign out"))
            action->trigger();
    }
    m_shell->await(QStringLiteral("Sign in"));
    QVERIFY(m_shell->sees(QStringLiteral("This register is not protected")));
}

void TstFirstRun::theWholeFirstRunGoesByKeys()
{
    fill();
    ShellWindow::key(Qt::Key_Return); // in the second password field: to the choice
    QCOMPARE(m_shell->focusName(), QStringLiteral("Protect this register"));
    ShellWindow::key(Qt::Key_Tab);
    QCOMPARE(m_shell->focusName(), QStringLiteral("Start"));
    ShellWindow::key(Qt::Key_Return);
    m_shell->await(QStringLiteral("Protection on"));
    const QString typed = code();
    while (m_shell->focusName() != QLatin1String("Recovery code"))
        ShellWindow::key(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), typed);
    ShellWindow::key(Qt::Key_Return);
    m_shell->await(QStringLiteral("Lock"));
}

OPTOUTDESK_TEST(TstFirstRun);
#include "tst_firstrun.moc"
