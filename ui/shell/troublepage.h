// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/troublewords.h"
#include "ui/widgets/centredsheet.h"

#include <QMap>

class QPushButton;

namespace optoutdesk {

class Notice;
class TextLabel;

// The register could not be opened: what happened, what is safe and what to do, in plain words, with the buttons for it.
class TroublePage : public CentredSheet
{
    Q_OBJECT

public:
    explicit TroublePage(QWidget *parent = nullptr);

    void showFailure(const Failure &failure, const QString &path);
    // What came of a remedy that did not lead further.
    void tell(const QString &sentence);

Q_SIGNALS:
    void remedyAsked(optoutdesk::Remedy remedy);

private:
    void offer(const QList<Remedy> &remedies);

    TextLabel *m_heading;
    Notice *m_sentence;
    TextLabel *m_safe;
    TextLabel *m_toDo;
    TextLabel *m_paper;
    TextLabel *m_detail;
    Notice *m_outcome;
    QWidget *m_buttons = nullptr;
};

}
