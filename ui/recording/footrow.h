// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace optoutdesk {

// The buttons of a panel and, beside them or on a narrow panel above them, the words that say whom they are about.
class FootRow : public QWidget
{
    Q_OBJECT

public:
    FootRow(const QList<QWidget *> &buttons, QWidget *words, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    QBoxLayout *m_row;
};

}
