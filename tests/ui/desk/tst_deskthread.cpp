// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskthread.h"

#include "services/openregister.h"
#include "tests/support/testcase.h"
#include "tests/support/testdesk.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstDeskThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskThread>(m_clock); }
    void cleanup() { m_desk.reset(); }
    void withoutARegisterAResultFailsAndOtherWorkIsDropped();
    void openingSaysWhatCameOfItAndCreatesNothing();
    void workIsDoneInOrderOnOneThreadAndAnsweredOnThisOne();
    void onlyTheLatestQuestionIsAnswered();
    void aQuestionThatIsStaleIsNotEvenWorkedOn();
    void aForgottenQuestionIsNotAnswered();
    void anAnswerWhoseReceiverIsGoneIsDropped();
    void longWorkIsNamedReportsAndStopsWhenCancelled();
    void workApartNeedsNoRegisterAndCanBeCancelledToo();
    void busyIsToldOnceForAllThatWaits();
    void endingStopsLongWorkAndDropsWhatWaits();
    void closingLeavesNoRegister();

private:
    void openRegister()
    {
        bool opened = false;
        m_desk->open(this, m_register.path(), {QStringLiteral("sam"), testPassword},
                     [&opened](const Done &done) { opened = done.ok(); });
        settle();
        QVERIFY(opened);
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_desk->isBusy(), 20'000); }
    // Holds the register's thread until the test lets it go.
    void hold()
    {
        m_desk->runApart(
            this, QString(), [this] { return m_gate.acquire(), true; }, [](bool) {});
    }

    FixedClock m_clock;
    TestRegister m_register;
    QSemaphore m_gate;
    std::unique_ptr<DeskThread> m_desk;
};

void TstDeskThread::withoutARegisterAResultFailsAndOtherWorkIsDropped()
{
    std::optional<Problem> problem;
    bool dropped = true;
    m_desk->run(
        this, [](OpenRegister &reg) { return reg.patientCount(); },
        [&problem](const Result<qint64> &count) { problem = count.failure().problem; });
    m_desk->run(
        this, [](OpenRegister &reg) { return reg.practice(); }, [&dropped](const Practice &) { dropped = false; });
    settle();
    QVERIFY(problem == Problem::RegisterNotFound);
    QVERIFY(dropped);
}

void TstDeskThread::openingSaysWhatCameOfItAndCreatesNothing()
{
    const QString path = m_register.folder() % QStringLiteral("/none.optout");
    std::optional<Problem> problem;
    m_desk->open(this, path, {QStringLiteral("sam"), testPassword},
                 [&problem](const Done &done) { problem = done.failure().problem; });
    settle();
    QVERIFY(problem == Problem::RegisterNotFound);
    QVERIFY(!QFile::exists(path));
}

void TstDeskThread::workIsDoneInOrderOnOneThreadAndAnsweredOnThisOne()
{
    openRegister();
    QList<int> worked;
    QList<int> answered;
    QSet<QThread *> threads;
    for (int i = 0; i < 50; ++i) {
        m_desk->run(
            this,
            [i, &worked, &threads](OpenRegister &) { return worked.append(i), threads.insert(QThread::currentThread()), i; },
            [&answered, this](int number) {
                answered.append(number);
                QCOMPARE(QThread::currentThread(), thread());
            });
    }
    settle();
    QCOMPARE(worked.size(), 50);
    QVERIFY(std::ranges::is_sorted(worked));
    QCOMPARE(answered, worked);
    QCOMPARE(threads.size(), 1);
    QVERIFY(!threads.contains(thread()));
}

void TstDeskThread::onlyTheLatestQuestionIsAnswered()
{
    openRegister();
    Question question;
    QList<int> answers;
    for (int i = 0; i < 5; ++i)
        m_desk->ask(
            question, this, [i](OpenRegister &) { return i; }, [&answers](int number) { answers.append(number); });
    settle();
    QCOMPARE(answers, QList<int>{4});
}

void TstDeskThread::aQuestionThatIsStaleIsNotEvenWorkedOn()
{
    openRegister();
    hold();
    Question question;
    std::atomic<int> worked = 0;
    for (int i = 0; i < 5; ++i)
        m_desk->ask(
            question, this, [&worked](OpenRegister &) { return ++worked; }, [](int) {});
    m_gate.release();
    settle();
    QCOMPARE(worked.load(), 1);
}

void TstDeskThread::aForgottenQuestionIsNotAnswered()
{
    openRegister();
    Question question;
    bool answered = false;
    m_desk->ask(
        question, this, [](OpenRegister &) { return true; }, [&answered](bool) { answered = true; });
    question.forget();
    settle();
    QVERIFY(!answered);
}

void TstDeskThread::anAnswerWhoseReceiverIsGoneIsDropped()
{
    openRegister();
    auto receiver = std::make_unique<QObject>();
    bool answered = false;
    std::atomic<bool> worked = false;
    m_desk->run(
        receiver.get(), [&worked](OpenRegister &) { return worked = true, true; }, [&answered](bool) { answered = true; });
    receiver.reset();
    settle();
    QVERIFY(worked);
    QVERIFY(!answered);
}

void TstDeskThread::longWorkIsNamedReportsAndStopsWhenCancelled()
{
    openRegister();
    std::optional<Problem> problem;
    const auto progress = m_desk->runLong(
        this, QStringLiteral("Counting"),
        [](OpenRegister &, Progress &told) -> Result<int> {
            for (qint64 i = 1;; ++i) {
                if (!told.report(i))
                    return Failure{Problem::Cancelled};
                QThread::usleep(100);
            }
        },
        [&problem](const Result<int> &counted) { problem = counted.failure().problem; });
    QTRY_VERIFY(progress->done() > 3);
    QCOMPARE(m_desk->activity().what, QStringLiteral("Counting"));
    QVERIFY(m_desk->activity().progress == progress);
    m_desk->cancelLongWork();
    settle();
    QVERIFY(problem == Problem::Cancelled);
    QVERIFY(m_desk->activity().what.isEmpty());
}

void TstDeskThread::workApartNeedsNoRegisterAndCanBeCancelledToo()
{
    int answer = 0;
    m_desk->runApart(
        this, QStringLiteral("Making"), [] { return 42; }, [&answer](int made) { answer = made; });
    settle();
    QCOMPARE(answer, 42);
    m_desk->runApart(
        this, QStringLiteral("Making"),
        [](Progress &told) {
            while (told.report(1))
                QThread::usleep(100);
            return 7;
        },
        [&answer](int made) { answer = made; });
    QTRY_VERIFY(m_desk->activity().progress != nullptr);
    m_desk->cancelLongWork();
    settle();
    QCOMPARE(answer, 7);
}

void TstDeskThread::busyIsToldOnceForAllThatWaits()
{
    QSignalSpy busy(m_desk.get(), &DeskThread::busyChanged);
    hold();
    hold();
    QVERIFY(m_desk->isBusy());
    m_gate.release(2);
    settle();
    QCOMPARE(busy.size(), 2);
    QCOMPARE(busy.first().first().toBool(), true);
    QCOMPARE(busy.last().first().toBool(), false);
}

void TstDeskThread::endingStopsLongWorkAndDropsWhatWaits()
{
    openRegister();
    std::atomic<bool> stopped = false;
    std::atomic<bool> waited = false;
    std::atomic<bool> begun = false;
    m_desk->runLong(
        this, QStringLiteral("Endless"),
        [&stopped, &begun](OpenRegister &, Progress &told) {
            while (told.report(1)) {
                begun = true;
                QThread::usleep(100);
            }
            return stopped = true, true;
        },
        [](bool) {});
    m_desk->run(
        this, [&waited](OpenRegister &) { return waited = true, true; }, [](bool) {});
    QTRY_VERIFY(begun);
    m_desk.reset();
    QVERIFY(stopped);
    QVERIFY(!waited);
}

void TstDeskThread::closingLeavesNoRegister()
{
    openRegister();
    m_desk->close();
    std::optional<Problem> problem;
    m_desk->run(
        this, [](OpenRegister &reg) { return reg.patientCount(); },
        [&problem](const Result<qint64> &count) { problem = count.failure().problem; });
    settle();
    QVERIFY(problem == Problem::RegisterNotFound);
}

OPTOUTDESK_TEST(TstDeskThread);
#include "tst_deskthread.moc"
