// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectiontype.h"

#include <QAbstractTableModel>

namespace optoutdesk {

// The codes of one objection type, one a row, each with whether it was seen in a published source.
class CodesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Scheme, Code, Standing, ColumnCount };

    explicit CodesModel(const ObjectionType &type, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ObjectionCode &code, int column) const;

    QList<ObjectionCode> m_codes;
};

}
