// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "ui/widgets/centredsheet.h"

class QPushButton;

namespace optoutdesk {

class Notice;
class TextLabel;

// The register could not be opened: what happened, what was not done and what to do, in plain words.
class TroublePage : public CentredSheet
{
    Q_OBJECT

public:
    explicit TroublePage(QWidget *parent = nullptr);

    void showFailure(const Failure &failure, const QString &path);
    // A register that this computer has opened before is not there any more. Starting a new one stays possible, last.
    void showMissing(const QString &path);

Q_SIGNALS:
    void tryAgainAsked();
    void otherRegisterAsked();
    void newRegisterAsked();

private:
    TextLabel *m_heading;
    Notice *m_sentence;
    TextLabel *m_advice;
    TextLabel *m_detail;
    QPushButton *m_tryAgain;
    QPushButton *m_other;
    QPushButton *m_startNew;
};

}
