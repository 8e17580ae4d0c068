// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace optoutdesk {

// Form fields in reading order, two side by side where there is room and one below the other where there is not.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent = nullptr);

    // Fields are shown in the order of adding; a wide one takes a line of its own.
    void add(QWidget *field);
    void addWide(QWidget *field);
    // Lays out again after fields were shown or hidden.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Cell
    {
        QWidget *field;
        bool wide;
    };

    void put(const Cell &cell);
    void fitColumns();

    QGridLayout *m_grid;
    QList<Cell> m_cells;
    int m_columns = 2;
};

}
