// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/letter.h"
#include "domain/result.h"
#include "ui/desk/question.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPrinter;
class QPushButton;

namespace optoutdesk {

struct LetterForPage;
class CalmComboBox;
class LetterPrinter;
class LetterView;
class MarkLabel;
class Notice;
class TextLabel;
class Workplace;

// One letter as it will print, in place of what it is about: look, print (choose the printer), save as PDF, close. Looking
// issues nothing.
class LetterPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPanel(Workplace &workplace, QWidget *parent = nullptr);
    ~LetterPanel() override;

    // Shows the letter of an event: what would be issued, or a copy of what was.
    void showLetter(const EventUuid &event);
    // Ctrl+P while the panel is open: prints at once on the default printer.
    void printNow();

Q_SIGNALS:
    // One sentence about what became of it ("Letter 001234 printed on Reception.").
    void told(const QString &sentence, bool good);
    void closed();

private:
    void load();
    void take(const Result<LetterForPage> &letter);
    void present(const LetterForPage &letter);
    void layOut();
    void choosePrinter();
    void chooseFile();
    void saveTo(const QString &file);
    void tell(const QString &sentence, bool good);
    void setUsable(bool usable);
    LetterFormat format() const;

    Workplace &m_workplace;
    LetterPrinter *m_printer;
    TextLabel *m_title;
    MarkLabel *m_state;
    CalmComboBox *m_format;
    QPushButton *m_print;
    QPushButton *m_save;
    QPushButton *m_close;
    Notice *m_outcome;
    Notice *m_missing;
    Notice *m_lookAlikes;
    Notice *m_needs;
    LetterView *m_view;
    EventUuid m_event;
    std::optional<LetterSnapshot> m_snapshot;
    bool m_copy = false;
    bool m_formatAsNeeded = true; // until the letter is there, which knows what its patient needs
    Question m_question;
    std::unique_ptr<QPrinter> m_device; // of the dialog that chooses a printer
};

}
