// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

struct Verification;
class FormField;
class Notice;
class TextLabel;
class Workplace;

// Where the register lies, whether it is protected, and whether it still agrees with itself and with the letters it issued.
class RegisterSection : public QWidget
{
    Q_OBJECT

public:
    explicit RegisterSection(Workplace &workplace, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    // The answer stands here now and wants to be seen.
    void opened(QWidget *section);

private:
    void addProtection();
    void verify();
    void verifyReference(const QString &reference);
    void showOutcome(const Result<Verification> &verified);
    void showReferenceOutcome(const Result<Verification> &verified);

    Workplace &m_workplace;
    QLineEdit *m_path;
    QLineEdit *m_reference;
    FormField *m_referenceField;
    TextLabel *m_last;
    QPushButton *m_verify;
    Notice *m_outcome;
};

}
