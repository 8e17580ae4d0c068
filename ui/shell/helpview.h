// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

class QPushButton;

namespace optoutdesk {

struct HelpBlock;

// Help in place of the page it is about; Back returns to it.
class HelpView : public CentredSheet
{
    Q_OBJECT

public:
    explicit HelpView(QWidget *parent = nullptr);

    void showTopic(const QString &topic);

Q_SIGNALS:
    void closed();

private:
    void add(const HelpBlock &block);
    void addOtherTopics(const QString &shown);

    QPushButton *m_back;
    QWidget *m_text = nullptr;
};

}
