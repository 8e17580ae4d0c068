// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/codingmodel.h"

#include "domain/calendar.h"
#include "text/patientwords.h"
#include "ui/widgets/sentencetable.h"

#include <algorithm>

namespace optoutdesk {

CodingModel::CodingModel(const CodeLists &lists, QObject *parent) : QAbstractTableModel(parent), m_lists(lists) {}

void CodingModel::setEvents(std::vector<EventToCode> events, QDate today)
{
    beginResetModel();
    m_events = std::move(events);
    m_today = today;
    endResetModel();
}

void CodingModel::setScheme(CodeScheme scheme)
{
    m_scheme = scheme;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

const EventToCode *CodingModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_events[static_cast<size_t>(row)] : nullptr;
}

int CodingModel::rowOf(const EventUuid &event) const
{
    const auto found = std::ranges::find_if(m_events, [&](const EventToCode &each) { return each.event.uuid == event; });
    return found == m_events.end() ? -1 : static_cast<int>(found - m_events.begin());
}

QString CodingModel::entryText(const EventToCode &waiting) const
{
    const ObjectionType *type = m_lists.type(waiting.event.type);
    const QString name = type ? type->name : waiting.event.type;
    return waiting.event.kind == EventKind::Withdrawal ? tr("%1 withdrawal").arg(name) : tr("%1 objection").arg(name);
}

std::optional<ObjectionCode> CodingModel::code(const EventToCode &waiting) const
{
    const auto found = std::ranges::find(waiting.codes, m_scheme, &ObjectionCode::scheme);
    return found == waiting.codes.end() ? std::nullopt : std::optional(*found);
}

int CodingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int CodingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant CodingModel::data(const QModelIndex &index, int role) const
{
    const EventToCode *waiting = at(index.row());
    if (!waiting)
        return {};
    switch (index.column()) {
    case PatientColumn: return patientData(*waiting, role);
    case EntryColumn:
        if (role == Qt::DisplayRole)
            return entryText(*waiting);
        if (role == LinesRole)
            return QStringList{tr("Received %1").arg(screenDate(waiting->event.received))};
        return {};
    case CodeColumn: return codeData(*waiting, role);
    case WaitingColumn: return waitingData(*waiting, role);
    default: return {};
    }
}

QVariant CodingModel::patientData(const EventToCode &waiting, int role) const
{
    if (role == Qt::DisplayRole)
        return shownName(waiting.patientName);
    if (role == LinesRole)
        return QStringList{tr("Born %1").arg(dateOrNotKnown(waiting.born)),
                           waiting.nhsNumber ? tr("NHS No. %1").arg(waiting.nhsNumber->isolated())
                                             : tr("NHS No. not known")};
    if (role == Qt::AccessibleTextRole)
        return sentence(waiting);
    return {};
}

QVariant CodingModel::codeData(const EventToCode &waiting, int role) const
{
    const std::optional<ObjectionCode> known = code(waiting);
    if (role == Qt::DisplayRole)
        return known ? known->code : tr("No code");
    if (role == MarkRole && known && !known->confirmed)
        return QVariant::fromValue(StateMark{QStringLiteral("warning"), Tone::Warning, tr("Not confirmed")});
    return {};
}

QString CodingModel::lateWords(const EventToCode &waiting) const
{
    if (waiting.event.received.addMonths(1) < m_today)
        return tr("Over a month");
    return waiting.overTarget ? tr("Over the target") : QString();
}

QVariant CodingModel::waitingData(const EventToCode &waiting, int role) const
{
    if (role == Qt::DisplayRole)
        return tr("%n working day(s)", nullptr, waiting.workingDays);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != MarkRole)
        return {};
    const QString late = lateWords(waiting);
    const bool month = waiting.event.received.addMonths(1) < m_today;
    return late.isEmpty() ? QVariant()
                          : QVariant::fromValue(month ? StateMark{QStringLiteral("refused"), Tone::Refused, late}
                                                      : StateMark{QStringLiteral("warning"), Tone::Warning, late});
}

QString CodingModel::sentence(const EventToCode &waiting) const
{
    QStringList parts{shownName(waiting.patientName), tr("born %1").arg(dateOrNotKnown(waiting.born)),
                      waiting.nhsNumber ? tr("NHS No. %1").arg(waiting.nhsNumber->spaced()) : tr("NHS No. not known"),
                      tr("%1 received %2").arg(entryText(waiting), screenDate(waiting.event.received))};
    if (const std::optional<ObjectionCode> known = code(waiting))
        parts.append((known->confirmed ? tr("%1 code %2") : tr("%1 code %2, not confirmed"))
                         .arg(schemeText(known->scheme), known->code));
    else
        parts.append(tr("no code"));
    parts.append(tr("%n working day(s)", nullptr, waiting.workingDays));
    if (const QString late = lateWords(waiting); !late.isEmpty())
        parts.append(late);
    return parts.join(QStringLiteral(", "));
}

QVariant CodingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == WaitingColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PatientColumn: return tr("Patient");
    case EntryColumn: return tr("To enter");
    case CodeColumn: return tr("Code");
    case WaitingColumn: return tr("Waiting");
    default: return {};
    }
}

}
