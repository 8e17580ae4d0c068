// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/typessection.h"

#include "ui/administration/codesmodel.h"
#include "ui/administration/shorttable.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int mostCodes = 8;

QString validityOf(const ObjectionType &type)
{
    const QString from = screenDate(type.validFrom);
    const QString to = screenDate(type.validTo);
    QString days = TypesSection::tr("Counts without an end.");
    if (!from.isEmpty() && !to.isEmpty())
        days = TypesSection::tr("Counted from %1 to %2, that day included.").arg(from, to);
    else if (!from.isEmpty())
        days = TypesSection::tr("Counts since %1.").arg(from);
    else if (!to.isEmpty())
        days = TypesSection::tr("Counted until %1, that day included.").arg(to);
    return type.successor.isEmpty() ? days : days % u' ' % TypesSection::tr("In its place now: %1.").arg(type.successor);
}

}

TypesSection::TypesSection(Workplace &workplace, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(new TextLabel(tr("Objection types and codes"), TextRole::Heading));
    column->addWidget(
        new TextLabel(tr("“Not confirmed” means that the code was not found in a published source: compare it with "
                         "your clinical system before you use it."),
                      Tone::Quiet));
    for (const ObjectionType &type : workplace.lists().types) {
        column->addSpacing(grid::gap);
        auto *name = new TextLabel(type.name % QStringLiteral(" – ") % type.plainWords);
        column->addWidget(name);
        column->addWidget(new TextLabel(validityOf(type), Tone::Quiet));
        auto *codes = new ShortTable(tr("Codes of %1").arg(type.name), mostCodes);
        codes->setModel(new CodesModel(type, codes));
        column->addWidget(codes);
    }
}

}
