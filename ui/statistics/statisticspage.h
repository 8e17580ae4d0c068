// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/statisticsreport.h"
#include "ui/desk/question.h"
#include "ui/shell/page.h"
#include "ui/statistics/exportpanel.h"

class QPushButton;

namespace optoutdesk {

class CalmComboBox;
class DateEdit;
class Notice;
class StatisticsView;
class TextLabel;

// The practice's numbers on a day, as figures, tables and charts. Counted on the register's thread, again whenever the
// register has changed and somebody looks; what is shown stays until the new numbers are there.
class StatisticsPage : public Page
{
    Q_OBJECT

public:
    explicit StatisticsPage(Workplace &workplace, QWidget *parent = nullptr);

    void activated() override;
    void refresh() override;
    QWidget *firstFocus() override;
    bool escape() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *newHead();
    QWidget *newInputs();
    QWidget *newEmptyState();
    void followRegister();
    void followToday();

    void count();
    void countWhenSeen();
    void show(const StatisticsReport &report);
    using Page::show;

    void askWhere(ExportPanel::Format format, Precision precision);
    void write(ExportPanel::Format format, Precision precision, const QString &file);
    void tellWritten(const Done &done, Precision precision, const QString &file);
    void closePanel();

    Workplace &m_workplace;
    DateEdit *m_asOf;
    CalmComboBox *m_type;
    QPushButton *m_export;
    ExportPanel *m_panel;
    Notice *m_notice;
    TextLabel *m_what;
    StatisticsView *m_view;
    QWidget *m_empty;

    Question m_question;
    QDate m_today;
    bool m_stale = true;
    QDate m_shownDay; // of the numbers on the screen; invalid before the first
    QString m_shownType;
};

}
