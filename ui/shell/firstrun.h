// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/registersetup.h"

#include <QStackedWidget>

#include <optional>

namespace optoutdesk {

class DeskThread;
class FirstRunPage;
class RecoveryCodePage;
struct Credentials;

// From an empty place to a register: the form, then the recovery code, which is typed back before anything is created.
class FirstRun : public QStackedWidget
{
    Q_OBJECT

public:
    FirstRun(DeskThread &desk, const Clock &clock, QWidget *parent = nullptr);

    void begin(const QString &path);

Q_SIGNALS:
    // The register is there; its manager goes in.
    void created(const optoutdesk::Credentials &manager);

private:
    void plan(const Practice &practice, const FirstManager &manager, Protection protection);
    void showCode();
    void create();
    void refuse(const Failure &failure);

    DeskThread &m_desk;
    const Clock &m_clock;
    FirstRunPage *m_form;
    RecoveryCodePage *m_code;
    QString m_path;
    Practice m_practice;
    FirstManager m_manager;
    Protection m_protection = Protection::Sealed;
    std::optional<RegisterPlan> m_plan; // kept when somebody goes back to the form: the code on the paper stays right
};

}
