// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskthread.h"

#include "services/openregister.h"

#include <QMutex>

namespace optoutdesk {

// Lives and dies on the register's thread, and the register with it. Both threads look at what stands under the mutex.
class DeskThread::Worker : public QObject
{
public:
    explicit Worker(const Clock &deskClock) : clock(deskClock) {}

    const Clock &clock;
    SignInGate gate{clock};
    std::unique_ptr<OpenRegister> reg;

    Activity activity() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_activity;
    }

    void cancel(bool andStop)
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = m_stopping || andStop;
        if (m_activity.progress)
            m_activity.progress->cancel();
    }

    bool begin(const Activity &activity)
    {
        const QMutexLocker lock(&m_mutex);
        m_activity = m_stopping ? Activity() : activity;
        return !m_stopping;
    }

private:
    mutable QMutex m_mutex;
    Activity m_activity;
    bool m_stopping = false;
};

DeskThread::DeskThread(const Clock &clock, QObject *parent) : QObject(parent), m_worker(new Worker(clock))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("register"));
    m_thread.start();
}

DeskThread::~DeskThread()
{
    m_worker->cancel(true);
    m_thread.quit();
    m_thread.wait();
}

void DeskThread::open(QObject *receiver, const QString &path, const Credentials &credentials, std::function<void(Done)> then)
{
    cancelLongWork();
    auto outcome = std::make_shared<Done>();
    const quint64 opening = ++m_opening;
    auto checked = [this, opening](const Done &sound) {
        QMetaObject::invokeMethod(
            this, [this, opening, sound] { finishChecking(opening, sound); }, Qt::QueuedConnection);
    };
    m_checking = true;
    Q_EMIT checkingChanged(true);
    enqueue(
        {tr("Opening the register"), {}}, receiver,
        [worker = m_worker, outcome, path, credentials, checked](OpenRegister *) {
            worker->reg.reset();
            auto opened = OpenRegister::openAtOnce(path, credentials, worker->gate, worker->clock, checked);
            if (opened) {
                worker->reg = std::move(*opened);
            } else {
                *outcome = opened.failure();
                checked({}); // there is nothing to check
            }
        },
        [outcome, then = std::move(then)] { then(*outcome); });
}

void DeskThread::finishChecking(quint64 opening, const Done &sound)
{
    if (opening != m_opening)
        return;
    m_checking = false;
    Q_EMIT checkingChanged(false);
    if (!sound)
        return Q_EMIT foundDamaged(sound.failure());
    run(
        this, [](OpenRegister &reg) { return reg.noteEntry(), true; }, [](bool) {});
}

void DeskThread::close()
{
    cancelLongWork();
    enqueue(
        {}, this, [worker = m_worker](OpenRegister *) { worker->reg.reset(); }, [] {});
}

SignInGate &DeskThread::gate()
{
    return m_worker->gate;
}

SignInGate &DeskThread::closedGate()
{
    m_worker->reg.reset();
    return m_worker->gate;
}

void DeskThread::cancelLongWork()
{
    m_worker->cancel(false);
}

DeskThread::Activity DeskThread::activity() const
{
    return m_worker->activity();
}

void DeskThread::enqueue(Activity activity, QObject *receiver, Step step, std::function<void()> answer)
{
    if (++m_pending == 1)
        Q_EMIT busyChanged(true);
    // The destructor waits for the thread, so `this` outlives the posting; Qt drops the call if it dies before it runs.
    auto finished = [this, alive = QPointer<QObject>(receiver), answer = std::move(answer)] {
        finish();
        if (alive)
            answer();
    };
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, activity = std::move(activity), step = std::move(step), finished = std::move(finished)] {
            if (!worker->begin(activity))
                return;
            step(worker->reg.get());
            worker->begin({});
            QMetaObject::invokeMethod(this, finished, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void DeskThread::finish()
{
    if (--m_pending == 0)
        Q_EMIT busyChanged(false);
}

}
