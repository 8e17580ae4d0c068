// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "domain/personname.h"
#include "services/session.h"
#include "storage/letterrepository.h"

#include <functional>
#include <vector>

namespace optoutdesk {

// A letter ready for the page: what it says, how it is set, and whether it is a copy of one already issued.
struct LetterForPage
{
    LetterSnapshot snapshot = {};
    LetterFormat format = LetterFormat::Standard;
    QString reference = {};
    bool copy = false;
};

struct QueuedLetter
{
    Letter letter = {};
    PersonName patientName = {};
    QDate born = {};
    bool restricted = false;
};

// Letters from wish to evidence: a preview never counts; issuing stores the snapshot, its hash and the reference once
// and for good; every later call gives a copy with the same words. `printed` is said after the proof, never before.
class LetterIssuer
{
public:
    explicit LetterIssuer(Desk &desk) : m_desk(desk) {}

    Result<LetterForPage> preview(const EventUuid &event, LetterFormat format = LetterFormat::Standard,
                                  const QString &language = QStringLiteral("en"));
    // Issues the event's letter, or gives a copy when it is issued already. Refuses deceased patients and voided events.
    Result<LetterForPage> issue(const EventUuid &event, LetterFormat format = LetterFormat::Standard,
                                const QString &language = QStringLiteral("en"));
    // Issues and writes the PDF safely; when the file cannot be written nothing is issued.
    Result<LetterForPage> issueToPdf(const EventUuid &event, const QString &file,
                                     LetterFormat format = LetterFormat::Standard,
                                     const QString &language = QStringLiteral("en"));
    // How an issued letter, or a copy of it, left the desk ("printer:Reception", "pdf"): said after the proof.
    Done noteDelivered(const EventUuid &event, const QString &how, bool copy);

    // Letters wanted but not yet issued, oldest first.
    Result<std::vector<QueuedLetter>> lettersToPrint();

private:
    struct Material;

    Result<Material> material(const EventUuid &event);
    Result<LetterForPage> prepareIssue(Material &found, LetterFormat format, const QString &language);
    // Issues around a delivery: when it fails, nothing is issued.
    Result<LetterForPage> issueWith(const EventUuid &event, LetterFormat format, const QString &language,
                                    const std::function<Done(const LetterForPage &)> &deliver);

    Desk &m_desk;
};

}
