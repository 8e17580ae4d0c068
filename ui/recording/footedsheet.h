// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace optoutdesk {

// A column that scrolls, and a foot with the buttons that stays in sight below it. Where the window is too low or the text
// too large for both, the foot scrolls at the end of the column.
class FootedSheet : public QWidget
{
    Q_OBJECT

public:
    explicit FootedSheet(QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }
    QVBoxLayout *foot() const { return m_foot; }
    bool isFootInSight() const { return m_inSight; }
    // Scrolls until a part, and a line or two below it, can be seen.
    void bringIntoView(QWidget *part);
    void scrollToTop();

protected:
    bool event(QEvent *event) override;

private:
    void placeFoot();

    QScrollArea *m_scroll;
    QWidget *m_sheet;
    QVBoxLayout *m_column;
    QWidget *m_footWidget;
    QVBoxLayout *m_foot;
    bool m_inSight = true;
};

}
