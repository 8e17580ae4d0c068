// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace optoutdesk {

// A few lines of plain text with the register's limit of length. What is pasted beyond it is cut before it is laid out.
// Tab goes to the next field.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    NoteEdit(const QString &accessibleName, int limit, QWidget *parent = nullptr);

    // As high as so many lines of text, at every text size.
    void setVisibleLines(int lines);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;

private:
    void keepToLimit();
    void fitLines();

    int m_limit;
    int m_visibleLines = 0;
};

}
