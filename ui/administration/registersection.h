// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

struct Verification;
class Notice;
class TextLabel;
class Workplace;

// Where the register lies, and whether it still agrees with itself.
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
    void showOutcome(const Result<Verification> &verified);

    Workplace &m_workplace;
    QLineEdit *m_path;
    TextLabel *m_last;
    QPushButton *m_verify;
    Notice *m_outcome;
};

}
