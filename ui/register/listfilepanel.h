// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QMimeData;
class QPushButton;

namespace optoutdesk {

// Where the patient list lies: picked, typed or pasted (also as "C:\…" in quotation marks or as a file: address).
class ListFilePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ListFilePanel(QWidget *parent = nullptr);

    QString path() const; // as a path of this computer; empty while nothing is typed
    void setPath(const QString &path);
    QWidget *firstFocus() const;

    // The one file that is dragged or pasted; empty when it is none or several.
    static QString onlyFileIn(const QMimeData &data);

Q_SIGNALS:
    // A file is to be looked at, perhaps the same one again.
    void given(const QString &path);

private:
    void give();
    void choose();

    QPushButton *m_choose;
    QLineEdit *m_field;
    QString m_given;
};

}
