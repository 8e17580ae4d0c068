// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/needswords.h"

#include "domain/calendar.h"
#include "domain/languages.h"
#include "letters/fieldtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace optoutdesk {

namespace {

struct NeedsWords
{
    Q_DECLARE_TR_FUNCTIONS(NeedsWords)

public:
    static QString formatInASentence(NeededFormat format);
};

QString NeedsWords::formatInASentence(NeededFormat format)
{
    switch (format) {
    case NeededFormat::Large16: return tr("large print 16 point");
    case NeededFormat::Large20: return tr("large print 20 point");
    case NeededFormat::Large24: return tr("large print 24 point");
    case NeededFormat::EasyRead: return tr("easy read");
    case NeededFormat::Audio: return tr("audio");
    case NeededFormat::Braille: return tr("braille");
    case NeededFormat::Standard: break;
    }
    return {};
}

}

QString neededFormatText(NeededFormat format)
{
    switch (format) {
    case NeededFormat::Standard: return NeedsWords::tr("Standard");
    case NeededFormat::Large16: return NeedsWords::tr("Large print, 16 point");
    case NeededFormat::Large20: return NeedsWords::tr("Large print, 20 point");
    case NeededFormat::Large24: return NeedsWords::tr("Large print, 24 point");
    case NeededFormat::EasyRead: return NeedsWords::tr("Easy read");
    case NeededFormat::Audio: return NeedsWords::tr("Audio");
    case NeededFormat::Braille: return NeedsWords::tr("Braille");
    }
    return {};
}

QString languageText(const QString &word)
{
    if (word.isEmpty())
        return NeedsWords::tr("English");
    if (const Language *known = languageByCode(word))
        return QCoreApplication::translate("Languages", known->name);
    return isolated(printable(word));
}

QString needsText(const CommunicationNeeds &needs)
{
    QStringList parts;
    if (needs.format != NeededFormat::Standard)
        parts.append(NeedsWords::formatInASentence(needs.format));
    if (needs.interpreter)
        parts.append(needs.language.isEmpty()
                         ? NeedsWords::tr("interpreter")
                         : NeedsWords::tr("%1, interpreter", "a language").arg(languageText(needs.language)));
    else if (!needs.language.isEmpty())
        parts.append(languageText(needs.language));
    if (!needs.note.isEmpty())
        parts.append(isolated(printable(needs.note)));
    return parts.isEmpty() ? NeedsWords::tr("none", "communication needs") : parts.join(QStringLiteral(" · "));
}

QString needsLine(const CommunicationNeeds &needs)
{
    return NeedsWords::tr("Needs: %1").arg(needsText(needs));
}

QString beyondTheLetter(const CommunicationNeeds &needs, const QString &letterLanguage)
{
    QStringList sentences;
    if (!printedFormat(needs.format))
        sentences.append(NeedsWords::tr("This patient needs %1: print the letter and arrange the other format.")
                             .arg(NeedsWords::formatInASentence(needs.format)));
    if (!needs.language.isEmpty() && needs.language != letterLanguage)
        sentences.append(
            NeedsWords::tr("This patient's language is %1: print the letter and arrange for it to be explained in it.")
                .arg(languageText(needs.language)));
    return sentences.join(u' ');
}

QString needsChangedText(const CommunicationNeeds &needs)
{
    if (!needs.changedAt.isValid())
        return NeedsWords::tr("Nothing was recorded so far.");
    return NeedsWords::tr("Recorded on %1 by %2.")
        .arg(screenDate(needs.changedAt.toLocalTime().date()), isolated(printable(needs.changedByName)));
}

}
