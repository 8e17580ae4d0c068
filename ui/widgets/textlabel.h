// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palettes.h"
#include "ui/theme/textrole.h"

#include <QLabel>

#include <optional>

namespace optoutdesk {

// A label that shows plain text and nothing else, in one of the three sizes and, if wished, a tone; it follows changes of
// text size and appearance. Its lines stand at the window's own side, whatever the direction of their words: Qt would put
// English words to the left of a window that is read from the right.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, TextRole role = TextRole::Body, QWidget *parent = nullptr);
    TextLabel(const QString &text, Tone tone, QWidget *parent = nullptr);

    void setTone(std::optional<Tone> tone);

protected:
    bool event(QEvent *event) override;

private:
    void restyle();
    void standAtTheSide();

    TextRole m_role;
    std::optional<Tone> m_tone;
    bool m_restyling = false;
};

}
