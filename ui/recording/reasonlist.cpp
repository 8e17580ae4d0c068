// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/reasonlist.h"

#include "text/patientwords.h"
#include "ui/theme/grid.h"
#include "ui/widgets/calmcombobox.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

ReasonList::ReasonList(const QList<ListEntry> &reasons, QWidget *parent)
    : QWidget(parent),
      m_entries(reasons),
      m_column(new QVBoxLayout(this)),
      m_first(new CalmComboBox),
      m_add(new QPushButton(tr("A&dd another reason")))
{
    for (const ListEntry &entry : std::as_const(m_entries))
        m_first->add(entryText(entry), entry.word);
    m_add->setFlat(true);
    m_add->setAccessibleName(tr("Add another reason"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::gap);
    m_column->addWidget(m_first);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    setFocusProxy(m_first);
    connect(m_first, &QComboBox::currentIndexChanged, this, &ReasonList::firstChanged);
    connect(m_add, &QPushButton::clicked, this, &ReasonList::addRow);
    firstChanged();
}

QString ReasonList::usualReason() const
{
    return m_entries.isEmpty() ? QString() : m_entries.first().word;
}

QStringList ReasonList::reasons() const
{
    QStringList words{m_first->currentData().toString()};
    for (const CalmComboBox *row : m_further)
        words.append(row->currentData().toString());
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

void ReasonList::setReasons(const QStringList &words)
{
    dropFurther();
    m_first->choose(words.value(0, usualReason()));
    for (const QString &word : words.mid(1))
        newRow()->choose(word);
    firstChanged();
}

QList<QWidget *> ReasonList::inReadingOrder() const
{
    QList<QWidget *> parts{m_first};
    for (CalmComboBox *row : m_further)
        parts.append(row);
    parts.append(m_add);
    return parts;
}

CalmComboBox *ReasonList::newRow()
{
    auto *row = new CalmComboBox;
    row->setAccessibleName(tr("Another reason"));
    row->add(tr("No other reason"), QString());
    for (const ListEntry &entry : m_entries.mid(1))
        row->add(entryText(entry), entry.word);
    m_column->insertWidget(m_column->indexOf(m_add), row);
    row->show();
    m_further.append(row);
    connect(row, &QComboBox::currentIndexChanged, this, &ReasonList::changed);
    return row;
}

void ReasonList::addRow()
{
    CalmComboBox *row = newRow();
    Q_EMIT rowsChanged();
    row->setFocus();
}

void ReasonList::firstChanged()
{
    const bool given = m_first->currentIndex() > 0;
    if (!given)
        dropFurther();
    m_add->setVisible(given);
    Q_EMIT rowsChanged();
    Q_EMIT changed();
}

void ReasonList::dropFurther()
{
    for (CalmComboBox *row : std::as_const(m_further)) {
        row->hide();
        row->deleteLater();
    }
    m_further.clear();
}

}
