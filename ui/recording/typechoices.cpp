// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/typechoices.h"

#include "domain/calendar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

// The type whose place the patient's own choice with the NHS has taken: staff tell where to make it.
constexpr QLatin1StringView nationalOptOutTookOver("type2");

}

TypeChoices::TypeChoices(const QList<ObjectionType> &types, QWidget *parent)
    : QWidget(parent), m_complaint(new TextLabel({}, Tone::Refused))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    for (const ObjectionType &type : types)
        addChoice(type);
    column->addWidget(m_complaint);
    m_complaint->hide();
    indent();
}

void TypeChoices::addChoice(const ObjectionType &type)
{
    Choice choice;
    choice.type = type;
    choice.box = new QCheckBox(tr("%1 objection").arg(type.name));
    choice.box->setAccessibleName(choice.box->text());
    choice.words = new TextLabel({}, Tone::Quiet);
    choice.standing = new MarkLabel;
    choice.below = new QVBoxLayout;
    choice.below->setSpacing(grid::tight);
    choice.below->addWidget(choice.words);
    choice.below->addWidget(choice.standing);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(choice.box);
    column->addLayout(choice.below);
    static_cast<QVBoxLayout *>(layout())->addLayout(column);
    connect(choice.box, &QCheckBox::clicked, this, [this, id = type.id](bool on) { toggled(id, on); });
    m_choices.append(choice);
}

void TypeChoices::begin(EventKind kind, const QMap<QString, ObjectionStatus> &statuses, QDate today)
{
    m_kind = kind;
    m_statuses = statuses;
    m_today = today;
    m_received = today;
    setWanted({});
    setComplaint({});
}

void TypeChoices::setReceived(QDate day)
{
    m_received = day;
    setWanted(m_wanted);
}

QStringList TypeChoices::usualTypes() const
{
    QStringList usual;
    for (const Choice &choice : m_choices) {
        if (m_kind == EventKind::Withdrawal && m_statuses.value(choice.type.id).state == ObjectionState::InForce)
            usual.append(choice.type.id);
    }
    if (usual.isEmpty() && !m_choices.isEmpty())
        usual.append(m_choices.first().type.id);
    return usual;
}

void TypeChoices::setWanted(const QStringList &types)
{
    m_wanted = types;
    for (const Choice &choice : std::as_const(m_choices)) {
        const bool offered = isOffered(choice.type);
        choice.box->setEnabled(offered);
        choice.box->setChecked(offered && m_wanted.contains(choice.type.id));
        describe(choice);
    }
}

QStringList TypeChoices::chosen() const
{
    QStringList types;
    for (const Choice &choice : m_choices) {
        if (choice.box->isChecked())
            types.append(choice.type.id);
    }
    return types;
}

void TypeChoices::setComplaint(const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->setVisible(!sentence.isEmpty());
}

QWidget *TypeChoices::firstFocus() const
{
    for (const Choice &choice : m_choices) {
        if (choice.box->isEnabled())
            return choice.box;
    }
    return nullptr;
}

void TypeChoices::toggled(const QString &type, bool on)
{
    QStringList wanted;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (choice.type.id == type ? on : m_wanted.contains(choice.type.id))
            wanted.append(choice.type.id);
    }
    m_wanted = wanted;
    setComplaint({});
    Q_EMIT changed();
}

bool TypeChoices::isOffered(const ObjectionType &type) const
{
    return type.countsOn(m_received);
}

void TypeChoices::describe(const Choice &choice)
{
    const ObjectionStatus status = m_statuses.value(choice.type.id);
    QString standing;
    if (status.state == ObjectionState::InForce) {
        standing = m_kind == EventKind::Withdrawal
                       ? tr("In force since %1").arg(screenDate(status.since))
                       : tr("Already recorded, in force since %1. It can be recorded again.").arg(screenDate(status.since));
    }
    choice.standing->setMarks(standing.isEmpty() ? QList<StateMark>() : QList{markOf(status.state, standing)});
    choice.standing->setVisible(!standing.isEmpty());
    const QString words = wordsFor(choice.type);
    choice.words->setText(words);
    choice.words->setVisible(!words.isEmpty());
    choice.box->setAccessibleDescription(QString(words % u' ' % standing).trimmed());
}

QString TypeChoices::wordsFor(const ObjectionType &type) const
{
    if (!isOffered(type)) {
        if (!type.hasEndedBy(m_received))
            return tr("Not available: it counts from %1.").arg(screenDate(type.validFrom));
        const QString ended = screenDate(type.validTo);
        if (type.successor.isEmpty())
            return tr("Not available: it ended on %1.").arg(ended);
        if (type.id != nationalOptOutTookOver)
            return tr("Not available: it ended on %1. Its place was taken by: %2.").arg(ended, type.successor);
        return tr("Ended on %1, replaced by: %2. Patients set it with the NHS, from age 13: nhs.uk/your-nhs-data-matters or "
                  "0300 303 5678.")
            .arg(ended, type.successor);
    }
    if (type.hasEndedBy(m_today))
        return tr("%1 It is kept as a claim: it counted until %2 and no longer counts.")
            .arg(type.plainWords, screenDate(type.validTo));
    if (m_kind == EventKind::Objection)
        return type.plainWords;
    return m_statuses.value(type.id).state == ObjectionState::InForce
               ? QString()
               : tr("None is in force in this register. The withdrawal is recorded all the same.");
}

void TypeChoices::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        indent();
}

void TypeChoices::indent()
{
    for (const Choice &choice : std::as_const(m_choices)) {
        const QStyle *look = choice.box->style();
        const int mark = look->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, choice.box)
                         + look->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, choice.box);
        choice.below->setContentsMargins(isRightToLeft() ? 0 : mark, 0, isRightToLeft() ? mark : 0, 0);
    }
}

}
