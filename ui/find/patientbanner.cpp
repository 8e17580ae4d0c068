// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/patientbanner.h"

#include "domain/calendar.h"
#include "letters/fieldtext.h"
#include "text/patientwords.h"
#include "ui/find/rowsentence.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/textlabel.h"

#include <QAccessibleWidget>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int edgeWidth = 2 * grid::unit;

struct Look
{
    Tone tone;
    Qt::BrushStyle pattern;
};

// The one that must not be overlooked goes first.
Look lookOf(const Patient &patient)
{
    if (patient.isDeceased())
        return {Tone::Deceased, Qt::BDiagPattern};
    if (patient.restricted)
        return {Tone::Restricted, Qt::DiagCrossPattern};
    if (patient.registration == Registration::Left)
        return {Tone::Ended, Qt::HorPattern};
    if (patient.registration == Registration::Temporary)
        return {Tone::Warning, Qt::VerPattern};
    return {Tone::Accent, Qt::SolidPattern};
}

QList<StateMark> marksOf(const PatientRecord &record)
{
    const Patient &patient = record.patient;
    QList<StateMark> marks;
    if (StateMark mark = registrationMark(patient.isDeceased() ? Registration::Deceased : patient.registration);
        !mark.words.isEmpty()) {
        if (patient.registration == Registration::Left && patient.leftOn.isValid())
            mark.words = PatientBanner::tr("Left the practice on %1").arg(screenDate(patient.leftOn));
        marks.append(mark);
    }
    if (patient.restricted)
        marks.append(restrictedMark());
    if (record.similarName) {
        StateMark mark = similarNameMark();
        mark.words =
            PatientBanner::tr("Somebody else on the list has a similar name: compare date of birth and NHS number.");
        marks.append(mark);
    }
    return marks;
}

QString registrationWords(const Patient &patient)
{
    const QString kind = registrationText(patient.registeredAs);
    const QDate gone = patient.leftOn.isValid() ? patient.leftOn : patient.died;
    if (!patient.registeredOn.isValid())
        return kind;
    return gone.isValid()
               ? PatientBanner::tr("%1 from %2 to %3").arg(kind, screenDate(patient.registeredOn), screenDate(gone))
               : PatientBanner::tr("%1 since %2").arg(kind, screenDate(patient.registeredOn));
}

// A group with a name, where Qt would tell of nothing but a place in the layout.
QAccessibleInterface *groupOf(const QString &, QObject *object)
{
    auto *banner = qobject_cast<PatientBanner *>(object);
    return banner ? new QAccessibleWidget(banner, QAccessible::Grouping) : nullptr;
}

TextLabel *onOneLine()
{
    auto *label = new TextLabel;
    label->setWordWrap(false);
    return label;
}

}

PatientBanner::PatientBanner(QWidget *parent)
    : QWidget(parent),
      m_name(new TextLabel({}, TextRole::Heading)),
      m_preferred(new TextLabel),
      m_marks(new MarkLabel),
      m_born(onOneLine()),
      m_died(onOneLine()),
      m_sex(onOneLine()),
      m_number(onOneLine()),
      m_address(new TextLabel),
      m_contacts(new TextLabel),
      m_details(new QPushButton(tr("S&how address and phone"))),
      m_contactPlace(new QWidget)
{
    QAccessible::installFactory(groupOf); // Qt takes the same one only once
    setAccessibleName(tr("Patient banner"));
    m_details->setAccessibleName(tr("Show address and phone"));
    m_details->setAccessibleDescription(tr("It is recorded that you looked."));
    connect(m_details, &QPushButton::clicked, this, &PatientBanner::detailsWanted);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edgeWidth + grid::block, grid::block, grid::block, grid::block);
    column->setSpacing(grid::tight);
    column->addWidget(m_name);
    column->addWidget(m_preferred);
    column->addWidget(m_marks);
    auto *identity = new FlowLayout(grid::section, grid::tight);
    for (TextLabel *label : {m_born, m_died, m_sex, m_number})
        identity->addWidget(label);
    column->addLayout(identity);
    auto *contacts = new QVBoxLayout(m_contactPlace);
    contacts->setContentsMargins(0, 0, 0, 0);
    contacts->setSpacing(grid::tight);
    contacts->addWidget(m_address);
    contacts->addWidget(m_contacts);
    contacts->addWidget(m_details, 0, Qt::AlignLeft);
    column->addWidget(m_contactPlace);
    clear();
}

void PatientBanner::setBrief(bool brief)
{
    m_contactPlace->setVisible(!brief);
}

void PatientBanner::say(TextLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void PatientBanner::sayIdentity(const Patient &patient, QDate today)
{
    if (!patient.born.isValid())
        say(m_born, tr("Born: not known"));
    else if (patient.isDeceased())
        say(m_born, tr("Born %1").arg(screenDate(patient.born)));
    else
        say(m_born, tr("Born %1 (%2)").arg(screenDate(patient.born), ageText(patient.born, today)));
    if (!patient.isDeceased())
        say(m_died, {});
    else if (patient.died.isValid() && patient.born.isValid())
        say(m_died, tr("Died %1 (aged %2)").arg(screenDate(patient.died), ageText(patient.born, patient.died)));
    else
        say(m_died, tr("Died: %1").arg(dateOrNotKnown(patient.died)));
    say(m_sex, sexText(patient.sex) == dateOrNotKnown({}) ? tr("Sex: not known") : sexText(patient.sex));
    say(m_number, patient.nhsNumber ? tr("NHS No. %1").arg(patient.nhsNumber->isolated()) : tr("NHS No. not known"));
}

void PatientBanner::sayContacts(const Patient &patient, bool hidden)
{
    const QString address = patient.address.isEmpty() ? tr("Address not known") : patient.address.oneLine();
    say(m_address, hidden ? tr("Address and phone are hidden.") : address);
    m_details->setVisible(hidden);

    QStringList parts;
    if (!hidden && !patient.phones.isEmpty()) {
        QStringList phones;
        for (const QString &phone : patient.phones)
            phones.append(spacedPhone(phone));
        parts.append(tr("Phone %1").arg(phones.join(QStringLiteral(", "))));
    }
    if (!patient.usualGp.isEmpty())
        parts.append(tr("Usual GP %1").arg(isolated(patient.usualGp)));
    parts.append(registrationWords(patient));
    // Each part keeps its own direction beside the others.
    for (QString &part : parts)
        part = isolated(part);
    say(m_contacts, parts.join(QStringLiteral("  ·  ")));
}

void PatientBanner::showPatient(const PatientRecord &record, QDate today)
{
    const Patient &patient = record.patient;
    const Look look = lookOf(patient);
    m_tone = look.tone;
    m_pattern = look.pattern;
    say(m_name, shownName(patient.name));
    say(m_preferred, patient.name.preferred.isEmpty() ? QString() : tr("Known as %1").arg(isolated(patient.name.preferred)));
    const QList<StateMark> marks = marksOf(record);
    m_marks->setMarks(marks);
    m_marks->setVisible(!marks.isEmpty());

    sayIdentity(patient, today);
    sayContacts(patient, record.detailsHidden);
    update();
}

void PatientBanner::clear()
{
    for (TextLabel *label : {m_name, m_preferred, m_born, m_died, m_sex, m_number, m_address, m_contacts})
        say(label, {});
    m_marks->setMarks({});
    m_details->hide();
}

void PatientBanner::paintEvent(QPaintEvent *)
{
    const ToneColours colours = toneColours(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath band;
    band.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius, grid::radius);
    painter.fillPath(band, colours.band);
    if (currentScheme() == Scheme::HighContrast)
        painter.strokePath(band, QPen(colours.text, 2));
    painter.setClipPath(band);
    const int width = m_pattern == Qt::SolidPattern ? grid::unit : edgeWidth;
    QRect edge(0, 0, width, height());
    if (isRightToLeft())
        edge.moveRight(rect().right());
    painter.fillRect(edge, QBrush(colours.text, m_pattern));
}

}
