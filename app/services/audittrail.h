// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"
#include "storage/auditrepository.h"
#include "storage/sealedrows.h"

#include <QJsonObject>

namespace optoutdesk {

// Writes one line of the trail for the person at this desk, inside whatever transaction is open and after everything else
// the act writes: with the register's key the line is chained to the one before, and its body holds a digest of every row
// that an act of this name writes (sealedacts.cpp). A desk without a key writes the line alone.
Done appendAudit(Desk &desk, const QString &action, PatientId patient = {}, const QString &subject = {},
                 const QJsonObject &body = {});

// The same for rows that are named one by one; many of them become many lines.
Done appendSeals(Desk &desk, const QString &action, const QString &subject, const QList<SealedRow> &rows);

// The same as an act of its own, in its own transaction.
Done recordAct(Desk &desk, const QString &action, PatientId patient = {}, const QString &subject = {},
               const QJsonObject &body = {});

// Takes everything that is in the register into the trail, once: when a register from the time before key files gets its key,
// and for a new one that was filled without acts (a demonstration). Inside the caller's transaction.
Done sealEverything(Desk &desk, const QString &action, const QString &subject = {});

}
