// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/busybar.h"

#include "tests/support/testcase.h"
#include "tests/support/testdesk.h"
#include "ui/desk/deskthread.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstBusyBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void shortWorkShowsNothingAndTheRoomIsKept();
    void longWorkIsNamedCountedAndCancelled();
    void workThatCannotBeStoppedOffersNoCancel();

private:
    FixedClock m_clock;
    std::unique_ptr<DeskThread> m_desk;
    std::unique_ptr<QWidget> m_window;
    BusyBar *m_bar = nullptr;
};

void TstBusyBar::init()
{
    m_desk = std::make_unique<DeskThread>(m_clock);
    m_window = std::make_unique<QWidget>();
    m_bar = new BusyBar(*m_desk);
    auto *column = new QVBoxLayout(m_window.get());
    column->addStretch();
    column->addWidget(m_bar);
    m_window->show();
}

void TstBusyBar::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TstBusyBar::shortWorkShowsNothingAndTheRoomIsKept()
{
    const QSize before = m_window->minimumSizeHint();
    m_desk->runApart(
        this, QStringLiteral("Short"), [] { return true; }, [](bool) {});
    QTest::qWait(450);
    QVERIFY(!m_bar->isVisible());
    m_bar->show();
    QCOMPARE(m_window->minimumSizeHint().height(), before.height());
}

void TstBusyBar::longWorkIsNamedCountedAndCancelled()
{
    bool answered = false;
    m_desk->runApart(
        this, QStringLiteral("Importing patients"),
        [](Progress &progress) {
            while (progress.reportShare(0.25))
                QThread::msleep(1);
            return true;
        },
        [&answered](bool) { answered = true; });
    QTRY_VERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->findChild<QLabel *>()->text(), QStringLiteral("Importing patients … 25 %"));
    QCOMPARE(m_bar->findChild<QProgressBar *>()->value(), 250);
    auto *cancel = m_bar->findChild<QPushButton *>();
    QCOMPARE(cancel->accessibleName(), QStringLiteral("Cancel work"));
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(answered);
    QTRY_VERIFY(!m_bar->isVisible());
}

void TstBusyBar::workThatCannotBeStoppedOffersNoCancel()
{
    m_desk->runApart(
        this, QStringLiteral("Creating the register"), [] { return QThread::msleep(900), true; }, [](bool) {});
    QTRY_VERIFY(m_bar->isVisible());
    QVERIFY(!m_bar->findChild<QPushButton *>()->isVisible());
    QCOMPARE(m_bar->findChild<QLabel *>()->text(), QStringLiteral("Creating the register …"));
    QTRY_VERIFY(!m_bar->isVisible());
}

OPTOUTDESK_TEST(TstBusyBar);
#include "tst_busybar.moc"
