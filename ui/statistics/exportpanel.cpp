// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/exportpanel.h"

#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

}

ExportPanel::ExportPanel(QWidget *parent)
    : Surface(parent),
      m_forOthers(new QRadioButton(tr("For ot&hers: small numbers are hidden"))),
      m_exact(new QRadioButton(tr("E&xact, for use inside the practice only")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::section, grid::block, grid::section, grid::block);
    column->setSpacing(grid::gap);
    column->addWidget(new TextLabel(tr("Write these numbers to a file"), TextRole::Heading));
    const auto offer = [column](QRadioButton *choice, const QString &meaning) {
        choice->setAccessibleName(withoutMnemonic(choice->text()));
        choice->setAccessibleDescription(meaning);
        auto *words = new TextLabel(meaning, Tone::Quiet);
        words->setContentsMargins(grid::section + grid::tight, 0, 0, grid::gap);
        column->addWidget(choice);
        column->addWidget(words);
    };
    offer(m_forOthers,
          tr("Numbers from 1 to 7 become a star and others are rounded to 5, so that nobody can be recognised."));
    offer(m_exact, tr("Somebody could be recognised from small numbers. The register notes who made this file and when."));
    m_forOthers->setChecked(true);

    auto *buttons = new QWidget;
    auto *row = new FlowLayout(grid::gap, grid::gap, buttons);
    const auto add = [this, row](QPushButton *button, auto act) {
        button->setAccessibleName(withoutMnemonic(button->text()).remove(QStringLiteral(" …")));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
    };
    add(newPrimaryButton(tr("Save as CS&V …")), [this] { Q_EMIT exportAsked(Format::Csv, precision()); });
    add(new QPushButton(tr("Save as &PDF …")), [this] { Q_EMIT exportAsked(Format::Pdf, precision()); });
    add(new QPushButton(tr("&Close")), [this] { Q_EMIT closeAsked(); });
    column->addWidget(buttons);
}

void ExportPanel::open()
{
    m_forOthers->setChecked(true);
    show();
    m_forOthers->setFocus(Qt::OtherFocusReason);
}

Precision ExportPanel::precision() const
{
    return m_exact->isChecked() ? Precision::ExactInternalOnly : Precision::DisclosureControlled;
}

}
