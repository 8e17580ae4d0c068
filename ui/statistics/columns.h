// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace optoutdesk {

// Widgets side by side as long as each has the width it needs, one below the other when not.
class Columns : public QWidget
{
    Q_OBJECT

public:
    explicit Columns(int gap, QWidget *parent = nullptr);

    // `share`: of the width, against the others.
    void add(QWidget *column, int share = 1, Qt::Alignment alignment = {});
    bool isStacked() const;

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_row;
};

}
