// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/likenesswords.h"

#include "text/patientwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct LikenessWords
{
    Q_DECLARE_TR_FUNCTIONS(LikenessWords)

public:
    static QString sentence(const LookAlike &other);
};

QString LikenessWords::sentence(const LookAlike &other)
{
    const QString name = shownName(other.name);
    const QString number = other.nhsNumber ? tr("NHS No. %1").arg(other.nhsNumber->isolated()) : tr("NHS No. not known");
    switch (other.kind) {
    case Likeness::NameAndBirth:
        return tr("%1 has the same name and date of birth (%2): perhaps one person with two records.").arg(name, number);
    case Likeness::FamilyAndBirth: return tr("%1 has the same surname and date of birth (%2).").arg(name, number);
    case Likeness::Name: return tr("%1, born %2, has the same name (%3).").arg(name, dateOrNotKnown(other.born), number);
    }
    return {};
}

}

QString lookAlikeWarning(const LookAlikes &others)
{
    if (others.total == 0)
        return {};
    QStringList sentences;
    for (const LookAlike &other : others.listed)
        sentences.append(LikenessWords::sentence(other));
    if (const qsizetype more = others.total - others.listed.size(); more > 0)
        sentences.append(LikenessWords::tr("%n others are as alike.", nullptr, static_cast<int>(more)));
    return LikenessWords::tr("Take care: %1").arg(sentences.join(u' '));
}

QString lookAlikeAdvice(const LookAlikes &others)
{
    const QString warning = lookAlikeWarning(others);
    return warning.isEmpty() ? warning
                             : warning + u' ' + LikenessWords::tr("Ask for date of birth and NHS number or address.");
}

}
