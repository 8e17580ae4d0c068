// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/practice.h"
#include "services/registersetup.h"
#include "ui/widgets/centredsheet.h"

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class FormField;
class NewPassword;
class NoteEdit;
class Notice;
class ProtectionChoice;

// The first minutes: whose register this is, who answers for it, and whether it is protected. What is wrong stands beside its field; nothing is
// written before everything is right.
class FirstRunPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    // Where the register will be created is told in the page.
    void begin(const QString &path);
    void setWorking(bool working);
    void refuse(const QString &sentence);
    // The register is there: the password does not stay behind.
    void forget();

Q_SIGNALS:
    void startAsked(const optoutdesk::Practice &practice, const optoutdesk::FirstManager &manager,
                    optoutdesk::Protection protection);

private:
    void addFields();
    void submit();
    Practice practice() const;
    FirstManager manager() const;
    // The sentences beside the fields; the first field that has one.
    FormField *checkFields();

    QLineEdit *m_practiceName;
    QLineEdit *m_practiceCode;
    NoteEdit *m_practiceAddress;
    QLineEdit *m_practicePhone;
    QLineEdit *m_managerName;
    QLineEdit *m_userName;
    NewPassword *m_password;
    ProtectionChoice *m_protection;
    QList<FormField *> m_fields;
    Notice *m_where;
    Notice *m_refusal;
    QPushButton *m_start;
};

}
