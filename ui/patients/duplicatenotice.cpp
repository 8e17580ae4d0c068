// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patients/duplicatenotice.h"

#include "domain/calendar.h"
#include "text/patientwords.h"
#include "ui/patients/detailwords.h"
#include "ui/theme/grid.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

QString whoItIs(const PossibleDuplicate &duplicate)
{
    Patient known;
    known.name = duplicate.patient.name;
    known.born = duplicate.patient.born;
    known.nhsNumber = duplicate.patient.nhsNumber;
    return DuplicateNotice::tr("%1: %2").arg(readBack(known), signWords(duplicate.sign));
}

}

DuplicateNotice::DuplicateNotice(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_heading(new TextLabel(tr("Already on the list?")))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::gap);
    m_column->addWidget(m_heading);
    hide();
}

void DuplicateNotice::show(const std::vector<PossibleDuplicate> &duplicates)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const PossibleDuplicate &duplicate : duplicates) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(grid::gap);
        const QString who = whoItIs(duplicate);
        auto *open = new QPushButton(tr("Open"));
        open->setAccessibleName(tr("Open %1").arg(spoken(who)));
        connect(open, &QPushButton::clicked, this, [this, id = duplicate.patient.id] { Q_EMIT openAsked(id); });
        auto *words = new MarkLabel({QStringLiteral("people"), Tone::Warning, unbroken(who)});
        words->setAccessibleName(spoken(who));
        line->addWidget(words, 1);
        line->addWidget(open);
        m_column->addWidget(row);
        m_rows.append(row);
    }
    setVisible(!m_rows.isEmpty());
}

}
