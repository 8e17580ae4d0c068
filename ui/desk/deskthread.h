// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/result.h"
#include "services/signingate.h"
#include "ui/desk/progress.h"
#include "ui/desk/question.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>

namespace optoutdesk {

class OpenRegister;

// The one thread that holds the open register. The window posts work to it and gets the answers on its own thread; there
// is no database on the window's side. Work is done in the order of posting. An answer comes only while its receiver
// lives.
//
//   desk.run(this, [id](OpenRegister &reg) { return reg.finder().open(id); },
//            [this](Result<PatientRecord> record) { … });
//
// Work copies what it needs and touches no widget. While no register is open, work that answers a Result fails with
// RegisterNotFound and any other work is dropped.
class DeskThread : public QObject
{
    Q_OBJECT

public:
    // What the thread is doing, for the person who waits.
    struct Activity
    {
        QString what = {}; // "Importing patients"; empty for short work
        std::shared_ptr<Progress> progress = {}; // only for work that can be cancelled
    };

    // The clock is read on the thread and outlives it.
    explicit DeskThread(const Clock &clock, QObject *parent = nullptr);
    // Asks long work to stop, drops what waits, and closes the register.
    ~DeskThread() override;

    // Signs in to a register and opens it in the place of the present one, which is closed first. Never creates a register.
    void open(QObject *receiver, const QString &path, const Credentials &credentials, std::function<void(Done)> then);
    void close();

    // work(OpenRegister &), then(its answer).
    template <typename Work, typename Then>
    void run(QObject *receiver, Work work, Then then)
    {
        post({}, std::nullopt, receiver, std::move(work), std::move(then));
    }

    // The same, dropped when the question is asked again before the answer is there.
    template <typename Work, typename Then>
    void ask(Question &question, QObject *receiver, Work work, Then then)
    {
        post({}, question.ask(), receiver, std::move(work), std::move(then));
    }

    // Work that may take long: named, with a progress that a person sees and can cancel. work(OpenRegister &, Progress &).
    template <typename Work, typename Then>
    std::shared_ptr<Progress> runLong(QObject *receiver, const QString &what, Work work, Then then)
    {
        auto progress = std::make_shared<Progress>();
        post(
            {what, progress}, std::nullopt, receiver,
            [progress, work = std::move(work)](OpenRegister &reg) mutable { return work(reg, *progress); }, std::move(then));
        return progress;
    }

    // Work that needs no open register (creating one): work(), or work(Progress &) when it can be cancelled.
    template <typename Work, typename Then>
    void runApart(QObject *receiver, const QString &what, Work work, Then then)
    {
        if constexpr (std::invocable<Work &, Progress &>) {
            auto progress = std::make_shared<Progress>();
            enqueueApart(
                {what, progress}, receiver, [progress, work = std::move(work)]() mutable { return work(*progress); },
                std::move(then));
        } else {
            enqueueApart({what, {}}, receiver, std::move(work), std::move(then));
        }
    }

    // Work that tries passwords while no register is open (restoring); an open one is closed first. work(SignInGate &).
    template <typename Work, typename Then>
    void runAtGate(QObject *receiver, const QString &what, Work work, Then then)
    {
        enqueueApart(
            {what, {}}, receiver, [this, work = std::move(work)]() mutable { return work(closedGate()); }, std::move(then));
    }
    // The same beside an open register: asks the gate, tries nothing.
    template <typename Ask, typename Then>
    void askGate(QObject *receiver, Ask ask, Then then)
    {
        enqueueApart(
            {}, receiver, [this, ask = std::move(ask)]() mutable { return ask(gate()); }, std::move(then));
    }

    // Asks the long work that runs now to stop.
    void cancelLongWork();
    bool isBusy() const { return m_pending > 0; }
    // The pages of the register are still being read, beside everything else.
    bool isChecking() const { return m_checking; }
    Activity activity() const;

Q_SIGNALS:
    void busyChanged(bool busy);
    void checkingChanged(bool checking);
    // The open register's pages are not sound: nothing more can be recorded in it.
    void foundDamaged(const optoutdesk::Failure &failure);

private:
    using Step = std::function<void(OpenRegister *)>;
    class Worker;

    template <typename Work, typename Then>
    void post(const Activity &activity, std::optional<Question::Ticket> ticket, QObject *receiver, Work work, Then then)
    {
        using Answer = std::invoke_result_t<Work &, OpenRegister &>;
        auto answer = std::make_shared<std::optional<Answer>>();
        enqueue(
            activity, receiver,
            [answer, ticket, work = std::move(work)](OpenRegister *reg) mutable {
                if (ticket && ticket->isStale())
                    return;
                if (reg)
                    answer->emplace(work(*reg));
                else if constexpr (std::constructible_from<Answer, Failure>)
                    answer->emplace(Failure{Problem::RegisterNotFound});
            },
            [answer, ticket, then = std::move(then)]() mutable {
                if (answer->has_value() && !(ticket && ticket->isStale()))
                    then(std::move(**answer));
            });
    }

    template <typename Work, typename Then>
    void enqueueApart(const Activity &activity, QObject *receiver, Work work, Then then)
    {
        using Answer = std::invoke_result_t<Work &>;
        auto answer = std::make_shared<std::optional<Answer>>();
        enqueue(
            activity, receiver, [answer, work = std::move(work)](OpenRegister *) mutable { answer->emplace(work()); },
            [answer, then = std::move(then)]() mutable { then(std::move(**answer)); });
    }

    void enqueue(Activity activity, QObject *receiver, Step step, std::function<void()> answer);
    // On the register's thread only.
    SignInGate &gate();
    SignInGate &closedGate();
    void finish();
    void finishChecking(quint64 opening, const Done &sound);

    QThread m_thread;
    Worker *m_worker;
    int m_pending = 0;
    bool m_checking = false;
    quint64 m_opening = 0; // counts the calls of open(): a late answer about an earlier register is dropped
};

}
