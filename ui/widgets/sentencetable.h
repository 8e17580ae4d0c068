// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/statemark.h"

#include <QMetaType>
#include <QTableView>

namespace optoutdesk {

// What a cell holds beside its first line (Qt::DisplayRole). Qt::AccessibleTextRole of the first column is the whole row as
// one sentence.
enum SentenceRole {
    LinesRole = Qt::UserRole, // QStringList: quieter lines, on one line where there is room
    MarkRole, // StateMark: the last line
};

// A list of people or things, one a row, each row a sentence for a screen reader. Arrow keys move by rows; Enter or a double
// click opens, Space does the one obvious thing. Rows grow with the text size; nothing is asked of the model for rows that
// are not shown.
class SentenceTable : public QTableView
{
    Q_OBJECT

public:
    explicit SentenceTable(const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    // What stands in the place of rows while there are none.
    void setEmptyText(const QString &text);
    int currentRow() const { return currentIndex().row(); } // -1: none
    void chooseRow(int row);
    // Widths and heights for the present rows, room and text size.
    void arrange();

Q_SIGNALS:
    void opened(int row);
    void acted(int row);
    void copied(int row);
    void rowChosen(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    QString m_emptyText;
    bool m_arranging = false;
};

}

Q_DECLARE_METATYPE(optoutdesk::StateMark)
