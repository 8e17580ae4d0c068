// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"
#include "ui/desk/question.h"

#include <QObject>
#include <QTimer>

namespace optoutdesk {

class Workplace;

// Asks the register while somebody types: at once, and then at most every thirty milliseconds, so that typing never waits and
// no answer comes to a text that stands there no more. While the list is still being read it asks the same again by itself.
class Searching : public QObject
{
    Q_OBJECT

public:
    explicit Searching(Workplace &workplace, QObject *parent = nullptr);

    // Another text was typed.
    void typed(const QString &text);
    // The register changed, or more of it can be searched now: the answer to the same text.
    void askAgain();
    void askRecent();
    // Nothing is wanted any more.
    void forget();
    // The answer to what was typed last is still to come.
    bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    // `fresh`: to a text that was typed since the answer before.
    void answered(const optoutdesk::FindAnswer &answer, bool fresh);
    void recentAnswered(const optoutdesk::FindAnswer &answer);
    void failed(const optoutdesk::Failure &failure);

private:
    void ask();
    void take(const Result<FindAnswer> &answer);

    Workplace &m_workplace;
    QString m_text;
    Question m_question;
    QTimer m_pace; // between two questions while somebody types
    QTimer m_whileListIsRead;
    bool m_typedMeanwhile = false;
    bool m_waiting = false;
};

}
