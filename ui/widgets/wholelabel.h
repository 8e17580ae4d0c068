// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textlabel.h"

namespace optoutdesk {

// A label for data of any length and script: it wraps wherever it must, so that no letter is cut off and the window stays as
// narrow as it was, and its lines stand at the window's own side.
class WholeLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit WholeLabel(TextRole role = TextRole::Body, QWidget *parent = nullptr);

    void say(const QString &words); // hidden while there are none
    // The same words as a screen reader is to have them: no marks of direction, ordinary hyphens and spaces.
    static QString heard(QString words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
