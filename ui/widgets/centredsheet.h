// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace optoutdesk {

// One column of text and fields in the middle of the window, as wide as text is comfortable to read, with a scroll bar
// when the window is small or the text large. Whatever gets the keyboard comes into view.
class CentredSheet : public QScrollArea
{
    Q_OBJECT

public:
    enum class From { Top, Middle };

    // `ems`: the widest the column gets, in widths of a letter.
    explicit CentredSheet(int ems, From from = From::Top, QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }

protected:
    bool event(QEvent *event) override;

private:
    void fitColumn();

    int m_ems;
    QWidget *m_sheet;
    QVBoxLayout *m_column;
};

}
