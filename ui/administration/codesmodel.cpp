// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/codesmodel.h"

#include "text/patientwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/palettes.h"

#include <algorithm>

namespace optoutdesk {

CodesModel::CodesModel(const ObjectionType &type, QObject *parent) : QAbstractTableModel(parent), m_codes(type.codes)
{
    std::ranges::stable_sort(m_codes, {}, [](const ObjectionCode &code) { return std::pair(code.kind, code.scheme); });
}

int CodesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_codes.size());
}

int CodesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CodesModel::text(const ObjectionCode &code, int column) const
{
    switch (column) {
    case Kind: return kindText(code.kind);
    case Scheme: return schemeText(code.scheme);
    case Code: return code.code;
    case Standing: return code.confirmed ? tr("Published") : tr("Not confirmed");
    default: return {};
    }
}

QVariant CodesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ObjectionCode &code = m_codes[index.row()];
    const Tone tone = code.confirmed ? Tone::Good : Tone::Warning;
    switch (role) {
    case Qt::DisplayRole: return text(code, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Kind)
            return tr("%1, %2: %3, %4").arg(text(code, Kind), text(code, Scheme), text(code, Code), text(code, Standing));
        return text(code, index.column());
    case Qt::DecorationRole:
        if (index.column() == Standing)
            return themedIcon(code.confirmed ? QStringLiteral("done") : QStringLiteral("warning"), tone);
        return {};
    case Qt::ForegroundRole:
        if (index.column() == Standing)
            return toneColours(tone).text;
        return {};
    default: return {};
    }
}

QVariant CodesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind: return tr("Event");
    case Scheme: return tr("Scheme");
    case Code: return tr("Code");
    case Standing: return tr("Source");
    default: return {};
    }
}

}
