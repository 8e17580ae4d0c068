// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numberwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct NumberWords
{
    Q_DECLARE_TR_FUNCTIONS(NumberWords)
};

}

QString countText(qint64 count)
{
    QString text = QString::number(count);
    const qsizetype first = count < 0 ? 1 : 0;
    for (qsizetype at = text.size() - 3; at > first; at -= 3)
        text.insert(at, u',');
    return text;
}

QString rateText(std::optional<double> percent)
{
    return percent ? QString::number(*percent, 'f', 2) % u'%' : NumberWords::tr("Not known");
}

}
