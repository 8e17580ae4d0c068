// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace optoutdesk {

struct Verification
{
    bool ok = false;
    qint64 checked = 0; // events, letters and status rows looked at
    std::optional<Failure> firstFault = {};
};

// When the register was last read through to its end, and what came of it.
struct LastVerification
{
    QDateTime at = {}; // UTC
    bool ok = false;
};

// Reads the whole register against itself: pages, foreign keys, the chain of the trail, every row against what the trail says
// was written, the unbroken sequence of events, every materialised status against a fresh fold, every letter against its
// hash; and against what is known outside of it: the heads in the names of its backups, the references on letters.
class RegisterVerifier
{
public:
    explicit RegisterVerifier(Desk &desk) : m_desk(desk) {}

    // A verification that came to an end is noted in the trail; a register that cannot be written is still read.
    Result<Verification> verify(const std::function<bool(qint64 done)> &goOn = {});
    // Whether the letter with this reference was issued by this register as it is now, and the trail still leads there.
    // ReferenceInvalid when it is none; first faults: RegisterOlder, ReferenceDiffers, ChainBroken.
    Result<Verification> verifyReference(const QString &text);
    // nullopt: never.
    Result<std::optional<LastVerification>> last();

private:
    Done checkAtOneMoment(Verification &verification, const std::function<bool(qint64)> &goOn);
    Done checkAgainstTrail(Verification &verification, const std::function<bool(qint64)> &goOn);
    Result<Verification> concluded(Verification verification, const Done &outcome, const QString &action,
                                   const QString &subject);

    Desk &m_desk;
};

}
