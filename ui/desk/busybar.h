// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace optoutdesk {

class DeskThread;

// Says what the register's thread is doing once it takes longer than 300 ms, with Cancel where the work can be stopped.
// Its height is always kept, so that nothing jumps.
class BusyBar : public QWidget
{
    Q_OBJECT

public:
    explicit BusyBar(DeskThread &desk, QWidget *parent = nullptr);

private:
    void attend();
    void follow();

    DeskThread &m_desk;
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_patience;
    QTimer m_following;
};

}
