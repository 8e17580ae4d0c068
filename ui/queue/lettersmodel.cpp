// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/lettersmodel.h"

#include "domain/calendar.h"
#include "text/patientwords.h"
#include "ui/widgets/sentencetable.h"

#include <algorithm>

namespace optoutdesk {

namespace {

QDate waitingSince(const QueuedLetter &waiting)
{
    return waiting.letter.queuedAt.toLocalTime().date();
}

}

void LettersModel::setLetters(std::vector<QueuedLetter> letters)
{
    beginResetModel();
    m_letters = std::move(letters);
    endResetModel();
}

const QueuedLetter *LettersModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_letters[static_cast<size_t>(row)] : nullptr;
}

int LettersModel::rowOf(const EventUuid &event) const
{
    const auto found = std::ranges::find_if(m_letters, [&](const QueuedLetter &each) { return each.letter.event == event; });
    return found == m_letters.end() ? -1 : static_cast<int>(found - m_letters.begin());
}

int LettersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_letters.size());
}

int LettersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LettersModel::data(const QModelIndex &index, int role) const
{
    const QueuedLetter *waiting = at(index.row());
    if (!waiting)
        return {};
    switch (index.column()) {
    case PatientColumn:
        if (role == Qt::DisplayRole)
            return shownName(waiting->patientName);
        if (role == LinesRole)
            return QStringList{tr("Born %1").arg(dateOrNotKnown(waiting->born))};
        if (role == Qt::AccessibleTextRole)
            return sentence(*waiting);
        break;
    case LetterColumn:
        if (role == Qt::DisplayRole)
            return waiting->letter.kind == LetterKind::WithdrawalRecorded ? tr("Withdrawal recorded")
                                                                          : tr("Objection recorded");
        if (role == LinesRole)
            return QStringList{tr("Letter %1").arg(waiting->letter.reference)};
        if (role == MarkRole && waiting->restricted)
            return QVariant::fromValue(
                StateMark{QStringLiteral("restricted"), Tone::Restricted, tr("Collect at reception")});
        break;
    case WaitingColumn:
        if (role == Qt::DisplayRole)
            return screenDate(waitingSince(*waiting));
        break;
    default: break;
    }
    return {};
}

QString LettersModel::sentence(const QueuedLetter &waiting)
{
    const QString who = shownName(waiting.patientName);
    const QString born = dateOrNotKnown(waiting.born);
    const QString since = screenDate(waitingSince(waiting));
    const QString text = waiting.letter.kind == LetterKind::WithdrawalRecorded
                             ? tr("%1, born %2, letter %3 about a withdrawal, waiting since %4")
                             : tr("%1, born %2, letter %3 about an objection, waiting since %4");
    const QString row = text.arg(who, born, waiting.letter.reference, since);
    return waiting.restricted ? tr("%1, collect at reception").arg(row) : row;
}

QVariant LettersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PatientColumn: return tr("Patient");
    case LetterColumn: return tr("Letter");
    case WaitingColumn: return tr("Waiting since");
    default: return {};
    }
}

}
