// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trailreports.h"
#include "ui/desk/question.h"

#include <QWidget>

class QPushButton;

namespace optoutdesk {

class Notice;
class ReportPrinter;
class ShortTable;
class TextLabel;
class TrailFilters;
class TrailModel;
class Workplace;

// The audit trail for whoever answers for it: reports as a list, as a file and on paper.
class TrailSection : public QWidget
{
    Q_OBJECT

public:
    explicit TrailSection(Workplace &workplace, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void addActs();
    void ask();
    void load(const TrailWishes &wishes, const QString &which);
    void loadEarlier();
    void count();
    TrailReports::Words documentWords() const;
    void save(const QString &file);
    void print();

    Workplace &m_workplace;
    Question m_question;
    TrailWishes m_wishes; // of the rows that are shown
    QString m_which; // the same in words, whatever the fields say by now
    qint64 m_total = 0;
    TrailFilters *m_filters;
    TrailModel *m_rows;
    Notice *m_outcome;
    ShortTable *m_table;
    TextLabel *m_count;
    QPushButton *m_earlier;
    QPushButton *m_save;
    QPushButton *m_print;
    ReportPrinter *m_printer;
};

}
