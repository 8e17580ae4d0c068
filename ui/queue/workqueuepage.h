// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "services/codingqueue.h"
#include "services/letterissuer.h"
#include "ui/shell/page.h"

class QScrollArea;
class QStackedLayout;

namespace optoutdesk {

class CodingSection;
class LastActionBar;
class LetterPanel;
class LetterPrinter;
class LettersSection;
class Notice;

// What waits: letters to print and objections to code.
class WorkQueuePage : public Page
{
    Q_OBJECT

public:
    explicit WorkQueuePage(Workplace &workplace, QWidget *parent = nullptr);

    void activated() override { refresh(); }
    void refresh() override;
    QWidget *firstFocus() override;
    bool escape() override;
    void printThis() override;
    void printQueue() override;
    bool takeBack() override;

private:
    struct Waiting
    {
        std::vector<QueuedLetter> letters = {};
        std::vector<EventToCode> events = {};
    };

    void buildLayout();
    void take(const Result<Waiting> &waiting);
    void print(const EventUuid &event);
    void preview(const EventUuid &event);
    void closePreview();
    void markCoded(const EventUuid &event, QDate on, const QString &what);
    void unmark();
    void tell(const QString &sentence, bool good);
    bool isPreviewing() const;

    Workplace &m_workplace;
    LetterPrinter *m_printer;
    LastActionBar *m_bar;
    Notice *m_printing;
    Notice *m_notice;
    LettersSection *m_letters;
    CodingSection *m_coding;
    LetterPanel *m_panel;
    QScrollArea *m_lists;
    QStackedLayout *m_stack = nullptr;
    Question m_question;
    EventUuid m_marked; // what Undo takes back
    QString m_markedWhat;
};

}
