// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/recordform.h"

#include "domain/calendar.h"
#include "domain/dateentry.h"
#include "domain/limits.h"
#include "text/needswords.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/recording/askerfields.h"
#include "ui/recording/reasonlist.h"
#include "ui/recording/typechoices.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/noteedit.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

RecordForm::RecordForm(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_types(new TypeChoices(workplace.lists().types)),
      m_received(new DateEdit(tr("Received on"))),
      m_channel(new CalmComboBox),
      m_asker(new AskerFields(this)),
      m_reasons(new ReasonList(workplace.lists().reasons)),
      m_note(new NoteEdit(tr("Reason notes"), limits::note)),
      m_letter(new CalmComboBox),
      m_grid(new FieldGrid)
{
    for (const ListEntry &channel : workplace.lists().channels)
        m_channel->add(entryText(channel), channel.word);
    m_letter->add(tr("Queue for printing"), int(LetterChoice::Queue));
    m_letter->add(tr("Print now"), int(LetterChoice::PrintNow));
    m_letter->add(tr("None"), int(LetterChoice::None));
    m_note->setVisibleLines(2);
    layOut();
    follow();
}

void RecordForm::layOut()
{
    m_receivedField = new FormField(tr("Received on"), m_received);
    m_noteField = new FormField(tr("Reason notes"), m_note);
    m_letterField = new FormField(tr("Letter"), m_letter);
    auto *channelField = new FormField(tr("Channel"), m_channel);
    auto *reasonField = new FormField(tr("Reason"), m_reasons, tr("Only if they offer one. Do not ask."));
    m_grid->addWide(m_receivedField);
    m_grid->add(channelField);
    m_grid->add(m_asker->whoField());
    m_grid->add(m_asker->nameField());
    m_grid->add(m_asker->authorityField());
    m_grid->add(reasonField);
    m_grid->add(m_letterField);
    m_grid->addWide(m_noteField);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::section);
    column->addWidget(m_types);
    column->addWidget(m_grid);
}

void RecordForm::follow()
{
    connect(m_types, &TypeChoices::changed, this, &RecordForm::changed);
    connect(m_received, &DateEdit::changed, this, &RecordForm::dateChanged);
    connect(m_received->field(), &QLineEdit::returnPressed, this, [this] { m_channel->setFocus(Qt::TabFocusReason); });
    connect(m_channel, &QComboBox::currentIndexChanged, this, &RecordForm::changed);
    connect(m_asker, &AskerFields::rearranged, this, [this] { m_grid->arrange(); });
    connect(m_asker, &AskerFields::changed, this, &RecordForm::changed);
    connect(m_reasons, &ReasonList::changed, this, &RecordForm::changed);
    connect(m_reasons, &ReasonList::rowsChanged, this, &RecordForm::arrangeTabOrder);
    connect(m_letter, &QComboBox::currentIndexChanged, this, &RecordForm::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_noteField->hasComplaint())
            m_noteField->setComplaint({});
        Q_EMIT changed();
    });
}

void RecordForm::begin(const PatientRecord &record, EventKind kind)
{
    m_patient = record.patient;
    m_kind = kind;
    const QDate today = m_workplace.today();
    m_types->begin(kind, record.objections, today);
    m_received->setToday(today);
    m_asker->begin(record.patient.born, today);
    m_letterField->setHint(letterHint(record.needs));
    m_noteField->setComplaint({});
    setValues(usual());
}

FormValues RecordForm::usual() const
{
    const QList<ListEntry> &channels = m_workplace.lists().channels;
    return {.types = m_types->usualTypes(),
            .received = screenDate(m_workplace.today()),
            .channel = channels.isEmpty() ? QString() : channels.first().word,
            .origin = m_asker->usualOrigin(),
            .authority = m_asker->usualAuthority(),
            .reasons = {m_reasons->usualReason()}};
}

FormValues RecordForm::values() const
{
    return {.types = m_types->wanted(),
            .received = m_received->text(),
            .channel = m_channel->currentData().toString(),
            .origin = m_asker->origin(),
            .representative = m_asker->name(),
            .authority = m_asker->authority(),
            .reasons = m_reasons->reasons(),
            .note = m_note->toPlainText(),
            .letter = LetterChoice(m_letter->currentData().toInt())};
}

void RecordForm::setValues(const FormValues &values)
{
    m_types->setWanted(values.types);
    m_received->setText(values.received);
    m_channel->choose(values.channel);
    m_asker->set(values.origin, values.representative, values.authority);
    m_reasons->setReasons(values.reasons);
    m_note->setPlainText(values.note);
    m_letter->choose(int(values.letter));
    arrangeTabOrder();
}

void RecordForm::dateChanged()
{
    m_receivedField->setComplaint({});
    // While the text is no day yet, the types stay as they were.
    if (const std::optional<QDate> day = m_received->date())
        m_types->setReceived(*day);
    Q_EMIT changed();
}

QWidget *RecordForm::check()
{
    QWidget *first = nullptr;
    m_types->setComplaint({});
    if (m_types->chosen().isEmpty()) {
        m_types->setComplaint(m_kind == EventKind::Withdrawal ? tr("Choose what is withdrawn.")
                                                              : tr("Choose at least one type of objection."));
        first = m_types->firstFocus();
    }
    if (!m_received->date()) {
        const QString typed = m_received->text().trimmed();
        const std::optional<QDate> day = readTypedDate(typed, m_workplace.today());
        m_receivedField->setComplaint(typed.isEmpty() ? tr("The day the request reached the practice is needed.")
                                      : day           ? sentenceFor({Problem::DateInFuture, screenDate(*day)})
                                                      : sentenceFor({Problem::DateInvalid, typed}));
        first = first ? first : m_received->field();
    }
    if (FormField *missing = m_asker->check())
        first = first ? first : missing->editor();
    const Result<QString> note = checkedText(m_note->toPlainText(), limits::note, Lines::Multiple);
    m_noteField->setComplaint(note ? QString() : sentenceFor(note.failure()));
    if (!note)
        first = first ? first : m_note;
    return first;
}

RecordingAct RecordForm::act() const
{
    const QStringList types = m_types->chosen();
    RecordingAct act;
    act.request.patient = m_patient.id;
    act.request.type = types.value(0);
    act.alsoTypes = types.mid(1);
    act.request.kind = m_kind;
    act.request.received = m_received->date().value_or(QDate());
    act.request.channel = m_channel->currentData().toString();
    act.request.origin = m_asker->origin();
    act.request.representative = m_asker->representative();
    act.request.reasons = m_reasons->reasons();
    act.request.note = m_note->toPlainText();
    if (LetterChoice(m_letter->currentData().toInt()) == LetterChoice::None)
        act.letter = RecordingAct::LetterWish::None;
    return act;
}

QWidget *RecordForm::firstFocus() const
{
    return m_types->firstFocus();
}

void RecordForm::arrangeTabOrder()
{
    QWidget *last = m_types;
    for (QWidget *next :
         {static_cast<QWidget *>(m_received), static_cast<QWidget *>(m_channel), m_asker->whoField()->editor(),
          m_asker->nameField()->editor(), m_asker->authorityField()->editor()}) {
        setTabOrder(last, next);
        last = next;
    }
    for (QWidget *part : m_reasons->inReadingOrder()) {
        setTabOrder(last, part);
        last = part;
    }
    setTabOrder(last, m_letter);
    setTabOrder(m_letter, m_note);
}

QString RecordForm::letterHint(const CommunicationNeeds &needs) const
{
    QStringList hints;
    if (m_patient.restricted)
        hints.append(tr("Restricted record: give the letter by hand, it is not posted."));
    else if (m_patient.address.isEmpty())
        hints.append(tr("No address is known: to be collected at reception."));
    if (needs.format != NeededFormat::Standard && printedFormat(needs.format))
        hints.append(tr("Printed as this patient needs it: %1.").arg(neededFormatText(needs.format)));
    if (const QString beyond = beyondTheLetter(needs); !beyond.isEmpty())
        hints.append(beyond);
    return hints.join(u' ');
}

}
