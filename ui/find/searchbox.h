// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace optoutdesk {

// The Find box. The cursor stays in it while the keys for lists move in the results; in an empty box Up brings back the
// last search. What was searched is kept here, in memory, and nowhere else.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    bool isBlank() const { return text().trimmed().isEmpty(); }
    // For Up in the empty box later.
    void rememberSearch();
    // Empty as after sign-in: nothing to undo, nothing to bring back.
    void startAfresh();

Q_SIGNALS:
    void stepAsked(int rows);
    void pageAsked(int pages);
    void openAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void noteChange(const QString &text);
    bool takesKey(const QKeyEvent &event);

    QString m_textBefore;
    QString m_lastSearch;
};

}
