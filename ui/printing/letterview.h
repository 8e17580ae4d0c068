// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/letterpages.h"

#include <QScrollArea>

#include <optional>

namespace optoutdesk {

// The pages of a letter as they will print, as wide as there is room, one below the other. A screen reader reads the
// letter's words.
class LetterView : public QScrollArea
{
    Q_OBJECT

public:
    explicit LetterView(QWidget *parent = nullptr);

    void setPages(std::optional<LetterPages> pages);
    const std::optional<LetterPages> &pages() const { return m_pages; }
    QString plainText() const { return m_pages ? m_pages->plainText() : QString(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Sheets;

    std::optional<LetterPages> m_pages;
    Sheets *m_sheets;
};

}
