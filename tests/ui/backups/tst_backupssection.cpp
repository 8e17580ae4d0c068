// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups.h"
#include "services/openregister.h"
#include "tests/support/testcase.h"
#include "tests/support/testdesk.h"
#include "ui/backups/automaticbackups.h"
#include "ui/backups/backupssection.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstBackupsSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutABackupTheManagerIsReminded();
    void backUpNowMakesOneAndListsIt();
    void theSecondPlaceIsShownAndCanBeTakenBack();
    void restoringIsAskedOfTheWindow();
    void anImportIsFollowedByABackup();
    void aWindowThatStaysOpenMakesTheDaysBackup();

private:
    QPushButton *button(const QString &name) const
    {
        for (QPushButton *candidate : m_section->findChildren<QPushButton *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }
    bool says(const QString &text) const
    {
        return QTest::qWaitFor(
            [&] {
                for (const QLabel *label : m_section->findChildren<QLabel *>()) {
                    if (label->isVisible() && label->text().contains(text))
                        return true;
                }
                return false;
            },
            60'000);
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<BackupsSection> m_section;
};

void TstBackupsSection::init()
{
    m_desk = std::make_unique<TestDesk>(Role::Manager);
    m_desk->start();
    m_section = std::make_unique<BackupsSection>(m_desk->workplace());
    m_section->show();
    m_section->refresh();
    m_desk->settle();
}

void TstBackupsSection::cleanup()
{
    m_section.reset();
    m_desk.reset();
}

void TstBackupsSection::withoutABackupTheManagerIsReminded()
{
    QVERIFY(says(QStringLiteral("Last backup: none yet")));
    QVERIFY(says(QStringLiteral("There is no backup of this register yet")));
    QVERIFY(!m_section->findChild<QTableView *>()->isVisible());
}

void TstBackupsSection::backUpNowMakesOneAndListsIt()
{
    const QSignalSpy told(m_section.get(), &BackupsSection::told);
    QTest::mouseClick(button(QStringLiteral("Back up now")), Qt::LeftButton);
    QVERIFY(says(QStringLiteral("Backup made and checked")));
    m_desk->settle();
    QCOMPARE(told.count(), 1);
    const auto *table = m_section->findChild<QTableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(
        table->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Beside the register")));
}

void TstBackupsSection::theSecondPlaceIsShownAndCanBeTakenBack()
{
    const QTemporaryDir other;
    QVERIFY(m_desk->ask([path = other.path()](OpenRegister &reg) { return reg.backups().setSecondPlace(path); }).ok());
    m_section->refresh();
    m_desk->settle();
    QPushButton *none = button(QStringLiteral("No second place"));
    QVERIFY(none->isVisible());
    QTest::mouseClick(none, Qt::LeftButton);
    m_desk->settle();
    QVERIFY(QTest::qWaitFor([&] { return !none->isVisible(); }, 5'000));
}

void TstBackupsSection::restoringIsAskedOfTheWindow()
{
    const QSignalSpy wanted(&m_desk->workplace(), &Workplace::restoreWanted);
    QTest::mouseClick(button(QStringLiteral("Restore a backup")), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TstBackupsSection::anImportIsFollowedByABackup()
{
    AutomaticBackups automatic(m_desk->workplace());
    QSignalSpy made(&automatic, &AutomaticBackups::made);
    automatic.begin();
    QVERIFY(made.count() > 0 || made.wait(60'000)); // after signing in
    m_desk->workplace().announce(Change::Imported);
    QVERIFY(made.wait(60'000));
    QVERIFY(m_desk->ask([](OpenRegister &reg) { return reg.backups().isUpToDate(); }).ok());
}

void TstBackupsSection::aWindowThatStaysOpenMakesTheDaysBackup()
{
    AutomaticBackups automatic(m_desk->workplace());
    QSignalSpy made(&automatic, &AutomaticBackups::made);
    const auto backups = [this] { return m_desk->ask([](OpenRegister &reg) { return reg.backups().list(); })->size(); };
    automatic.lookAgain();
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, 20'000);
    QCOMPARE(backups(), 1);
    // The next one is due tomorrow.
    automatic.lookAgain();
    m_desk->settle();
    QCOMPARE(made.count(), 1);
    QCOMPARE(backups(), 1);
}

OPTOUTDESK_TEST(TstBackupsSection);
#include "tst_backupssection.moc"
