// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"

#include <QString>

namespace optoutdesk {

// How staff read what a patient needs to be written and spoken to.

QString neededFormatText(NeededFormat format); // for a choice: "Large print, 20 point"
QString languageText(const QString &word); // a common one translated, another as it was typed; English where there is none
// "large print 20 point · Polish, interpreter · lip-reads": what has to be done differently; "none" for empty needs.
QString needsText(const CommunicationNeeds &needs);
// "Needs: large print 20 point · …", the line that is always seen.
QString needsLine(const CommunicationNeeds &needs);
// What the practice has to arrange because the program cannot print it, for a letter in this language; often empty.
QString beyondTheLetter(const CommunicationNeeds &needs, const QString &letterLanguage = QStringLiteral("en"));
// "Changed on 02-Mar-2026 by sam." or that nothing was recorded yet.
QString needsChangedText(const CommunicationNeeds &needs);

}
