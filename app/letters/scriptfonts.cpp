// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/scriptfonts.h"

#include <QChar>
#include <QGlyphRun>
#include <QHash>
#include <QMutex>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>

namespace optoutdesk {

namespace {

// Every text font has these; nearly every letter asks for nothing else.
bool isEverywhere(char32_t character)
{
    return character < 0x0530;
}

bool canBeShaped(char32_t character, const QFont &font)
{
    QTextLayout layout(QString::fromUcs4(&character, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    // The box that stands for a script without a font is no font: it has no tables.
    return std::ranges::none_of(layout.glyphRuns(),
                                [](const QGlyphRun &run) { return run.rawFont().fontTable("head").isEmpty(); });
}

}

bool hasFontFor(char32_t character, const QFont &font)
{
    if (isEverywhere(character))
        return true;
    const QChar::Script script = QChar::script(character);
    if (script <= QChar::Script_Common)
        return true;
    static QMutex mutex;
    static QHash<int, bool> known;
    const QMutexLocker locker(&mutex);
    const auto found = known.constFind(script);
    if (found != known.cend())
        return *found;
    return *known.insert(script, canBeShaped(character, font));
}

QString showable(const QString &text, const QFont &font)
{
    if (std::ranges::all_of(text, [](QChar c) { return isEverywhere(c.unicode()); }))
        return text;
    QString shown;
    shown.reserve(text.size());
    for (const char32_t character : text.toUcs4()) {
        if (hasFontFor(character, font))
            shown += QString::fromUcs4(&character, 1);
        else
            shown += QChar(QChar::ReplacementCharacter);
    }
    return shown;
}

}
