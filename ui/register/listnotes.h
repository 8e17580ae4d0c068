// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/patientlistreader.h"
#include "text/importwords.h"

#include <QDate>

namespace optoutdesk {

// What a person should know about a list before it is checked, in sentences.
QStringList listNotes(const ListPreview &preview, const ColumnMapping &mapping, const QString &preset, QDate today);

QString encodingText(TextEncoding encoding);
QString separatorText(char separator);
QString presetText(const QString &name); // "EMIS Admin_Patient"; a remembered one stands as typed

// A failure of reading in the words of the window: fields by their names.
QString listRefusal(Failure failure);

}
