// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/answerwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct AnswerWords
{
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

QString listBeingRead()
{
    return AnswerWords::tr("The patient list is still being read. Until then only NHS numbers and surnames are found.");
}

}

QString answerLine(const FindAnswer &answer)
{
    const auto shown = static_cast<qint64>(answer.patients.size());
    if (shown == 0)
        return {};
    QStringList parts;
    if (!answer.exact)
        parts.append(AnswerWords::tr("No exact match. Similar names:"));
    if (answer.total > shown)
        parts.append(AnswerWords::tr("%1 of %2, keep typing").arg(shown).arg(answer.total));
    else
        parts.append(AnswerWords::tr("%n patients", "patients found", static_cast<int>(answer.total)));
    if (!answer.wholeList)
        parts.append(listBeingRead());
    return parts.join(u' ');
}

EmptyWords nobodyFound(const FindAnswer &answer)
{
    EmptyWords words{.heading = AnswerWords::tr("Nobody found for “%1”").arg(answer.text.simplified())};
    if (answer.mistypedNhsNumber)
        words.hints.append(AnswerWords::tr(
            "These ten digits are not an NHS number: the last one does not fit the others. Compare them with the form."));
    if (!answer.wholeList) {
        words.hints.append(listBeingRead());
        return words;
    }
    words.hints.append(AnswerWords::tr("Every word was looked for in names (also previous and preferred ones), addresses, "
                                       "postcodes, years of birth and phone numbers."));
    words.hints.append(
        AnswerWords::tr("Search by date of birth, for example 5 apr 71, or by fewer letters. Somebody who is not on "
                        "the list yet can be added by hand."));
    return words;
}

EmptyWords nobodyRecent()
{
    return {.heading = AnswerWords::tr("You have not opened a patient yet"),
            .hints = {AnswerWords::tr("The last ten patients that you open will stand here.")}};
}

EmptyWords nothingAsked()
{
    return {.heading = AnswerWords::tr("Who is it about?"),
            .hints = {AnswerWords::tr("Type part of a name, a date of birth, an NHS number, a postcode or a phone number."),
                      AnswerWords::tr("The Down key shows the last patients that you opened.")}};
}

}
