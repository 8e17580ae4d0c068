// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace optoutdesk {

class TextLabel;

// Always in sight below the page: where the import stands in words, and the two acts. What cannot be done now says why.
class ImportBar : public QWidget
{
    Q_OBJECT

public:
    // The act that comes next is the one to press.
    enum class Next { Nothing, Words, Check, Import }; // Words: read them first

    // `ems`: as wide as the column above it, in widths of a letter.
    explicit ImportBar(int ems, QWidget *parent = nullptr);

    void say(Next next, const QString &sentence);
    QString sentence() const;
    QPushButton *checkButton() const { return m_check; }
    QPushButton *importButton() const { return m_import; }

Q_SIGNALS:
    void checkAsked();
    void importAsked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitColumn();

    int m_ems;
    QWidget *m_column;
    TextLabel *m_words;
    QPushButton *m_check;
    QPushButton *m_import;
};

}
