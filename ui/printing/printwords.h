// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/letterissuer.h"

#include <QString>

namespace optoutdesk {

// What became of letters that were to go on paper, in words: what was printed, what was not, and that nothing is lost.

QString printedWords(const LettersForPaper &letters, const QString &printer, const QStringList &takenBack);
QString notPrintedWords(const Failure &failure, const std::vector<LetterForPaper> &letters);
// They are on paper, but the register did not take it down.
QString notNotedWords(const Failure &failure, const std::vector<LetterForPaper> &letters, const QString &printer);
// Those that cannot be made at all; empty when there are none.
QString refusedWords(const LettersForPaper &letters);

}
