// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textreading.h"

namespace optoutdesk {

class LetterView;

// A letter on the screen as assistive technology meets it: a text to read, not a picture.
class LetterReading : public TextReading
{
public:
    explicit LetterReading(LetterView *view);

    // Makes Qt ask for it, and for the panel around a letter, from now on.
    static void install();

    void scrollToSubstring(int start, int end) override;

protected:
    QString words() const override;

private:
    LetterView &m_view;
};

}
