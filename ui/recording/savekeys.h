// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace optoutdesk {

// Ctrl+Enter from any field of a panel. A shortcut would not do: fields take some keys first, and a page may have a
// shortcut for the same key, which would make both silent.
class SaveKeys : public QObject
{
    Q_OBJECT

public:
    explicit SaveKeys(QWidget *panel);

Q_SIGNALS:
    void saveAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_panel;
};

}
