// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace optoutdesk {

// The program's sign and name above the pages that stand before the desk. Says nothing of the practice.
class Masthead : public QWidget
{
    Q_OBJECT

public:
    explicit Masthead(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();

    QLabel *m_sign;
};

}
