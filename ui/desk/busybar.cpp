// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/busybar.h"

#include "text/numberwords.h"
#include "ui/desk/deskthread.h"
#include "ui/theme/grid.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace optoutdesk {

namespace {

constexpr int patience = 300; // milliseconds
constexpr int followEvery = 100;

}

BusyBar::BusyBar(DeskThread &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_what(new QLabel), m_bar(new QProgressBar), m_cancel(new QPushButton(tr("Cancel")))
{
    m_what->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid::unit);
    m_cancel->setAccessibleName(tr("Cancel work"));
    m_cancel->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::section, 0, grid::section, 0);
    row->setSpacing(grid::block);
    row->addWidget(m_what);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    QSizePolicy keptSize = sizePolicy();
    keptSize.setRetainSizeWhenHidden(true);
    setSizePolicy(keptSize);
    hide();

    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_following.setInterval(followEvery);
    connect(&m_desk, &DeskThread::busyChanged, this, &BusyBar::attend);
    connect(&m_desk, &DeskThread::checkingChanged, this, &BusyBar::attend);
    attend();
    connect(&m_patience, &QTimer::timeout, this, [this] {
        follow();
        m_following.start();
        show();
    });
    connect(&m_following, &QTimer::timeout, this, &BusyBar::follow);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto progress = m_desk.activity().progress)
            progress->cancel();
        m_cancel->setEnabled(false);
    });
}

void BusyBar::attend()
{
    if (!m_desk.isBusy() && !m_desk.isChecking()) {
        m_patience.stop();
        m_following.stop();
        hide();
    } else if (isHidden() && !m_patience.isActive()) {
        m_patience.start();
    }
}

void BusyBar::follow()
{
    DeskThread::Activity activity = m_desk.activity();
    if (activity.what.isEmpty() && m_desk.isChecking())
        activity.what = tr("Checking the register");
    const qint64 done = activity.progress ? activity.progress->done() : 0;
    const qint64 total = activity.progress ? activity.progress->total() : 0;
    QString text = activity.what.isEmpty() ? tr("Working …") : tr("%1 …").arg(activity.what);
    if (total > 0)
        text = tr("%1 … %2 %").arg(activity.what).arg(done * 100 / total);
    else if (done > 0)
        text = tr("%1 … %2").arg(activity.what, countText(done));
    m_what->setText(text);
    m_what->setAccessibleName(text);
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(std::min<qint64>(done, total) * 1000 / total));
    m_bar->setAccessibleName(text);
    const bool stopping = activity.progress && activity.progress->isCancelled();
    m_cancel->setVisible(activity.progress != nullptr);
    m_cancel->setEnabled(!stopping);
    if (stopping)
        m_what->setText(tr("Stopping …"));
}

}
