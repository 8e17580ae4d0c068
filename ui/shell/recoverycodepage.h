// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

#include <QDate>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class FormField;
class Notice;
class RecoveryCodeLabel;
class ReportPrinter;
class TextLabel;

// Shows a recovery code once, for the practice safe, and has it typed back: only then is protection switched on. The page
// writes it to no file and no clipboard; it can be printed.
class RecoveryCodePage : public CentredSheet
{
    Q_OBJECT

public:
    // A code that also protects the register must be typed back, and so must one that takes the place of another; the code of
    // a new unprotected register may be left out.
    enum class For { Protection, LostPasswords, NewCode };

    explicit RecoveryCodePage(QWidget *parent = nullptr);

    void begin(For purpose, const QString &code, const QString &practiceName, QDate today);
    void refuse(const QString &sentence);
    // The code does not stay behind.
    void forget();

Q_SIGNALS:
    // The code was typed back, or left out.
    void confirmed();
    void backAsked();

private:
    void addButtons();
    static QString reasonFor(For purpose);
    static QString actFor(For purpose);
    void submit();
    void setWorking(bool working);
    void print();

    QString m_code;
    QString m_practiceName;
    QDate m_today;
    TextLabel *m_reason;
    RecoveryCodeLabel *m_shown;
    QPushButton *m_print;
    ReportPrinter *m_printer;
    Notice *m_printed;
    QLineEdit *m_typed;
    FormField *m_typedField;
    Notice *m_refusal;
    QPushButton *m_on;
    QPushButton *m_without;
    QPushButton *m_back;
};

}
