// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patients/patientform.h"

#include "domain/calendar.h"
#include "domain/dateentry.h"
#include "domain/limits.h"
#include "domain/patientrules.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/patients/detailwords.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/noteedit.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr QLatin1StringView yes("yes");
constexpr QLatin1StringView no("no");

// As it stands in a field: dates as on screen, an NHS number with its spaces, phones on one line.
QString inField(PatientDetail detail, const Patient &patient)
{
    if (detail == PatientDetail::Born)
        return screenDate(patient.born);
    if (detail == PatientDetail::NhsNumber)
        return patient.nhsNumber ? patient.nhsNumber->spaced() : QString();
    if (detail == PatientDetail::Phones)
        return patient.phones.join(QStringLiteral(", "));
    return detailOf(patient, detail);
}

}

PatientForm::PatientForm(QWidget *parent)
    : QWidget(parent),
      m_born(new DateEdit(detailName(PatientDetail::Born))),
      m_sex(new CalmComboBox),
      m_address(new NoteEdit(detailName(PatientDetail::AddressLines), limits::address)),
      m_restricted(new QCheckBox(tr("Restricted record: address and phone are hidden"))),
      m_registration(new CalmComboBox),
      m_grid(new FieldGrid)
{
    for (const Sex sex : {Sex::Female, Sex::Male, Sex::Indeterminate, Sex::NotKnown})
        m_sex->add(sexText(sex), QString(wordOf(sex)));
    for (const Registration each : {Registration::Registered, Registration::Temporary, Registration::Private})
        m_registration->add(registrationText(each), QString(wordOf(each)));
    m_restricted->setAccessibleName(m_restricted->text());
    m_born->setEmptyMeaning(tr("Not known"));
    m_born->setSaying([this](QDate born) { return ageText(born, m_today); });
    m_address->setVisibleLines(4);
    layOut();
    connect(m_born, &DateEdit::changed, this, &PatientForm::changed);
    connect(m_sex, &QComboBox::currentIndexChanged, this, &PatientForm::changed);
    connect(m_address, &QPlainTextEdit::textChanged, this, &PatientForm::changed);
    connect(m_restricted, &QCheckBox::toggled, this, &PatientForm::changed);
    connect(m_registration, &QComboBox::currentIndexChanged, this, &PatientForm::changed);
}

void PatientForm::addLine(PatientDetail detail, int limit, const QString &hint)
{
    QLineEdit *line = newLineEdit(limit);
    m_lines.insert(detail, line);
    m_fields.insert(detail, new FormField(detailName(detail), line, hint));
    connect(line, &QLineEdit::textChanged, this, &PatientForm::changed);
}

void PatientForm::layOut()
{
    using enum PatientDetail;
    for (const PatientDetail detail : {Title, Given, Middle, Family, Preferred, PreviousFamily, UsualGp})
        addLine(detail, limits::name);
    addLine(NhsNumber, limits::word);
    addLine(Postcode, limits::word);
    addLine(Phones, limits::address, tr("Several numbers with commas between them."));
    m_fields.insert(Born, new FormField(detailName(Born), m_born));
    m_fields.insert(Sex, new FormField(detailName(Sex), m_sex));
    m_fields.insert(AddressLines, new FormField(detailName(AddressLines), m_address));
    m_fields.insert(Restricted, new FormField(detailName(Restricted), m_restricted));
    m_registrationField = new FormField(tr("Registration"), m_registration);

    m_grid->add(m_fields[Given]);
    m_grid->add(m_fields[Family]);
    m_grid->addWide(m_fields[Born]);
    m_grid->add(m_fields[NhsNumber]);
    m_grid->add(m_fields[Sex]);
    m_grid->add(m_fields[Title]);
    m_grid->add(m_fields[Middle]);
    m_grid->add(m_fields[Preferred]);
    m_grid->add(m_fields[PreviousFamily]);
    m_grid->addWide(m_fields[AddressLines]);
    m_grid->add(m_fields[Postcode]);
    m_grid->add(m_fields[Phones]);
    m_grid->add(m_fields[UsualGp]);
    m_grid->add(m_registrationField);
    m_grid->addWide(m_fields[Restricted]);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_grid);
}

void PatientForm::begin(const Patient &patient, const PatientEdits &edits, bool isNew, bool contactsHidden, QDate today)
{
    using enum PatientDetail;
    m_patient = patient;
    m_today = today;
    m_born->setToday(today);
    for (const PatientDetail detail : {AddressLines, Postcode, Phones})
        m_fields[detail]->setVisible(!contactsHidden);
    m_registrationField->setVisible(isNew);
    m_restricted->setEnabled(m_mayLift || !patient.restricted);
    m_registration->choose(QString(wordOf(patient.registeredAs)));
    TypedDetails values;
    for (const auto &[detail, word] : Words<PatientDetail>::table)
        values.insert(detail, inField(detail, patient));
    setTyped(values);
    m_begun = typed();
    sayListed(edits);
    m_grid->arrange();
}

void PatientForm::sayListed(const PatientEdits &edits)
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const auto listed = edits.constFind(field.key());
        const QString usual =
            field.key() == PatientDetail::Phones ? tr("Several numbers with commas between them.") : QString();
        (*field)->setComplaint({});
        (*field)->setHint(listed == edits.cend() ? usual : tr("The list says: %1").arg(detailWords(field.key(), *listed)));
    }
}

TypedDetails PatientForm::typed() const
{
    TypedDetails values;
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line)
        values.insert(line.key(), (*line)->text());
    values.insert(PatientDetail::Born, m_born->text());
    values.insert(PatientDetail::Sex, m_sex->currentData().toString());
    values.insert(PatientDetail::AddressLines, m_address->toPlainText());
    values.insert(PatientDetail::Restricted, m_restricted->isChecked() ? yes : no);
    return values;
}

void PatientForm::setTyped(const TypedDetails &typed)
{
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line)
        (*line)->setText(typed.value(line.key()));
    m_born->setText(typed.value(PatientDetail::Born));
    m_sex->choose(typed.value(PatientDetail::Sex));
    m_address->setPlainText(typed.value(PatientDetail::AddressLines));
    m_restricted->setChecked(typed.value(PatientDetail::Restricted) == yes);
}

QString PatientForm::valueOf(PatientDetail detail, const QString &typed) const
{
    const QString text = typed.trimmed();
    if (detail == PatientDetail::Born)
        return isoDate(readTypedDate(text, m_today).value_or(QDate()));
    if (detail == PatientDetail::NhsNumber) {
        const std::optional<NhsNumber> number = NhsNumber::parse(text);
        return number ? number->digits() : QString();
    }
    if (detail == PatientDetail::Phones)
        return QString(text).replace(u',', u'\n');
    return text;
}

QMap<PatientDetail, QString> PatientForm::changes() const
{
    QMap<PatientDetail, QString> changed;
    const TypedDetails now = typed();
    for (auto value = now.cbegin(); value != now.cend(); ++value) {
        if (*value != m_begun.value(value.key()))
            changed.insert(value.key(), valueOf(value.key(), *value));
    }
    return changed;
}

Patient PatientForm::patient() const
{
    Patient patient = m_patient;
    const TypedDetails now = typed();
    for (auto value = now.cbegin(); value != now.cend(); ++value)
        setDetail(patient, value.key(), valueOf(value.key(), *value));
    patient.registeredAs =
        fromWord<Registration>(m_registration->currentData().toString()).value_or(Registration::Registered);
    return patient;
}

QString PatientForm::complaintAbout(PatientDetail detail, const QString &typed) const
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (detail == PatientDetail::Born && !m_born->date()) {
        const std::optional<QDate> day = readTypedDate(text, m_today);
        return day ? sentenceFor({Problem::DateInFuture, screenDate(*day)}) : sentenceFor({Problem::DateInvalid, text});
    }
    if (detail == PatientDetail::NhsNumber && !NhsNumber::parse(text))
        return sentenceFor({Problem::NhsNumberInvalid, text});
    // Each value by itself, so that the sentence stands beside its field.
    Patient alone{.name = {.given = QStringLiteral("x")}};
    setDetail(alone, detail, valueOf(detail, text));
    const Result<Patient> checked = checkedPatient(alone, m_today);
    return checked ? QString() : sentenceFor(checked.failure());
}

QWidget *PatientForm::check()
{
    QWidget *first = nullptr;
    const TypedDetails now = typed();
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        QString complaint = complaintAbout(field.key(), now.value(field.key()));
        if (field.key() == PatientDetail::Given && !patient().name.isUsable())
            complaint = sentenceFor({Problem::PatientNameMissing});
        (*field)->setComplaint(complaint);
        if (!first && !complaint.isEmpty())
            first = (*field)->editor();
    }
    return first;
}

QWidget *PatientForm::firstFocus() const
{
    return m_lines[PatientDetail::Given];
}

}
