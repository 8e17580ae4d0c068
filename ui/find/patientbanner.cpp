// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/patientbanner.h"

#include "domain/calendar.h"
#include "letters/fieldtext.h"
#include "text/likenesswords.h"
#include "text/needswords.h"
#include "text/patientwords.h"
#include "ui/find/rowsentence.h"
#include "ui/patients/detailwords.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wholelabel.h"

#include <QAccessibleWidget>
#include <QEvent>
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
    if (patient.registration == Registration::Private)
        return {Tone::Quiet, Qt::Dense6Pattern};
    return {Tone::Accent, Qt::SolidPattern};
}

// In one piece, where the words around it wrap.
QString wholeDate(QDate date)
{
    return screenDate(date).replace(u'-', u'\u2011');
}

QList<StateMark> marksOf(const PatientRecord &record)
{
    const Patient &patient = record.patient;
    QList<StateMark> marks;
    if (StateMark mark = registrationMark(patient.isDeceased() ? Registration::Deceased : patient.registration);
        !mark.words.isEmpty()) {
        if (!patient.isDeceased() && patient.registration == Registration::Left)
            mark.words = patient.leftOn.isValid()
                             ? PatientBanner::tr("Left the practice on %1").arg(wholeDate(patient.leftOn))
                             : PatientBanner::tr("Left the practice, day not known");
        marks.append(mark);
    }
    if (patient.restricted)
        marks.append(restrictedMark());
    if (record.lookAlikes.total > 0) {
        StateMark mark = similarNameMark();
        mark.words = lookAlikeWarning(record.lookAlikes);
        marks.append(mark);
    }
    return marks;
}

QList<StateMark> needsOf(const PatientRecord &record)
{
    if (record.needs.isEmpty())
        return {};
    return {{QStringLiteral("needs"), Tone::Accent, needsLine(record.needs)}};
}

QList<StateMark> byHandOf(const PatientRecord &record)
{
    QList<StateMark> marks;
    for (const QString &words : byHandWords(record))
        marks.append({QStringLiteral("person"), Tone::Quiet, words});
    return marks;
}

QString registrationWords(const Patient &patient)
{
    const QString kind = registrationText(patient.registeredAs);
    const QString from = wholeDate(patient.registeredOn);
    const QDate gone = patient.leftOn.isValid() ? patient.leftOn : patient.died;
    if (gone.isValid())
        return from.isEmpty() ? PatientBanner::tr("%1 until %2").arg(kind, wholeDate(gone))
                              : PatientBanner::tr("%1 from %2 to %3").arg(kind, from, wholeDate(gone));
    return from.isEmpty() ? PatientBanner::tr("%1, since when is not known").arg(kind)
                          : PatientBanner::tr("%1 since %2").arg(kind, from);
}

// A value of the list as one piece of a line: it stays in its own direction and cannot break the line.
QString piece(const QString &value)
{
    return isolated(printable(value));
}

QString otherNames(const PersonName &name)
{
    const QString preferred = piece(name.preferred);
    const QString former = piece(name.previousFamily.toUpper());
    if (preferred.isEmpty())
        return former.isEmpty() ? QString() : PatientBanner::tr("Formerly %1").arg(former);
    return former.isEmpty() ? PatientBanner::tr("Known as %1").arg(preferred)
                            : PatientBanner::tr("Known as %1, formerly %2").arg(preferred, former);
}

QString addressOf(const Patient &patient)
{
    QStringList lines;
    for (const QString &line : patient.address.lines + QStringList{patient.address.postcode}) {
        if (!line.isEmpty())
            lines.append(piece(line));
    }
    return lines.isEmpty() ? PatientBanner::tr("Address not known") : lines.join(QStringLiteral(", "));
}

QString phonesOf(const Patient &patient)
{
    QStringList phones;
    for (const QString &phone : patient.phones)
        phones.append(piece(spacedPhone(phone)));
    return phones.isEmpty() ? PatientBanner::tr("Phone not known")
                            : PatientBanner::tr("Phone %1").arg(phones.join(QStringLiteral(", ")));
}

// A group with a name, where Qt would tell of nothing but a place in the layout.
QAccessibleInterface *groupOf(const QString &, QObject *object)
{
    auto *banner = qobject_cast<PatientBanner *>(object);
    return banner ? new QAccessibleWidget(banner, QAccessible::Grouping) : nullptr;
}

// Short, and never wrapped.
TextLabel *onOneLine()
{
    auto *label = new TextLabel;
    label->setWordWrap(false);
    return label;
}

void sayOnOneLine(TextLabel *label, const QString &words)
{
    label->setText(words);
    label->setAccessibleName(WholeLabel::heard(words));
    label->setVisible(!words.isEmpty());
}

void sayMarks(MarkLabel *label, const QList<StateMark> &marks)
{
    label->setMarks(marks);
    label->setAccessibleName(WholeLabel::heard(label->text()));
    label->setVisible(!marks.isEmpty());
}

}

PatientBanner::PatientBanner(QWidget *parent)
    : QWidget(parent),
      m_name(new WholeLabel(TextRole::Heading)),
      m_otherNames(new WholeLabel),
      m_marks(new MarkLabel),
      m_byHand(new MarkLabel),
      m_born(onOneLine()),
      m_died(onOneLine()),
      m_sex(onOneLine()),
      m_number(onOneLine()),
      m_needs(new MarkLabel),
      m_address(new WholeLabel),
      m_contacts(new WholeLabel),
      m_details(new QPushButton(tr("S&how address and phone"))),
      m_contactPlace(new QWidget)
{
    QAccessible::installFactory(groupOf); // Qt takes the same one only once
    setAccessibleName(tr("Patient banner"));
    m_details->setAccessibleName(tr("Show address and phone"));
    m_details->setAccessibleDescription(tr("It is recorded that you looked."));
    connect(m_details, &QPushButton::clicked, this, &PatientBanner::detailsWanted);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid::tight);
    column->addWidget(m_name);
    column->addWidget(m_otherNames);
    column->addWidget(m_marks);
    auto *identity = new FlowLayout(grid::section, grid::tight);
    for (TextLabel *label : {m_born, m_died, m_sex, m_number})
        identity->addWidget(label);
    column->addLayout(identity);
    column->addWidget(m_needs);
    auto *contacts = new QVBoxLayout(m_contactPlace);
    contacts->setContentsMargins(0, 0, 0, 0);
    contacts->setSpacing(grid::tight);
    contacts->addWidget(m_address);
    contacts->addWidget(m_contacts);
    contacts->addWidget(m_byHand);
    contacts->addWidget(m_details, 0, Qt::AlignLeft);
    column->addWidget(m_contactPlace);
    keepOffTheEdge();
    clear();
}

void PatientBanner::keepOffTheEdge()
{
    QMargins margins(edgeWidth + grid::block, grid::block, grid::block, grid::block);
    if (isRightToLeft())
        margins = {margins.right(), margins.top(), margins.left(), margins.bottom()};
    layout()->setContentsMargins(margins);
}

void PatientBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        keepOffTheEdge();
}

void PatientBanner::setBrief(bool brief)
{
    m_contactPlace->setVisible(!brief);
}

void PatientBanner::sayIdentity(const Patient &patient, QDate today)
{
    if (!patient.born.isValid())
        sayOnOneLine(m_born, tr("Born: not known"));
    else if (patient.isDeceased())
        sayOnOneLine(m_born, tr("Born %1").arg(screenDate(patient.born)));
    else
        sayOnOneLine(m_born, tr("Born %1 (%2)").arg(screenDate(patient.born), ageText(patient.born, today)));
    if (!patient.isDeceased())
        sayOnOneLine(m_died, {});
    else if (patient.died.isValid() && patient.born.isValid())
        sayOnOneLine(m_died, tr("Died %1 (aged %2)").arg(screenDate(patient.died), ageText(patient.born, patient.died)));
    else
        sayOnOneLine(m_died, patient.died.isValid() ? tr("Died %1").arg(screenDate(patient.died)) : tr("Died: not known"));
    sayOnOneLine(m_sex, patient.sex == Sex::NotKnown ? tr("Sex: not known") : sexText(patient.sex));
    sayOnOneLine(m_number,
                 patient.nhsNumber ? tr("NHS No. %1").arg(patient.nhsNumber->isolated()) : tr("NHS No. not known"));
}

void PatientBanner::sayContacts(const Patient &patient, bool hidden)
{
    m_address->say(hidden ? tr("Address and phone are hidden.") : addressOf(patient));
    m_details->setVisible(hidden);

    QStringList parts;
    if (!hidden)
        parts.append(phonesOf(patient));
    parts.append(patient.usualGp.isEmpty() ? tr("Usual GP not known") : tr("Usual GP %1").arg(piece(patient.usualGp)));
    parts.append(registrationWords(patient));
    // Each part keeps its own direction beside the others.
    for (QString &part : parts)
        part = isolated(part);
    m_contacts->say(parts.join(QStringLiteral("\u00a0\u00a0·  "))); // no line begins with a dot
}

void PatientBanner::showPatient(const PatientRecord &record, QDate today)
{
    const Patient &patient = record.patient;
    const Look look = lookOf(patient);
    m_tone = look.tone;
    m_pattern = look.pattern;
    m_name->say(shownName(patient.name));
    m_otherNames->say(otherNames(patient.name));
    sayMarks(m_marks, marksOf(record));
    sayIdentity(patient, today);
    sayMarks(m_needs, needsOf(record));
    sayContacts(patient, record.detailsHidden);
    sayMarks(m_byHand, byHandOf(record));
    update();
}

void PatientBanner::clear()
{
    for (WholeLabel *label : {m_name, m_otherNames, m_address, m_contacts})
        label->say({});
    for (TextLabel *label : {m_born, m_died, m_sex, m_number})
        sayOnOneLine(label, {});
    sayMarks(m_marks, {});
    sayMarks(m_needs, {});
    sayMarks(m_byHand, {});
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
