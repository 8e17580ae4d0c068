// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importpass.h"

#include "services/audittrail.h"
#include "services/settings.h"
#include "storage/importrepository.h"
#include "storage/patientmergerepository.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace optoutdesk {

namespace {

QJsonObject countsOf(const ImportOutcome &outcome)
{
    return {{QStringLiteral("read"), outcome.read},           {QStringLiteral("new"), outcome.newPatients},
            {QStringLiteral("changed"), outcome.changed},     {QStringLiteral("unchanged"), outcome.unchanged},
            {QStringLiteral("left"), outcome.left},           {QStringLiteral("skipped"), outcome.skipped},
            {QStringLiteral("conflicts"), outcome.conflicts}, {QStringLiteral("invalid"), outcome.invalid}};
}

}

ImportPass::ImportPass(Desk &desk, const ImportWishes &wishes, Writes writes)
    : m_desk(desk), m_wishes(wishes), m_writes(writes == Writes::Everything), m_patients(desk.database)
{}

Result<ImportOutcome> ImportPass::run(QFile &file, const PatientImport::GoOn &goOn)
{
    Result<std::unique_ptr<PatientListReader>> opened =
        PatientListReader::open(file, m_wishes.reading, m_desk.clock.today());
    if (!opened)
        return opened.failure();
    PatientListReader &reader = **opened;
    m_mapping = reader.mapping();
    m_captions = reader.layout().captions;
    m_outcome.takesEveryoneAsRegistered = reader.takesEveryoneAsRegistered();

    if (const Done known = readKnown(); !known)
        return known.failure();
    m_outcome.listBefore = m_known.countOnTheBooks();

    ImportedRow row;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more)
            return more.failure();
        if (!*more)
            break;
        if (const Done taken = take(row); !taken)
            return taken.failure();
        if (goOn && m_outcome.read % 256 == 0 && !goOn(reader.progress()))
            return Failure{Problem::Cancelled};
    }
    if (const Done settled = settleLeavers(file); !settled)
        return settled.failure();
    if (m_writes) {
        if (const Done kept = keepRecord(file); !kept)
            return kept.failure();
    }
    return m_outcome;
}

// The people as the lists before knew them: what was mended by hand is compared with nothing.
Done ImportPass::readKnown()
{
    const PatientEditRepository byHand(m_desk.database);
    Result<QHash<PatientId, PatientEdits>> edits = byHand.all();
    if (!edits)
        return edits.failure();
    m_edits = std::move(*edits);
    Result<QSet<PatientId>> added = byHand.added();
    if (!added)
        return added.failure();
    m_added = std::move(*added);
    Result<QHash<PatientId, PatientId>> merged = PatientMergeRepository(m_desk.database).keptByDuplicate();
    if (!merged)
        return merged.failure();
    m_keptByDuplicate = std::move(*merged);
    return m_patients.streamAll([this](Patient &&patient) {
        const auto edited = m_edits.constFind(patient.id);
        m_known.add(edited == m_edits.cend() ? patient : asListed(patient, *edited), false);
        if (edited != m_edits.cend())
            m_known.alsoRecogniseLast(patient);
        return true;
    });
}

Done ImportPass::take(ImportedRow &row)
{
    ++m_outcome.read;
    for (const RowProblem &problem : row.problems)
        addProblem(problem);
    switch (row.outcome) {
    case RowOutcome::NotAPatient: ++m_outcome.skipped; return {};
    case RowOutcome::NoName: {
        ++m_outcome.invalid;
        // Nothing is taken from the row, but who is in it has not left.
        const KnownPatients::Recognised found = m_known.recognise(row.patient);
        if (found.match == KnownPatients::Match::Person)
            m_known.person(found.person).seen = true;
        return {};
    }
    case RowOutcome::Person: break;
    }
    return takePerson(row);
}

Done ImportPass::takePerson(const ImportedRow &row)
{
    const KnownPatients::Recognised found = m_known.recognise(row.patient);
    switch (found.match) {
    case KnownPatients::Match::SomebodyElsesNumber:
        m_known.markSeenAll(row.patient); // a wrong number is no leaving
        addConflict(row, RowReason::NhsNumberOfSomebodyElse);
        return {};
    case KnownPatients::Match::SeveralPeople:
        m_known.markSeenAll(row.patient);
        addConflict(row, RowReason::SeveralPeopleMeant);
        return {};
    case KnownPatients::Match::Person:
        if (m_known.person(found.person).seen) {
            addConflict(row, RowReason::PersonTwice);
            return {};
        }
        m_known.person(found.person).seen = true;
        return takeKnown(m_known.person(found.person), row.patient);
    case KnownPatients::Match::Nobody: break;
    }
    ++m_outcome.newPatients;
    Patient patient = row.patient;
    if (m_writes) {
        const Result<PatientId> inserted = m_patients.insert(patient);
        if (!inserted)
            return inserted.failure();
        patient.id = *inserted;
    }
    m_known.add(patient, true);
    return {};
}

Done ImportPass::takeKnown(const KnownPatients::Person &person, const Patient &row)
{
    const bool named = m_added.remove(person.id); // the list knows them now: from here on it has the say
    if (named && m_writes) {
        if (const Done forgotten = PatientEditRepository(m_desk.database).forgetAdded(person.id); !forgotten)
            return forgotten;
    }
    if (!m_known.differs(person, row)) {
        ++m_outcome.unchanged;
        return {};
    }
    const Result<std::optional<Patient>> known = m_patients.byId(person.id);
    if (!known)
        return known.failure();
    if (!*known)
        return Failure{Problem::RegisterDamaged, {}, QStringLiteral("a patient vanished during the import")};
    const EditedPatient before{**known, m_edits.value(person.id)};
    const Patient listedBefore = asListed(before.patient, before.edits);
    Patient listed = listedBefore;
    takeOver(m_mapping, row, listed);
    // The fingerprint may see a difference that the register does not take, such as a death the file knows nothing of.
    if (listed == listedBefore) {
        ++m_outcome.unchanged;
        return {};
    }
    ++m_outcome.changed;
    return m_writes ? write(withNewList(before, listed)) : Done();
}

Done ImportPass::write(const EditedPatient &patient)
{
    const PatientId id = patient.patient.id;
    if (m_edits.contains(id)) {
        PatientEditRepository byHand(m_desk.database);
        if (const Done kept = byHand.replace(id, patient.edits, m_desk.clock.now(), m_desk.session.user); !kept)
            return kept;
    }
    return m_patients.update(patient.patient);
}

// The list may know a person by the record that was merged here: whoever is kept has not left then.
QSet<PatientId> ImportPass::seenAsDuplicates() const
{
    QSet<PatientId> kept;
    if (m_keptByDuplicate.isEmpty())
        return kept;
    for (const KnownPatients::Person &person : m_known.people()) {
        if (person.seen && m_keptByDuplicate.contains(person.id))
            kept.insert(m_keptByDuplicate.value(person.id));
    }
    return kept;
}

Done ImportPass::settleLeavers(const QFile &file)
{
    if (m_wishes.partial)
        return {};
    const QSet<PatientId> seenByAnother = seenAsDuplicates();
    const auto leaves = [&](const KnownPatients::Person &person) {
        return person.onTheBooks && !person.seen && !m_added.contains(person.id) && !seenByAnother.contains(person.id);
    };
    m_outcome.left = std::ranges::count_if(m_known.people(), leaves);
    const Result<int> percent = leaversPercent(m_desk.database);
    if (!percent)
        return percent.failure();
    m_outcome.leaversToConfirm = m_outcome.left * 100 > m_outcome.listBefore * *percent;
    if (m_wishes.leavers && *m_wishes.leavers != m_outcome.left)
        return Failure{Problem::LeaversCountWrong, QString::number(m_outcome.left), QString::number(*m_wishes.leavers)};
    if (m_writes && m_outcome.leaversToConfirm && !m_wishes.leavers)
        return Failure{Problem::TooManyLeavers, QString::number(m_outcome.left), QString::number(m_outcome.listBefore)};
    if (!m_writes)
        return {};

    const QDate today = m_desk.clock.today();
    const QDate fileDate = QFileInfo(file).lastModified().date();
    const QDate leftOn = fileDate.isValid() && fileDate <= today ? fileDate : today;
    for (const KnownPatients::Person &person : m_known.people()) {
        if (!leaves(person))
            continue;
        if (const Done marked = markLeft(person.id, leftOn); !marked)
            return marked;
    }
    return {};
}

Done ImportPass::markLeft(PatientId id, QDate on)
{
    const Result<std::optional<Patient>> known = m_patients.byId(id);
    if (!known)
        return known.failure();
    if (!*known)
        return Failure{Problem::RegisterDamaged, {}, QStringLiteral("a patient vanished during the import")};
    Patient gone = **known;
    gone.registration = Registration::Left;
    gone.leftOn = std::max(on, gone.registeredOn); // an invalid date is the least
    return m_patients.update(gone);
}

Done ImportPass::keepRecord(const QFile &file)
{
    const QJsonObject counts = countsOf(m_outcome);
    ImportRun run;
    run.at = m_desk.clock.now();
    run.by = m_desk.session.user;
    run.fileName = QFileInfo(file).fileName();
    run.preset = m_wishes.presetName;
    run.partial = m_wishes.partial;
    run.counts = QJsonDocument(counts).toJson(QJsonDocument::Compact);
    if (const Done added = ImportRepository(m_desk.database).addRun(run); !added)
        return added;
    return appendAudit(m_desk, QStringLiteral("import-patients"), {}, run.fileName, counts);
}

void ImportPass::addProblem(const RowProblem &problem)
{
    ++m_outcome.problemCount;
    if (m_outcome.problems.size() < ImportOutcome::problemLimit)
        m_outcome.problems.append(problem);
}

void ImportPass::addConflict(const ImportedRow &row, RowReason reason)
{
    ++m_outcome.conflicts;
    const bool byNumber = row.patient.nhsNumber.has_value() && m_mapping.has(PatientField::NhsNumber);
    const QString column = byNumber ? m_captions.value(m_mapping.column(PatientField::NhsNumber)) : QString();
    const QString text = byNumber ? row.patient.nhsNumber->spaced() : staffName(row.patient.name);
    addProblem({row.row, column, text, reason});
}

}
