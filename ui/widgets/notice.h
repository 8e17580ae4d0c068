// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palettes.h"

#include <QFrame>

class QAbstractButton;
class QHBoxLayout;
class QLabel;

namespace optoutdesk {

class TextLabel;

// A band with a shape, a sentence and perhaps buttons: what happened, what was not done, what to do. It stays until it is
// replaced or hidden, and announces itself to a screen reader when its words change.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    // Shows the sentence; an empty one hides the band. `accessibleName` is the sentence unless another is given.
    void say(Tone tone, const QString &sentence, const QString &accessibleName = {});
    void clear() { say(Tone::Quiet, {}); }
    QString sentence() const;
    void addButton(QAbstractButton *button);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showMark();

    Tone m_tone = Tone::Quiet;
    QLabel *m_mark;
    TextLabel *m_words;
    QHBoxLayout *m_row;
};

}
