// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrun.h"

#include "services/signingate.h"
#include "text/sentences.h"
#include "ui/desk/deskthread.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/recoverycodepage.h"

#include <utility>

namespace optoutdesk {

FirstRun::FirstRun(DeskThread &desk, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent), m_desk(desk), m_clock(clock), m_form(new FirstRunPage), m_code(new RecoveryCodePage)
{
    addWidget(m_form);
    addWidget(m_code);
    connect(m_form, &FirstRunPage::startAsked, this, &FirstRun::plan);
    connect(m_code, &RecoveryCodePage::confirmed, this, &FirstRun::create);
    connect(m_code, &RecoveryCodePage::backAsked, this, [this] {
        m_code->forget();
        setCurrentWidget(m_form);
        m_form->begin(m_path);
    });
}

void FirstRun::begin(const QString &path)
{
    if (path != m_path)
        m_plan.reset();
    m_path = path;
    setCurrentWidget(m_form);
    m_form->begin(path);
}

void FirstRun::plan(const Practice &practice, const FirstManager &manager, Protection protection)
{
    m_practice = practice;
    m_manager = manager;
    if (m_plan && std::exchange(m_protection, protection) == protection)
        return showCode();
    m_protection = protection;
    m_desk.runApart(
        this, tr("Making the recovery code"), [protection] { return planRegister(protection); },
        [this](const Result<RegisterPlan> &plan) {
            if (!plan)
                return m_form->refuse(sentenceFor(plan.failure()));
            m_plan = *plan;
            showCode();
        });
}

void FirstRun::showCode()
{
    setCurrentWidget(m_code);
    m_code->begin(m_protection == Protection::Sealed ? RecoveryCodePage::For::Protection
                                                     : RecoveryCodePage::For::LostPasswords,
                  m_plan->recoveryCode, m_practice.name.trimmed(), m_clock.today());
}

void FirstRun::create()
{
    m_desk.runApart(
        this, tr("Creating the register"),
        [path = m_path, plan = *m_plan, practice = m_practice, manager = m_manager, &clock = m_clock] {
            return createRegister(path, plan, practice, manager, clock);
        },
        [this](const Done &created) {
            if (!created)
                return refuse(created.failure());
            const Credentials manager{m_manager.userName, m_manager.password};
            m_form->forget();
            m_code->forget();
            m_manager = {};
            m_plan.reset();
            Q_EMIT this->created(manager);
        });
}

// Most of what can be wrong (a place that cannot be written) is put right outside; the form and the code stay.
void FirstRun::refuse(const Failure &failure)
{
    m_code->refuse(sentenceFor(failure));
}

}
