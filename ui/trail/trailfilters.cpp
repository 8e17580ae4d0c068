// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/trailfilters.h"

#include "domain/calendar.h"
#include "domain/limits.h"
#include "ui/theme/grid.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/formfield.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

TrailFilters::TrailFilters(QDate today, QWidget *parent)
    : QWidget(parent),
      m_report(new CalmComboBox),
      m_patient(newLineEdit(limits::searchText)),
      m_user(newLineEdit(limits::word)),
      m_from(new DateEdit(tr("From day"))),
      m_to(new DateEdit(tr("To day"))),
      m_grid(new FieldGrid),
      m_patientField(new FormField(tr("Patient"), m_patient, tr("NHS number, or name and date of birth."))),
      m_userField(new FormField(tr("User name"), m_user)),
      m_fromField(new FormField(tr("From day"), m_from)),
      m_toField(new FormField(tr("To day"), m_to)),
      m_show(new QPushButton(tr("Show entries")))
{
    m_report->add(tr("Everything"), static_cast<int>(Report::Everything));
    m_report->add(tr("Who looked at one patient"), static_cast<int>(Report::Patient));
    m_report->add(tr("What one user did"), static_cast<int>(Report::User));
    m_report->add(tr("Failed sign-ins"), static_cast<int>(Report::FailedSignIns));
    m_report->add(tr("Backups and restores"), static_cast<int>(Report::Backups));
    m_show->setAccessibleName(tr("Show entries"));
    for (DateEdit *day : {m_from, m_to})
        day->setToday(today);
    m_from->setEmptyMeaning(tr("From the beginning"));
    m_to->setEmptyMeaning(tr("Until today"));

    m_grid->addWide(new FormField(tr("Report"), m_report));
    m_grid->addWide(m_patientField);
    m_grid->addWide(m_userField);
    m_grid->add(m_fromField);
    m_grid->add(m_toField);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(m_grid);
    column->addWidget(m_show, 0, Qt::AlignLeft);
    setFocusProxy(m_report);

    connect(m_report, &QComboBox::currentIndexChanged, this, &TrailFilters::follow);
    connect(m_show, &QPushButton::clicked, this, &TrailFilters::asked);
    for (QLineEdit *field : {m_patient, m_user, m_from->field(), m_to->field()})
        connect(field, &QLineEdit::returnPressed, this, &TrailFilters::asked);
    follow();
}

TrailFilters::Report TrailFilters::report() const
{
    return static_cast<Report>(m_report->currentData().toInt());
}

void TrailFilters::follow()
{
    m_patientField->setVisible(report() == Report::Patient);
    m_userField->setVisible(report() == Report::User);
    m_grid->arrange();
    if (report() != Report::Patient && report() != Report::User)
        Q_EMIT asked();
}

QString TrailFilters::patientText() const
{
    return report() == Report::Patient ? m_patient->text().trimmed() : QString();
}

std::optional<TrailWishes> TrailFilters::wishes()
{
    TrailWishes wishes;
    FormField *wrong = nullptr;
    const auto require = [&wrong](FormField *field, bool right, const QString &complaint) {
        field->setComplaint(right ? QString() : complaint);
        if (!right && !wrong)
            wrong = field;
    };
    require(m_patientField, report() != Report::Patient || !patientText().isEmpty(), tr("Say which patient."));
    require(m_userField, report() != Report::User || !m_user->text().trimmed().isEmpty(), tr("Type a user name."));
    for (auto [field, edit] : {std::pair{m_fromField, m_from}, std::pair{m_toField, m_to}})
        require(field, edit->text().trimmed().isEmpty() || edit->date(),
                tr("This is not one certain day. Empty means any."));
    if (wrong) {
        wrong->setFocus();
        return std::nullopt;
    }
    wishes.userName = report() == Report::User ? m_user->text().trimmed() : QString();
    wishes.failedSignIns = report() == Report::FailedSignIns;
    wishes.backups = report() == Report::Backups;
    wishes.from = m_from->date().value_or(QDate());
    wishes.to = m_to->date().value_or(QDate());
    return wishes;
}

void TrailFilters::complainAboutPatient(const QString &sentence)
{
    m_patientField->setComplaint(sentence);
    m_patient->setFocus();
}

QString TrailFilters::words() const
{
    QString words = m_report->currentText();
    if (report() == Report::User)
        words = tr("What %1 did").arg(m_user->text().trimmed());
    if (const auto from = m_from->date())
        words = tr("%1, from %2").arg(words, screenDate(*from));
    if (const auto to = m_to->date())
        words = tr("%1, to %2").arg(words, screenDate(*to));
    return words;
}

}
