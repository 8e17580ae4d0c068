// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/objectiontype.h"

#include <QList>

namespace optoutdesk {

// The dated and editable lists of the trade, as the register holds them now.
struct CodeLists
{
    QList<ObjectionType> types = {};
    QList<ListEntry> reasons = {};
    QList<ListEntry> channels = {};
    QStringList languages = {}; // that patients of this practice were recorded with (languageWord)

    const ObjectionType *type(const QString &id) const
    {
        for (const ObjectionType &candidate : types) {
            if (candidate.id == id)
                return &candidate;
        }
        return nullptr;
    }
};

}
