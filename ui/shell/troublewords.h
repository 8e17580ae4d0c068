// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

#include <QList>
#include <QString>

namespace optoutdesk {

// What a person can do about a register that does not open.
enum class Remedy { TryAgain, OtherRegister, Restore, PutBackKeyFile, LookAnyway, StartElsewhere };

// Why a register does not open, in plain words: what is wrong, what is safe, what to do. The first remedy is the one to try.
struct TroubleWords
{
    QString heading = {};
    QString sentence = {};
    QString safe = {};
    QString toDo = {};
    bool usePaper = true; // until it is put right, objections are noted on paper
    QList<Remedy> remedies = {};
};

TroubleWords troubleWords(const Failure &failure);
// The button's text with its mnemonic.
QString remedyText(Remedy remedy);
// Its accessible name.
QString remedyName(Remedy remedy);

}
