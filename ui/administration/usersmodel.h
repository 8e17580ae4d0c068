// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accounts.h"

#include <QAbstractTableModel>

namespace optoutdesk {

// The users of the register, one a row; the first cell speaks the whole row.
class UsersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, UserName, RoleColumn, Standing, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setAccounts(std::vector<Account> accounts);
    const Account *account(int row) const;
    // The row of a user name; -1 when there is none.
    int rowOf(const QString &userName) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Account &account, int column) const;

    std::vector<Account> m_accounts;
};

}
