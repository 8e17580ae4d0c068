// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"

#include <QStackedWidget>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class CentredSheet;
class FormField;
class Notice;
class RecoveryCodePage;
class TextLabel;
class Workplace;

// A manager makes a new recovery code, with the password typed once more: because the paper was lost, or because an
// unprotected register is to be protected, which begins when the code is typed back.
class ProtectAct : public QStackedWidget
{
    Q_OBJECT

public:
    enum class Purpose { Protect, NewCode };

    explicit ProtectAct(QWidget *parent = nullptr);

    void begin(Purpose purpose, Workplace &workplace);
    // Nothing secret is left behind.
    void forget();

Q_SIGNALS:
    // The code was typed back: the register can be protected, once it is closed.
    void protectAsked(const optoutdesk::Credentials &credentials);
    // Back to where the person was.
    void closed();

private:
    void buildPasswordPage();
    void makeCode();
    void showCode(const QString &code);
    void finish();
    void setWorking(bool working);

    Workplace *m_workplace = nullptr;
    Purpose m_purpose = Purpose::Protect;
    CentredSheet *m_sheet;
    TextLabel *m_heading;
    TextLabel *m_explanation;
    QLineEdit *m_password;
    FormField *m_passwordField;
    Notice *m_refusal;
    QPushButton *m_make;
    RecoveryCodePage *m_code;
};

}
