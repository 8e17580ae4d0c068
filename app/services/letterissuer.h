// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"
#include "domain/letter.h"
#include "domain/likeness.h"
#include "domain/personname.h"
#include "services/heads.h"
#include "services/session.h"
#include "storage/letterrepository.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace optoutdesk {

// A letter ready for the page: what it says, how it is set, and whether it is a copy of one already issued.
struct LetterForPage
{
    LetterSnapshot snapshot = {};
    LetterFormat format = LetterFormat::Standard;
    QString reference = {}; // in full once issued (LetterReference), the number alone before
    bool copy = false;
    Head head = {}; // where the trail stood when these words were fixed; none for a preview
    LookAlikes lookAlikes = {}; // whom the patient can be taken for; of a preview only
    CommunicationNeeds needs = {}; // the patient's, of which the letter may meet only a part
};

// A letter on its way to paper: what it says is fixed, what became of it is not known yet.
struct LetterForPaper
{
    EventUuid event = {};
    LetterForPage page = {};
};

struct LettersForPaper
{
    std::vector<LetterForPaper> letters = {};
    std::vector<std::pair<EventUuid, Failure>> refused = {}; // those that cannot be made, and why
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
// Without a format the letter is set as the patient needs it, or else as it was queued; without a language it is written in
// the patient's where the program has a text in it, or else in English.
class LetterIssuer
{
public:
    explicit LetterIssuer(Desk &desk) : m_desk(desk) {}

    Result<LetterForPage> preview(const EventUuid &event, std::optional<LetterFormat> format = {},
                                  const QString &language = {});
    // Issues the event's letter, or gives a copy when it is issued already. Refuses deceased patients and voided events.
    Result<LetterForPage> issue(const EventUuid &event, std::optional<LetterFormat> format = {},
                                const QString &language = {});
    // Issues and writes the PDF safely; when the file cannot be written nothing is issued.
    Result<LetterForPage> issueToPdf(const EventUuid &event, const QString &file, std::optional<LetterFormat> format = {},
                                     const QString &language = {});
    // How an issued letter, or a copy of it, left the desk ("printer:Reception", "pdf"): said after the proof.
    Done noteDelivered(const EventUuid &event, const QString &how, bool copy);

    // For paper: a printer takes its time and may fail, so nothing is issued before it has proven itself. The first call
    // says what the letters read, each with its reference (a letter nobody wanted so far is queued for that).
    Result<LettersForPaper> prepareForPaper(const QList<EventUuid> &events, std::optional<LetterFormat> format = {},
                                            const QString &language = {});
    // The second, after the proof, issues exactly these letters and notes how they left. Answers the references of those
    // that were taken back meanwhile: they are on paper and stay unissued.
    Result<QStringList> issueOnPaper(const std::vector<LetterForPaper> &letters, const QString &how);

    // Letters wanted but not yet issued, oldest first.
    Result<std::vector<QueuedLetter>> lettersToPrint();

private:
    struct Material;

    Result<Material> material(const EventUuid &uuid);
    Result<LetterForPage> finalPage(const Material &found, std::optional<LetterFormat> format, const QString &language);
    Result<LetterForPage> prepareIssue(Material &found, std::optional<LetterFormat> format, const QString &language);
    Result<LetterForPage> prepareOne(const EventUuid &event, std::optional<LetterFormat> format, const QString &language);
    Result<bool> issueOne(const LetterForPaper &given, const QString &how);
    Done issueQueued(const Letter &letter, const LetterForPage &page);
    Done addDelivery(const Letter &letter, const QString &how, bool copy);
    // Issues around a delivery: when it fails, nothing is issued.
    Result<LetterForPage> issueWith(const EventUuid &event, std::optional<LetterFormat> format, const QString &language,
                                    const std::function<Done(const LetterForPage &)> &deliver);

    Desk &m_desk;
};

}
