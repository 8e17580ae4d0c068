// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome.h"

#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace optoutdesk {

Welcome::Welcome(Workplace &workplace, QWidget *parent) : CentredSheet(64, From::Middle, parent)
{
    const auto offer = [this](QPushButton *button, const QString &explanation) {
        QString name = button->text();
        button->setAccessibleName(name.remove(u'&'));
        button->setAccessibleDescription(explanation);
        column()->addSpacing(grid::unit);
        column()->addWidget(button, 0, Qt::AlignLeft);
        column()->addWidget(new TextLabel(explanation, Tone::Quiet));
        if (!focusProxy())
            setFocusProxy(button);
    };
    column()->addWidget(new TextLabel(tr("The register is ready"), TextRole::Heading));
    column()->addWidget(new TextLabel(tr("It holds no patients yet.")));
    if (workplace.may(Act::ImportPatients)) {
        auto *import = newPrimaryButton(tr("&Import the patient list"));
        offer(import,
              tr("A list saved from your clinical system as CSV. You see what would change before anything is changed."));
        connect(import, &QPushButton::clicked, &workplace, [&workplace] { workplace.show(PageId::Register); });
    }
    auto *sample = new QPushButton(tr("&Try with sample patients"));
    offer(sample, tr("Opens a second window on a made-up practice. It is thrown away when you close that window."));
    connect(sample, &QPushButton::clicked, this, &Welcome::demonstrationAsked);
    auto *guide = new QPushButton(tr("Read the &guide"));
    offer(guide, tr("The first steps on two pages."));
    connect(guide, &QPushButton::clicked, this, &Welcome::guideAsked);
}

}
