// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskthread.h"

#include "services/openregister.h"

#include <QMutex>

namespace optoutdesk {

// What both threads see.
struct DeskThread::Shared
{
    mutable QMutex mutex;
    Activity activity;
    bool stopping = false;
};

// Lives on the register's thread and dies there, and the register with it.
class DeskThread::Worker : public QObject
{
public:
    explicit Worker(const Clock &deskClock) : clock(deskClock) {}

    const Clock &clock;
    std::unique_ptr<OpenRegister> reg;
};

DeskThread::DeskThread(const Clock &clock, QObject *parent)
    : QObject(parent), m_shared(std::make_shared<Shared>()), m_worker(new Worker(clock))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("register"));
    m_thread.start();
}

DeskThread::~DeskThread()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->stopping = true;
        if (m_shared->activity.progress)
            m_shared->activity.progress->cancel();
    }
    m_thread.quit();
    m_thread.wait();
}

void DeskThread::open(QObject *receiver, const QString &path, std::function<void(Done)> then)
{
    auto outcome = std::make_shared<Done>();
    enqueue(
        {tr("Opening the register"), {}}, receiver,
        [worker = m_worker, outcome, path](OpenRegister *) {
            worker->reg.reset();
            auto opened = OpenRegister::open(path, worker->clock);
            if (opened)
                worker->reg = std::move(*opened);
            else
                *outcome = opened.failure();
        },
        [outcome, then = std::move(then)] { then(*outcome); });
}

void DeskThread::close()
{
    enqueue(
        {}, this, [worker = m_worker](OpenRegister *) { worker->reg.reset(); }, [] {});
}

DeskThread::Activity DeskThread::activity() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->activity;
}

void DeskThread::enqueue(Activity activity, QObject *receiver, Step step, std::function<void()> answer)
{
    if (++m_pending == 1)
        Q_EMIT busyChanged(true);
    const auto job = [self = this, shared = m_shared, worker = m_worker, activity = std::move(activity),
                      step = std::make_shared<Step>(std::move(step)), answer = std::move(answer),
                      alive = QPointer<QObject>(receiver)]() mutable {
        {
            const QMutexLocker lock(&shared->mutex);
            if (shared->stopping)
                return;
            shared->activity = activity;
        }
        (*step)(worker->reg.get());
        {
            const QMutexLocker lock(&shared->mutex);
            shared->activity = {};
        }
        // The destructor waits for this thread, so `self` outlives the posting; Qt drops the call if it dies before it runs.
        QMetaObject::invokeMethod(
            self,
            [self, answer = std::move(answer), alive = std::move(alive)] {
                self->finish();
                if (alive)
                    answer();
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, job, Qt::QueuedConnection);
}

void DeskThread::finish()
{
    if (--m_pending == 0)
        Q_EMIT busyChanged(false);
}

}
