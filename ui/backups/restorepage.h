// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups.h"
#include "services/restoring.h"
#include "ui/widgets/centredsheet.h"

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class BackupsModel;
class Notice;
class ShortTable;
class TextLabel;

// A manager puts a backup in the register's place: choose one, see what would be missing, and only then confirm. The page
// asks; what is done happens outside.
class RestorePage : public CentredSheet
{
    Q_OBJECT

public:
    explicit RestorePage(QWidget *parent = nullptr);

    void begin();
    // They are looked for beside everything else; what is typed or chosen meanwhile stays.
    void setBackups(const QList<BackupFound> &backups);
    // What a restore would mean; from then on it can be confirmed.
    void showComparison(const Result<RestorePreview> &preview);
    void refuse(const QString &sentence);
    // Nothing that was typed is left behind.
    void forget();

Q_SIGNALS:
    void compareAsked(const QString &backup, const optoutdesk::Credentials &credentials);
    void restoreAsked(const QString &backup, const optoutdesk::Credentials &credentials);
    void backAsked();

private:
    void addButtons();
    void chooseFile();
    void choose(const QString &backup);
    void compare();
    void setWorking(bool working);
    Credentials credentials() const;

    QString m_chosen;
    BackupsModel *m_backups;
    TextLabel *m_none;
    ShortTable *m_table;
    QPushButton *m_chooseFile;
    TextLabel *m_chosenText;
    QLineEdit *m_userName;
    QLineEdit *m_password;
    Notice *m_outcome;
    QPushButton *m_compare;
    QPushButton *m_restore;
    QPushButton *m_back;
};

}
