// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/usersmodel.h"

#include "text/patientwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/palettes.h"

#include <algorithm>

namespace optoutdesk {

void UsersModel::setAccounts(std::vector<Account> accounts)
{
    beginResetModel();
    m_accounts = std::move(accounts);
    endResetModel();
}

const Account *UsersModel::account(int row) const
{
    return row >= 0 && row < rowCount() ? &m_accounts[static_cast<size_t>(row)] : nullptr;
}

int UsersModel::rowOf(const QString &userName) const
{
    const auto found = std::ranges::find(m_accounts, userName, &Account::userName);
    return found == m_accounts.end() ? -1 : static_cast<int>(found - m_accounts.begin());
}

int UsersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

int UsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString UsersModel::text(const Account &account, int column) const
{
    switch (column) {
    case Name: return account.displayName;
    case UserName: return account.userName;
    case RoleColumn: return roleText(account.role);
    case Standing: return account.disabled ? tr("Switched off") : tr("Active");
    default: return {};
    }
}

QVariant UsersModel::data(const QModelIndex &index, int role) const
{
    const Account *user = index.isValid() ? account(index.row()) : nullptr;
    if (!user)
        return {};
    const Tone tone = user->disabled ? Tone::Quiet : Tone::Good;
    switch (role) {
    case Qt::DisplayRole: return text(*user, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return tr("%1, user name %2, %3, %4")
                .arg(user->displayName, user->userName, text(*user, RoleColumn), text(*user, Standing));
        return text(*user, index.column());
    case Qt::DecorationRole:
        if (index.column() == Standing)
            return themedIcon(user->disabled ? QStringLiteral("lock") : QStringLiteral("done"), tone);
        return {};
    case Qt::ForegroundRole:
        if (index.column() == Standing || user->disabled)
            return toneColours(tone).text;
        return {};
    default: return {};
    }
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case UserName: return tr("User name");
    case RoleColumn: return tr("Role");
    case Standing: return tr("Account");
    default: return {};
    }
}

}
