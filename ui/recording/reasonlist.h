// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace optoutdesk {

class CalmComboBox;

// The reason, "Prefers not to say" unless the patient offers one; then further ones can be added below it.
class ReasonList : public QWidget
{
    Q_OBJECT

public:
    // The first entry is the one that stands for no reason given.
    explicit ReasonList(const QList<ListEntry> &reasons, QWidget *parent = nullptr);

    // Words of the reasons, without repetition, never empty.
    QStringList reasons() const;
    void setReasons(const QStringList &words);
    QString usualReason() const;
    // The parts that take the cursor, from first to last.
    QList<QWidget *> inReadingOrder() const;

Q_SIGNALS:
    void changed();
    // A row came or went.
    void rowsChanged();

private:
    CalmComboBox *newRow();
    void addRow();
    void firstChanged();
    void dropFurther();

    QList<ListEntry> m_entries;
    QVBoxLayout *m_column;
    CalmComboBox *m_first;
    QList<CalmComboBox *> m_further;
    QPushButton *m_add;
};

}
