// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/userssection.h"

#include "services/accounts.h"
#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/administration/shorttable.h"
#include "ui/administration/switchoffnotice.h"
#include "ui/administration/userpasswordform.h"
#include "ui/administration/usersmodel.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int mostRows = 8;

}

UsersSection::UsersSection(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_users(new UsersModel(this)),
      m_table(new ShortTable(tr("Users"), mostRows)),
      m_add(new QPushButton(tr("A&dd a user"))),
      m_setPassword(new QPushButton(tr("Set a &password"))),
      m_switchOff(new QPushButton(tr("Switc&h off"))),
      m_switchOn(new QPushButton(tr("Switch on again"))),
      m_refusal(new Notice),
      m_addForm(new AddUserForm),
      m_passwordForm(new UserPasswordForm),
      m_question(new SwitchOffNotice)
{
    m_table->setModel(m_users);
    m_add->setAccessibleName(tr("Add a user"));
    m_setPassword->setAccessibleName(tr("Set a password"));
    m_switchOff->setAccessibleName(tr("Switch off"));
    m_switchOn->setAccessibleName(tr("Switch on again"));
    auto *buttons = new FlowLayout(grid::gap, grid::gap);
    for (QPushButton *button : {m_add, m_setPassword, m_switchOff, m_switchOn})
        buttons->addWidget(button);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("Users"), TextRole::Heading));
    column->addWidget(
        new TextLabel(tr("Everybody signs in with their own name, so that the history says who did what."), Tone::Quiet));
    column->addWidget(m_table);
    column->addLayout(buttons);
    for (QWidget *below : {static_cast<QWidget *>(m_refusal), static_cast<QWidget *>(m_question),
                           static_cast<QWidget *>(m_addForm), static_cast<QWidget *>(m_passwordForm)})
        column->addWidget(below);
    m_addForm->hide();
    m_passwordForm->hide();

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UsersSection::followSelection);
    connect(m_add, &QPushButton::clicked, this, [this] { openForm(m_addForm); });
    connect(m_setPassword, &QPushButton::clicked, this, &UsersSection::openPasswordForm);
    connect(m_switchOn, &QPushButton::clicked, this, &UsersSection::openPasswordForm);
    connect(m_switchOff, &QPushButton::clicked, this, [this] {
        if (const Account *user = selected()) {
            openForm(nullptr);
            m_question->ask(user->userName, user->displayName);
            Q_EMIT opened(m_question);
        }
    });
    connect(m_addForm, &AddUserForm::addAsked, this, &UsersSection::addUser);
    connect(m_addForm, &AddUserForm::cancelled, this, [this] {
        m_addForm->clear();
        closeForm();
    });
    connect(m_passwordForm, &UserPasswordForm::setAsked, this, &UsersSection::setPassword);
    connect(m_passwordForm, &UserPasswordForm::cancelled, this, [this] {
        m_passwordForm->clear();
        closeForm();
    });
    connect(m_question, &SwitchOffNotice::confirmed, this, &UsersSection::switchOff);
    connect(m_question, &SwitchOffNotice::cancelled, this, &UsersSection::closeForm);
    followSelection();
}

void UsersSection::refresh()
{
    m_workplace.desk().ask(
        m_listing, this, [](OpenRegister &reg) { return reg.accounts().list(); },
        [this](Result<std::vector<Account>> accounts) {
            if (!accounts)
                return m_refusal->say(Tone::Refused, sentenceFor(accounts.failure()));
            const Account *before = selected();
            const QString wanted = !m_wanted.isEmpty() ? m_wanted : before ? before->userName : QString();
            m_wanted.clear();
            m_users->setAccounts(std::move(*accounts));
            choose(wanted);
            followSelection();
        });
}

bool UsersSection::hasDraft() const
{
    return m_addForm->hasDraft() || m_passwordForm->hasDraft();
}

bool UsersSection::closeForm()
{
    if (m_addForm->isHidden() && m_passwordForm->isHidden() && m_question->isHidden())
        return false;
    QPushButton *const setter = m_setPassword->isHidden() ? m_switchOn : m_setPassword;
    QPushButton *const opener = !m_addForm->isHidden() ? m_add : !m_passwordForm->isHidden() ? setter : m_switchOff;
    openForm(nullptr);
    if (opener->isEnabled())
        opener->setFocus();
    else
        m_table->setFocus();
    return true;
}

void UsersSection::openPasswordForm()
{
    if (const Account *user = selected()) {
        m_passwordForm->begin(*user);
        openForm(m_passwordForm);
    }
}

void UsersSection::openForm(QWidget *form)
{
    m_refusal->clear();
    m_question->clear();
    m_addForm->setVisible(form == m_addForm);
    m_passwordForm->setVisible(form == m_passwordForm);
    if (form) {
        form->setFocus();
        Q_EMIT opened(form);
    }
}

void UsersSection::addUser(const AddUserForm::NewUser &user)
{
    m_workplace.desk().run(
        this,
        [user](OpenRegister &reg) { return reg.accounts().add(user.userName, user.displayName, user.role, user.password); },
        [this, user](const Done &added) {
            if (!added)
                return m_addForm->refuse(sentenceFor(added.failure()));
            m_wanted = user.userName;
            m_addForm->clear();
            closeForm();
            m_workplace.announce(Change::Accounts);
            Q_EMIT told(tr("%1 may sign in as %2")
                            .arg(user.displayName.isEmpty() ? user.userName : user.displayName, user.userName));
        });
}

void UsersSection::setPassword(const QString &userName, const QString &password)
{
    m_workplace.desk().run(
        this, [userName, password](OpenRegister &reg) { return reg.accounts().setPassword(userName, password); },
        [this, userName](const Done &set) {
            if (!set)
                return m_passwordForm->refuse(sentenceFor(set.failure()));
            m_passwordForm->clear();
            closeForm();
            m_wanted = userName;
            m_workplace.announce(Change::Accounts); // it may have been switched off before
            Q_EMIT told(tr("New password saved for %1").arg(userName));
        });
}

void UsersSection::switchOff(const QString &userName)
{
    m_workplace.desk().run(
        this, [userName](OpenRegister &reg) { return reg.accounts().disable(userName); },
        [this, userName](const Done &disabled) {
            closeForm();
            if (!disabled)
                return m_refusal->say(Tone::Refused, sentenceFor(disabled.failure()));
            m_workplace.announce(Change::Accounts);
            Q_EMIT told(tr("%1 is switched off and can no longer sign in").arg(userName));
        });
}

void UsersSection::followSelection()
{
    const Account *user = selected();
    const bool off = user && user->disabled;
    m_setPassword->setEnabled(user);
    m_setPassword->setVisible(!off);
    m_switchOff->setEnabled(user);
    m_switchOff->setVisible(!off);
    m_switchOn->setVisible(off);
    const QString whose =
        user ? tr("For %1 (%2)").arg(user->displayName, user->userName) : tr("Choose a user in the list first");
    m_setPassword->setAccessibleDescription(whose);
    m_switchOff->setAccessibleDescription(whose);
    m_switchOn->setAccessibleDescription(whose);
    if (!m_question->isHidden())
        m_question->clear();
}

const Account *UsersSection::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_users->account(rows.first().row());
}

void UsersSection::choose(const QString &userName)
{
    if (m_users->rowCount() == 0)
        return;
    const int row = std::max(0, m_users->rowOf(userName));
    m_table->setCurrentIndex(m_users->index(row, 0));
}

}
