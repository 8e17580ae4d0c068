// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/statemark.h"

#include <QLabel>
#include <QList>

namespace optoutdesk {

// A label of one or more lines, each a shape and its words; words wrap, nothing is cut off. For assistive technology it is
// one label with its whole text.
class MarkLabel : public QLabel
{
    Q_OBJECT

public:
    explicit MarkLabel(QWidget *parent = nullptr);
    explicit MarkLabel(const StateMark &mark, QWidget *parent = nullptr);

    void setMarks(const QList<StateMark> &marks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int shapeSize() const { return fontMetrics().height(); }
    QSize wordsIn(int width, const StateMark &mark) const;

    QList<StateMark> m_marks;
};

}
