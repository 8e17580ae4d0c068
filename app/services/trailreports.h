// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/reportpdf.h"
#include "services/session.h"
#include "storage/auditrepository.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <functional>
#include <vector>

namespace optoutdesk {

// What a report of the trail is about; what is left empty does not narrow it. Days are days at the desk, both included.
struct TrailWishes
{
    PatientId patient = {}; // who looked at this patient, and what was done
    QString userName = {}; // what this user did
    bool failedSignIns = false;
    bool backups = false; // backups and what was restored from them
    QDate from = {};
    QDate to = {};
};

struct TrailRow
{
    qint64 sequence = 0;
    QDateTime at = {}; // UTC
    QString user = {};
    QString role = {}; // its word; empty for a sign-in that failed
    QString action = {}; // its word
    PatientId patient = {};
    QString subject = {};
};

struct TrailPage
{
    qint64 total = 0;
    std::vector<TrailRow> rows = {}; // newest first
};

// The audit trail for people who have to answer for it: managers and auditors. An export is noted in the trail itself.
class TrailReports
{
public:
    // In the words of whoever prints it.
    using Words = std::function<ReportDocument(const std::vector<TrailRow> &)>;

    explicit TrailReports(Desk &desk) : m_desk(desk) {}

    // Entries with a number below `below`, at most `limit` of them; 0: from the newest on.
    Result<TrailPage> page(const TrailWishes &wishes, int limit, qint64 below = 0);
    // Everything the wishes name. They work in a damaged register too: that is when they are needed.
    Done exportCsv(const TrailWishes &wishes, const QString &file);
    Done exportPdf(const TrailWishes &wishes, const QString &file, const Words &words);
    // The same for paper: who took it is in the trail before the first page is printed.
    Result<ReportDocument> forPrinter(const TrailWishes &wishes, const Words &words);

private:
    Result<std::vector<TrailRow>> everything(const TrailWishes &wishes);
    Done note(const TrailWishes &wishes, const QString &format);
    Done keep(const QByteArray &bytes, const TrailWishes &wishes, const QString &format, const QString &file);

    Desk &m_desk;
};

}
