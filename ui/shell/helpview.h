// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

class QPushButton;

namespace optoutdesk {

struct HelpBlock;
class Notice;
class ReportPrinter;

// Help in place of the page it is about; Back returns to it. Each page can be printed.
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
    void print();

    QPushButton *m_back;
    QPushButton *m_print;
    ReportPrinter *m_printer;
    Notice *m_printed;
    QString m_topic;
    QWidget *m_text = nullptr;
};

}
