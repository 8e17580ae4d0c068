// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/letterissuer.h"

#include "domain/letterreference.h"
#include "domain/limits.h"
#include "domain/objectionstatus.h"
#include "letters/lettercomposer.h"
#include "letters/letterpdf.h"
#include "platform/files.h"
#include "services/audittrail.h"
#include "services/lettersofevents.h"
#include "services/settings.h"
#include "storage/communicationneedsrepository.h"
#include "storage/database.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectiontyperepository.h"
#include "storage/patientrepository.h"
#include "storage/practicerepository.h"
#include "storage/systemfailure.h"
#include "storage/transaction.h"

#include <QFile>

namespace optoutdesk {

namespace {

QString fullReference(const Letter &letter)
{
    return LetterReference{letter.reference, letter.head}.text();
}

}

// What a letter is made of: the facts for its words and the letter in the register, if one was ever wanted.
struct LetterIssuer::Material
{
    LetterFacts facts = {};
    std::optional<Letter> letter = {};
    CommunicationNeeds needs = {};

    bool isIssued() const { return letter && letter->issuedAt.isValid(); }
    LetterFormat format(std::optional<LetterFormat> wanted) const;
    // Empty where it is left to the patient's need.
    Result<LetterSnapshot> compose(const LetterFacts &about, const QString &language) const;
    LetterForPage copy(std::optional<LetterFormat> wanted) const;
};

LetterFormat LetterIssuer::Material::format(std::optional<LetterFormat> wanted) const
{
    if (wanted)
        return *wanted;
    if (needs.format == NeededFormat::Standard)
        return letter ? letter->format : LetterFormat::Standard;
    return printedFormat(needs.format).value_or(LetterFormat::Standard);
}

Result<LetterSnapshot> LetterIssuer::Material::compose(const LetterFacts &about, const QString &language) const
{
    if (!language.isEmpty())
        return composeLetter(about, language);
    if (!needs.language.isEmpty()) {
        Result<LetterSnapshot> own = composeLetter(about, needs.language);
        if (own || own.failure().problem != Problem::LetterLanguageMissing)
            return own;
    }
    return composeLetter(about, QStringLiteral("en"));
}

LetterForPage LetterIssuer::Material::copy(std::optional<LetterFormat> wanted) const
{
    return {LetterSnapshot::fromJson(letter->snapshot), format(wanted), fullReference(*letter), true, {}, {}, needs};
}

Result<LetterIssuer::Material> LetterIssuer::material(const EventUuid &uuid)
{
    if (const Done may = requireMay(m_desk.session, Act::IssueLetters); !may)
        return may.failure();
    ObjectionEventRepository events(m_desk.database);
    const Result<std::optional<ObjectionEvent>> event = events.byUuid(uuid);
    if (!event)
        return event.failure();
    if (!*event)
        return Failure{Problem::EventNotFound, uuid.text()};
    const Result<QList<ObjectionEvent>> history = events.forPatient((*event)->patient);
    if (!history)
        return history.failure();
    if (voidedEvents(*history).contains(uuid))
        return Failure{Problem::LetterOfVoidedEvent};

    const Result<std::optional<Patient>> patient = PatientRepository(m_desk.database).byId((*event)->patient);
    const Result<std::optional<ObjectionType>> type = ObjectionTypeRepository(m_desk.database).byId((*event)->type);
    const Result<Practice> practice = PracticeRepository(m_desk.database).practice();
    const Result<int> workingDays = workingDaysToCode(m_desk.database);
    const Result<std::optional<Letter>> letter = LetterRepository(m_desk.database).forEvent(uuid);
    const Result<CommunicationNeeds> needs = CommunicationNeedsRepository(m_desk.database).of((*event)->patient);
    for (const Failure *failure : {patient ? nullptr : &patient.failure(), type ? nullptr : &type.failure(),
                                   practice ? nullptr : &practice.failure(), workingDays ? nullptr : &workingDays.failure(),
                                   letter ? nullptr : &letter.failure(), needs ? nullptr : &needs.failure()}) {
        if (failure)
            return *failure;
    }
    if (!*patient || !*type)
        return Failure{Problem::RegisterDamaged, {}, QStringLiteral("the event's patient or type is missing")};
    if ((*patient)->isDeceased())
        return Failure{Problem::LetterNotForDeceased};

    Material material;
    material.facts = {.practice = *practice,
                      .patient = **patient,
                      .event = **event,
                      .type = **type,
                      .reference = *letter ? (*letter)->reference : QString(),
                      .today = m_desk.clock.today(),
                      .workingDays = *workingDays};
    material.letter = *letter;
    material.needs = *needs;
    return material;
}

Result<LetterForPage> LetterIssuer::preview(const EventUuid &event, std::optional<LetterFormat> format,
                                            const QString &language)
{
    const Result<Material> found = material(event);
    if (!found)
        return found.failure();
    const Result<LookAlikes> lookAlikes = PatientRepository(m_desk.database).lookAlikes(found->facts.patient);
    if (!lookAlikes)
        return lookAlikes.failure();
    LetterForPage page;
    if (found->isIssued()) {
        page = found->copy(format);
    } else {
        const Result<LetterSnapshot> snapshot = found->compose(found->facts, language);
        if (!snapshot)
            return snapshot.failure();
        page = {*snapshot, found->format(format), found->facts.reference, false, {}, {}, found->needs};
    }
    page.lookAlikes = *lookAlikes;
    return page;
}

// The words as they go out: with the number of the letter and with where the trail stands, which the patient takes home.
Result<LetterForPage> LetterIssuer::finalPage(const Material &found, std::optional<LetterFormat> format,
                                              const QString &language)
{
    Head head;
    if (m_desk.dataKey.isValid()) {
        const Result<Head> present = presentHead(m_desk.database);
        if (!present)
            return present.failure();
        head = *present;
    }
    LetterFacts facts = found.facts;
    facts.reference = LetterReference{found.letter->reference, head.bits}.text();
    const Result<LetterSnapshot> snapshot = found.compose(facts, language);
    if (!snapshot)
        return snapshot.failure();
    return LetterForPage{*snapshot, found.format(format), facts.reference, false, head, {}, found.needs};
}

// Everything up to the commit: the letter stands in the open transaction, issued.
Result<LetterForPage> LetterIssuer::prepareIssue(Material &found, std::optional<LetterFormat> format,
                                                 const QString &language)
{
    if (!found.letter) {
        const Result<Letter> queued = queueLetter(m_desk, found.facts.event);
        if (!queued)
            return queued.failure();
        found.letter = *queued;
    }
    const Result<LetterForPage> page = finalPage(found, format, language);
    if (!page)
        return page;
    if (const Done issued = issueQueued(*found.letter, *page); !issued)
        return issued.failure();
    return page;
}

Done LetterIssuer::issueQueued(const Letter &letter, const LetterForPage &page)
{
    LetterRepository letters(m_desk.database);
    if (const Done set = letters.setFormat(letter.id, page.format); !set)
        return set;
    const Head &head = page.head;
    const Done issued =
        letters.issue(letter.id, page.snapshot, m_desk.clock.now(), m_desk.session.user, head.sequence, head.bits);
    if (!issued)
        return issued;
    return appendAudit(m_desk, QStringLiteral("issue-letter"), letter.patient, letter.reference,
                       {{QStringLiteral("head_sequence"), head.sequence}});
}

Result<LetterForPage> LetterIssuer::issueWith(const EventUuid &event, std::optional<LetterFormat> format,
                                              const QString &language,
                                              const std::function<Done(const LetterForPage &)> &deliver)
{
    if (const Done may = requireMaySafely(m_desk, Act::IssueLetters); !may)
        return may.failure();
    Result<Material> found = material(event);
    if (!found)
        return found.failure();
    if (found->isIssued()) {
        const LetterForPage copy = found->copy(format);
        if (const Done delivered = deliver(copy); !delivered)
            return delivered.failure();
        return copy;
    }
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    const Result<LetterForPage> page = prepareIssue(*found, format, language);
    if (!page)
        return page;
    if (const Done delivered = deliver(*page); !delivered)
        return delivered.failure();
    const LetterId id = found->letter->id;
    const Done committed = commitConfirmed(*transaction, m_desk.database, [id](Database &database) -> Result<bool> {
        const Result<std::optional<Letter>> letter = LetterRepository(database).byId(id);
        if (!letter)
            return letter.failure();
        return *letter && (*letter)->issuedAt.isValid();
    });
    if (!committed)
        return committed.failure();
    return page;
}

Result<LetterForPage> LetterIssuer::issue(const EventUuid &event, std::optional<LetterFormat> format,
                                          const QString &language)
{
    return issueWith(event, format, language, [](const LetterForPage &) { return Done(); });
}

Result<LetterForPage> LetterIssuer::issueToPdf(const EventUuid &event, const QString &file,
                                               std::optional<LetterFormat> format, const QString &language)
{
    const Result<LetterForPage> page = issueWith(event, format, language, [&file](const LetterForPage &letter) -> Done {
        const Result<QByteArray> pdf = letterPdf(letter.snapshot, letter.format, letter.copy);
        if (!pdf)
            return pdf.failure();
        if (const platform::SystemError error = platform::writeSafely(file, *pdf); error)
            return writeFailure(error, file);
        return {};
    });
    if (!page)
        return page;
    if (const Done noted = noteDelivered(event, QStringLiteral("pdf"), page->copy); !noted)
        return noted.failure();
    return page;
}

Done LetterIssuer::noteDelivered(const EventUuid &event, const QString &how, bool copy)
{
    if (const Done may = requireMaySafely(m_desk, Act::IssueLetters); !may)
        return may;
    LetterRepository letters(m_desk.database);
    const Result<std::optional<Letter>> letter = letters.forEvent(event);
    if (!letter)
        return letter.failure();
    if (!*letter || !(*letter)->issuedAt.isValid())
        return Failure{Problem::LetterNotFound};
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done added = addDelivery(**letter, how, copy); !added)
        return added;
    return transaction->commit();
}

Done LetterIssuer::addDelivery(const Letter &letter, const QString &how, bool copy)
{
    // A print service allows longer names than the register keeps.
    const LetterPrinting printing{letter.id, m_desk.clock.now(), m_desk.session.user, how.left(limits::name), copy};
    if (const Done added = LetterRepository(m_desk.database).addPrinting(printing); !added)
        return added;
    return appendAudit(m_desk, QStringLiteral("print-letter"), letter.patient, letter.reference,
                       {{QStringLiteral("how"), how}, {QStringLiteral("copy"), copy}});
}

Result<LetterForPage> LetterIssuer::prepareOne(const EventUuid &event, std::optional<LetterFormat> format,
                                               const QString &language)
{
    Result<Material> found = material(event);
    if (!found)
        return found.failure();
    if (found->isIssued())
        return found->copy(format);
    // Asked before the queueing, so that a letter that cannot be made never waits.
    const Result<LetterSnapshot> possible = found->compose(found->facts, language);
    if (!possible)
        return possible.failure();
    if (!found->letter) {
        Result<Transaction> transaction = Transaction::begin(m_desk.database);
        if (!transaction)
            return transaction.failure();
        const Result<Letter> queued = queueLetter(m_desk, found->facts.event);
        if (!queued)
            return queued.failure();
        if (const Done noted = appendAudit(m_desk, QStringLiteral("queue-letter"), queued->patient, queued->reference);
            !noted)
            return noted.failure();
        if (const Done committed = transaction->commit(); !committed)
            return committed.failure();
        found->letter = *queued;
    }
    return finalPage(*found, format, language);
}

Result<LettersForPaper> LetterIssuer::prepareForPaper(const QList<EventUuid> &events, std::optional<LetterFormat> format,
                                                      const QString &language)
{
    if (const Done may = requireMaySafely(m_desk, Act::IssueLetters); !may)
        return may.failure();
    LettersForPaper prepared;
    for (const EventUuid &event : events) {
        Result<LetterForPage> page = prepareOne(event, format, language);
        if (page)
            prepared.letters.push_back({event, std::move(*page)});
        else
            prepared.refused.emplace_back(event, page.failure());
    }
    return prepared;
}

// False, and the paper has to be destroyed: the letter no longer waits and was never issued, or it was issued meanwhile by
// somebody else, with another reference than the one on this paper.
Result<bool> LetterIssuer::issueOne(const LetterForPaper &given, const QString &how)
{
    const Result<std::optional<Letter>> letter = LetterRepository(m_desk.database).forEvent(given.event);
    if (!letter)
        return letter.failure();
    if (!*letter)
        return Failure{Problem::LetterNotFound};
    const bool wasIssued = (*letter)->issuedAt.isValid();
    if (!wasIssued && (*letter)->state != LetterState::Queued)
        return false;
    if (wasIssued && !given.page.copy && given.page.reference != fullReference(**letter))
        return false;
    if (!wasIssued) {
        if (const Done issued = issueQueued(**letter, given.page); !issued)
            return issued.failure();
    }
    if (const Done added = addDelivery(**letter, how, given.page.copy); !added)
        return added.failure();
    return true;
}

Result<QStringList> LetterIssuer::issueOnPaper(const std::vector<LetterForPaper> &letters, const QString &how)
{
    if (const Done may = requireMaySafely(m_desk, Act::IssueLetters); !may)
        return may.failure();
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    QStringList takenBack;
    EventUuid last;
    for (const LetterForPaper &letter : letters) {
        const Result<bool> issued = issueOne(letter, how);
        if (!issued)
            return issued.failure();
        if (*issued)
            last = letter.event;
        else
            takenBack.append(letter.page.reference);
    }
    const Done committed = commitConfirmed(*transaction, m_desk.database, [last](Database &database) -> Result<bool> {
        if (!last.isValid())
            return true;
        const Result<std::optional<Letter>> letter = LetterRepository(database).forEvent(last);
        if (!letter)
            return letter.failure();
        return *letter && (*letter)->issuedAt.isValid();
    });
    if (!committed)
        return committed.failure();
    return takenBack;
}

Result<std::vector<QueuedLetter>> LetterIssuer::lettersToPrint()
{
    if (const Done may = requireMay(m_desk.session, Act::IssueLetters); !may)
        return may.failure();
    const Result<QList<Letter>> letters = LetterRepository(m_desk.database).queued();
    if (!letters)
        return letters.failure();
    std::vector<PatientId> ids;
    for (const Letter &letter : *letters)
        ids.push_back(letter.patient);
    const Result<QList<Patient>> patients = PatientRepository(m_desk.database).byIds(ids);
    if (!patients)
        return patients.failure();
    QHash<PatientId, const Patient *> byId;
    for (const Patient &patient : *patients)
        byId.insert(patient.id, &patient);

    std::vector<QueuedLetter> waiting;
    for (const Letter &letter : *letters) {
        const Patient *patient = byId.value(letter.patient);
        if (!patient)
            return Failure{Problem::RegisterDamaged, {}, QStringLiteral("letter %1 has no patient").arg(letter.reference)};
        if (patient->isDeceased())
            continue; // never to a deceased patient, also when they died after it was queued
        waiting.push_back({letter, patient->name, patient->born, patient->restricted});
    }
    return waiting;
}

}
