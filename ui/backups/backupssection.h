// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups.h"
#include "ui/desk/question.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class BackupsModel;
class Notice;
class ShortTable;
class TextLabel;
class Workplace;

// What a manager looks after: when the last backup was made and where, one more now, a second place, and the way to restore.
class BackupsSection : public QWidget
{
    Q_OBJECT

public:
    explicit BackupsSection(Workplace &workplace, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void told(const QString &sentence);

private:
    struct Standing;

    void addActs();
    void addSecondPlace();
    void present(const Standing &standing);
    void backUpNow();
    void chooseSecondPlace();
    void setSecondPlace(const QString &folder);

    Workplace &m_workplace;
    Question m_question;
    BackupsModel *m_backups;
    TextLabel *m_last;
    Notice *m_overdue;
    QPushButton *m_backUp;
    QPushButton *m_restore;
    Notice *m_outcome;
    ShortTable *m_table;
    QLineEdit *m_secondPlace;
    QPushButton *m_choose;
    QPushButton *m_none;
};

}
