// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace optoutdesk {

// A recovery code, large and in letters of one width, group by group. It takes the focus, so that a screen reader says it;
// its description spells it. It cannot be selected or copied.
class RecoveryCodeLabel : public QLabel
{
    Q_OBJECT

public:
    explicit RecoveryCodeLabel(QWidget *parent = nullptr);

    void setCode(const QString &code);
    // The code's groups of characters.
    static QStringList groupsOf(const QString &code);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
};

}
